import { Card } from "#app/ui/card.tsx";
import { ConfirmDialog } from "#app/ui/confirm.tsx";
import { TextArea } from "#app/ui/field.tsx";
import { PersonCell } from "#app/ui/person-cell.tsx";
import { Table } from "#app/ui/table.tsx";
import { Time } from "#app/ui/time.tsx";

type Request = Readonly<{
  id: string;
  personId: string;
  name: string;
  email: string;
  state: "asked" | "waiting";
  askedAt: Date;
}>;

type RequestTableProps = Readonly<{
  title: string;
  rows: readonly Request[];
  /** Where the learners of the course are. */
  at: string;
  now: Date;
}>;

/** Who wants to join, in their order, with what can be answered; nothing while nobody does. */
export const RequestTable = ({ title, rows, at, now }: RequestTableProps) =>
  rows.length > 0 && (
    <Card title={title} flush>
      <Table
        caption={title}
        rows={rows}
        rowKey={({ id }) => id}
        columns={[
          { header: "Person", cell: PersonCell },
          { header: "Since", cell: ({ askedAt }) => <Time at={askedAt} since={now} /> },
          { header: "Answer", align: "end", cell: (request) => <Answers {...request} at={at} /> },
        ]}
      />
    </Card>
  );

const Answers = ({ personId, name, state, at }: Request & { at: string }) => (
  <span className="flex flex-wrap justify-end gap-2">
    {state === "asked" && (
      <ConfirmDialog
        to={`${at}/${personId}/approve`}
        label="Approve"
        title={`Take ${name} into the course?`}
        description="They get a letter. Where every seat is taken they stand in line for one."
        confirm="Approve"
        kind="primary"
      />
    )}
    <ConfirmDialog
      to={`${at}/${personId}/decline`}
      label="Decline"
      labelKind="ghost"
      title={`Decline the request of ${name}?`}
      description="They get a letter with your reason, and can ask again."
      confirm="Decline"
      fields={<TextArea name="reason" label="Why" hint="They read it." maxLength={1_000} />}
    />
  </span>
);
