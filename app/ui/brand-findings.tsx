import { Card } from "#app/ui/card.tsx";
import { Table } from "#app/ui/table.tsx";

type Adjustment = Readonly<{ token: string; from: string; to: string; because: string }>;
type Fact = Readonly<{ label: string; atLeast: number; ratio: number }>;
type Finding = Readonly<{
  mode: "light" | "dark";
  adjustments: readonly Adjustment[];
  facts: readonly Fact[];
}>;

const MODE = { light: "On light pages", dark: "On dark pages" } as const;

/** What was changed so that everybody can read the pages, why, and how well each pair reads now. */
export function BrandFindings({ findings }: { findings: readonly Finding[] }) {
  const [light, dark] = findings;
  const rows = (light?.facts ?? []).map((fact, index) => ({
    ...fact,
    dark: dark?.facts[index]?.ratio ?? 0,
  }));
  return (
    <div className="flex flex-col gap-6 lg:col-span-2">
      <Card
        title="What we changed, and why"
        description="Colors that some people could not read are moved as little as needed. Everything else is exactly yours."
      >
        <div className="flex flex-col gap-6">
          {findings.map(({ mode, adjustments }) => (
            <section key={mode} aria-labelledby={`changed-${mode}`}>
              <h3 id={`changed-${mode}`} className="mb-2 text-base">
                {MODE[mode]}
              </h3>
              <Adjustments adjustments={adjustments} />
            </section>
          ))}
        </div>
      </Card>
      <Card
        flush
        title="Contrast"
        description="What WCAG 2.2 AA asks for, and what your pages have."
      >
        <Table
          caption="Contrast of the most important pairs of colors"
          columns={[
            { header: "Pair", cell: ({ label }) => label },
            { header: "Needed", align: "end", cell: ({ atLeast }) => ratioOf(atLeast) },
            { header: "Light", align: "end", cell: ({ ratio }) => ratioOf(ratio) },
            { header: "Dark", align: "end", cell: (row) => ratioOf(row.dark) },
          ]}
          rows={rows}
          rowKey={({ label }) => label}
        />
      </Card>
    </div>
  );
}

const ratioOf = (ratio: number): string => `${ratio.toFixed(1)}:1`;

function Adjustments({ adjustments }: { adjustments: readonly Adjustment[] }) {
  if (adjustments.length === 0)
    return <p className="text-ink-muted text-sm">Nothing: your colors are used as they are.</p>;
  return (
    <ul className="flex flex-col gap-3 text-sm">
      {adjustments.map(({ token, from, to, because }) => (
        <li key={token} className="flex items-start gap-3">
          <span className="flex shrink-0 items-center gap-1 pt-0.5">
            <Swatch color={from} />
            <span aria-hidden>→</span>
            <Swatch color={to} />
          </span>
          <span>
            {because}{" "}
            <span className="text-ink-muted font-mono text-xs">
              {from} becomes {to}
            </span>
          </span>
        </li>
      ))}
    </ul>
  );
}

/** A color as it is; its number stands beside it for those who cannot see it. */
export const Swatch = ({ color }: { color: string }) => (
  <svg aria-hidden className="border-line-strong size-4 rounded-sm border">
    <rect width="100%" height="100%" fill={color} />
  </svg>
);
