import { HandCoins } from "lucide-react";
import { NOT_PAID_WORDS, type NotPaid } from "#app/domain/marketplace/payouts/words.ts";
import { Badge } from "#app/ui/badge.tsx";
import { Empty } from "#app/ui/empty.tsx";
import { MoneyAmount } from "#app/ui/money-amount.tsx";
import { PersonCell } from "#app/ui/person-cell.tsx";
import { Table } from "#app/ui/table.tsx";

type Row = Readonly<{
  id: string;
  name: string;
  email: string;
  currency: string;
  amount: bigint;
  why: NotPaid | null;
}>;

/** What is payable to whom, and who would have to wait for what. */
export const OwedTable = ({ rows }: { rows: readonly Row[] }) => (
  <Table
    caption="Payable to instructors"
    rows={rows}
    rowKey={({ id, currency }) => `${id} ${currency}`}
    empty={
      <Empty icon={HandCoins} title="Nothing is payable now">
        A share of a sale is payable when the time for refunds is over.
      </Empty>
    }
    columns={[
      { header: "Instructor", cell: PersonCell },
      {
        header: "Next run",
        cell: ({ why }) =>
          why ? (
            <Badge tone="warning">{NOT_PAID_WORDS[why]}</Badge>
          ) : (
            <Badge tone="success">Is paid</Badge>
          ),
      },
      {
        header: "Amount",
        align: "end",
        cell: ({ amount, currency }) => <MoneyAmount minor={amount} currency={currency} />,
      },
    ]}
  />
);
