import { Banknote } from "lucide-react";
import { PAYOUT_STATE_WORDS } from "#app/domain/marketplace/payouts/words.ts";
import { Badge, type Tone } from "#app/ui/badge.tsx";
import { Empty } from "#app/ui/empty.tsx";
import { MoneyAmount } from "#app/ui/money-amount.tsx";
import { PersonCell } from "#app/ui/person-cell.tsx";
import { Table } from "#app/ui/table.tsx";
import { Time } from "#app/ui/time.tsx";

type State = keyof typeof PAYOUT_STATE_WORDS;

type Row = Readonly<{
  id: string;
  name: string;
  email: string;
  currency: string;
  amount: bigint;
  returned: bigint;
  state: State;
  failure: string | null;
  reservedAt: Date;
  endedAt: Date | null;
  byHand: boolean;
}>;

const TONES: Readonly<Record<State, Tone>> = {
  reserved: "accent",
  paid: "success",
  failed: "danger",
};

/** Payouts that were begun, and what became of them. */
export const PayoutTable = ({ rows }: { rows: readonly Row[] }) => (
  <Table
    caption="Payouts, the latest first"
    rows={rows}
    rowKey={({ id }) => id}
    empty={
      <Empty icon={Banknote} title="Nobody has been paid yet">
        Each payout stands here from the moment in which it is begun.
      </Empty>
    }
    columns={[
      { header: "Instructor", cell: PersonCell },
      { header: "State", cell: (row) => <PayoutStanding {...row} /> },
      { header: "Begun", cell: ({ reservedAt }) => <Time at={reservedAt} style="date-time" /> },
      { header: "By", cell: ({ byHand }) => (byHand ? "Hand" : "The weekly run") },
      {
        header: "Amount",
        align: "end",
        cell: ({ amount, currency }) => <MoneyAmount minor={amount} currency={currency} />,
      },
    ]}
  />
);

const PayoutStanding = ({ state, failure, returned, currency }: Row) => (
  <span className="flex flex-col items-start gap-1">
    <Badge tone={TONES[state]}>{PAYOUT_STATE_WORDS[state]}</Badge>
    {failure && <span className="text-ink-muted text-xs">{failure}</span>}
    {returned > 0n && (
      <span className="text-ink-muted text-xs">
        <MoneyAmount minor={returned} currency={currency} /> came back
      </span>
    )}
  </span>
);
