import { Banknote } from "lucide-react";
import {
  EARNING_WORDS,
  STATEMENT_STATE_WORDS,
  type StatementState,
} from "#app/domain/marketplace/payouts/words.ts";
import { Badge, type Tone } from "#app/ui/badge.tsx";
import { Empty } from "#app/ui/empty.tsx";
import { MoneyAmount } from "#app/ui/money-amount.tsx";
import { Table } from "#app/ui/table.tsx";
import { Time } from "#app/ui/time.tsx";

type Row = Readonly<{
  id: string;
  at: Date;
  kind: keyof typeof EARNING_WORDS;
  title: string | null;
  state: StatementState;
  currency: string;
  amount: bigint;
  dueAt: Date;
  paidAt: Date | null;
}>;

const TONES: Readonly<Record<StatementState, Tone>> = {
  ...{ pending: "neutral", payable: "primary", held: "warning" },
  ...{ "in-payout": "accent", paid: "success" },
};

/** Movements of what is owed to a seller. */
export const EarningsTable = ({ rows }: { rows: readonly Row[] }) => (
  <Table
    caption="Statement, the latest first"
    rows={rows}
    rowKey={({ id }) => id}
    empty={
      <Empty icon={Banknote} title="Nothing here yet" level={3}>
        Every sale of a course of yours, and whatever is taken back of it, stands here.
      </Empty>
    }
    columns={[
      { header: "For", cell: ({ kind, title }) => <What kind={kind} title={title} /> },
      { header: "Date", cell: ({ at }) => <Time at={at} /> },
      {
        header: "State",
        cell: ({ state }) => <Badge tone={TONES[state]}>{STATEMENT_STATE_WORDS[state]}</Badge>,
      },
      {
        header: "Payable or paid",
        cell: ({ dueAt, paidAt }) => <Time at={paidAt ?? dueAt} />,
      },
      {
        header: "Amount",
        align: "end",
        cell: ({ amount, currency }) => <MoneyAmount minor={amount} currency={currency} />,
      },
    ]}
  />
);

const What = ({ kind, title }: Pick<Row, "kind" | "title">) =>
  kind === "sale" && title ? (
    <>{title}</>
  ) : (
    <>
      {EARNING_WORDS[kind]}
      {title && <span className="text-ink-muted font-normal"> of {title}</span>}
    </>
  );
