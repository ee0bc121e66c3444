import { CircleCheck } from "lucide-react";
import { Badge } from "#app/ui/badge.tsx";
import { Button } from "#app/ui/button.tsx";
import { Card } from "#app/ui/card.tsx";
import { Empty } from "#app/ui/empty.tsx";
import { Form } from "#app/ui/form.tsx";
import { type Column, Table } from "#app/ui/table.tsx";
import { Time } from "#app/ui/time.tsx";

type Alarm = Readonly<{ id: string; type: string; objectId: string; said: string; at: Date }>;
type Gap = Readonly<{ kind: string; reference: string; said: string; at: Date; mended: boolean }>;

/** Events of the payment processor that nothing has followed from, each with the way to try again. */
export const PaymentAlarms = ({ alarms, now }: { alarms: readonly Alarm[]; now: Date }) => (
  <Card
    title="Alarms"
    description="Nothing follows from these events until somebody has looked."
    flush
  >
    <Table
      caption="Events that were given up, the newest first"
      columns={alarmColumns(now)}
      rows={alarms}
      rowKey={({ id }) => id}
      empty={
        <Empty icon={CircleCheck} title="No alarms" level={3}>
          An event that fails is tried again for about four hours.
        </Empty>
      }
    />
  </Card>
);

/** What our books and inbox did not have when they were compared with the processor's. */
export const PaymentRepairs = ({ repairs, now }: { repairs: readonly Gap[]; now: Date }) => (
  <Card title="Found missing" description="In the last 14 days, and whatever is still open." flush>
    <Table
      caption="What was found missing when our books were compared with Stripe's, open ones first"
      columns={gapColumns(now)}
      rows={repairs}
      rowKey={({ kind, reference }) => `${kind} ${reference}`}
      empty={
        <Empty icon={CircleCheck} title="Nothing was missing" level={3}>
          Every five minutes our books are compared with Stripe's events and movements of money.
        </Empty>
      }
    />
  </Card>
);

const alarmColumns = (now: Date): readonly Column<Alarm>[] => [
  { header: "Event", cell: ({ type }) => type },
  { header: "About", cell: ({ objectId }) => <code className="break-all">{objectId}</code> },
  { header: "Why", cell: ({ said }) => said },
  { header: "Given up", cell: ({ at }) => <Time at={at} since={now} /> },
  {
    header: "What to do",
    quiet: true,
    cell: ({ id }) => (
      <Form action={`/payments/${id}/again`} id={id}>
        <Button kind="secondary" size="sm">
          Look again
        </Button>
      </Form>
    ),
  },
];

const gapColumns = (now: Date): readonly Column<Gap>[] => [
  { header: "What", cell: ({ said }) => said },
  {
    header: "Stripe's name",
    cell: ({ reference }) => <code className="break-all">{reference}</code>,
  },
  { header: "Found", cell: ({ at }) => <Time at={at} since={now} /> },
  {
    header: "State",
    cell: ({ mended }) =>
      mended ? <Badge tone="success">Mended</Badge> : <Badge tone="danger">Open</Badge>,
  },
];
