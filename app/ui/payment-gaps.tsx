import { CircleCheck } from "lucide-react";
import { MONEY_RULES, type RuleName } from "#app/domain/marketplace/words.ts";
import { Badge } from "#app/ui/badge.tsx";
import { Button } from "#app/ui/button.tsx";
import { Card } from "#app/ui/card.tsx";
import { Empty } from "#app/ui/empty.tsx";
import { Form } from "#app/ui/form.tsx";
import { type Column, Table } from "#app/ui/table.tsx";
import { Time } from "#app/ui/time.tsx";

type Alarm = Readonly<{ id: string; type: string; objectId: string; said: string; at: Date }>;
type Gap = Readonly<{ kind: string; reference: string; said: string; at: Date; mended: boolean }>;

type Broken = Readonly<{ slug: string; name: string; said: string; at: Date }>;

/** Rules about money that do not hold in an academy. */
export const BrokenRules = ({ broken, now }: { broken: readonly Broken[]; now: Date }) => (
  <Card
    title="Rules that do not hold"
    description="Books, access and payouts of every academy are checked each minute."
    flush
  >
    <Table
      caption="Rules about money that do not hold, the oldest first"
      columns={brokenColumns(now)}
      rows={broken}
      rowKey={({ slug, name }) => `${slug} ${name}`}
      empty={
        <Empty icon={CircleCheck} title="Every rule holds" level={3}>
          What does not would stand here until it does again.
        </Empty>
      }
    />
  </Card>
);

const brokenColumns = (now: Date): readonly Column<Broken>[] => [
  { header: "Academy", cell: ({ slug }) => slug },
  { header: "Rule", cell: ({ name }) => MONEY_RULES[name as RuleName] ?? name },
  { header: "Found", cell: ({ said }) => <code className="break-all">{said}</code> },
  { header: "Since", cell: ({ at }) => <Time at={at} since={now} /> },
];

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
          Retry
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
