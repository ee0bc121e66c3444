import { type JudgedLine, PLACING_OUTCOMES } from "#app/domain/identity/departments/words.ts";
import { counted } from "#app/ui/amount.tsx";
import { Card } from "#app/ui/card.tsx";
import { useLocale } from "#app/ui/locale-context.tsx";
import { Table } from "#app/ui/table.tsx";

const REFUSED: readonly string[] = ["unknown", "twice", "wrong"];
const SHOWN = 200;

type PlacingTableProps = Readonly<{ title: string; lines: readonly JudgedLine[] }>;

/** The lines of a list of people and departments and what becomes of each, those that are refused first. */
export function PlacingTable({ title, lines }: PlacingTableProps) {
  const { locale } = useLocale();
  const refused = lines.filter(({ outcome }) => REFUSED.includes(outcome));
  const taken = lines.filter(({ outcome }) => !REFUSED.includes(outcome));
  const rest = lines.length - SHOWN;
  return (
    <Card
      title={title}
      description={`${counted(taken.length, "line", "lines", locale)} taken, ${counted(refused.length, "line", "lines", locale)} refused`}
      footer={rest > 0 && `And ${counted(rest, "line", "lines", locale)} more.`}
      flush
    >
      <Table
        caption={title}
        rows={[...refused, ...taken].slice(0, SHOWN)}
        rowKey={({ line }) => line}
        columns={[
          { header: "Address", cell: ({ email }) => <span className="break-all">{email}</span> },
          { header: "Line", cell: ({ line }) => line },
          { header: "Department", cell: ({ department }) => department || "None" },
          {
            header: "What happens",
            cell: ({ outcome }) => (
              <span className={REFUSED.includes(outcome) ? "text-danger" : ""}>
                {PLACING_OUTCOMES[outcome]}
              </span>
            ),
          },
        ]}
      />
    </Card>
  );
}
