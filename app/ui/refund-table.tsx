import { Link } from "@remix-run/react";
import type { MadeRefund } from "#app/domain/marketplace/refunds/queries.ts";
import { REFUND_STATES } from "#app/domain/marketplace/refunds/words.ts";
import { Badge } from "#app/ui/badge.tsx";
import { Empty } from "#app/ui/empty.tsx";
import { MoneyAmount } from "#app/ui/money-amount.tsx";
import { type Column, Table } from "#app/ui/table.tsx";
import { Time } from "#app/ui/time.tsx";

const TONE = { sent: "warning", succeeded: "success", failed: "danger" } as const;

const COLUMNS: readonly Column<MadeRefund>[] = [
  {
    header: "Refund",
    cell: ({ orderId, buyer, titles }) => (
      <span className="flex flex-col">
        <Link to={`/company/orders/${orderId}`} className="hover:underline">
          {titles.join(", ") || "Order"}
        </Link>
        <span className="text-ink-muted text-xs font-normal">to {buyer}</span>
      </span>
    ),
  },
  {
    header: "Why",
    cell: ({ reason, failure, by }) => (
      <span className="flex flex-col">
        {failure || reason}
        {by && <span className="text-ink-muted text-xs">{by}</span>}
      </span>
    ),
  },
  {
    header: "State",
    cell: ({ state }) => <Badge tone={TONE[state]}>{REFUND_STATES[state]}</Badge>,
  },
  { header: "When", cell: ({ at }) => <Time at={at} /> },
  {
    header: "Amount",
    align: "end",
    cell: ({ amount, currency }) => <MoneyAmount minor={amount} currency={currency} />,
  },
];

/** Money that went back, or is on its way. */
export const RefundTable = ({ made }: { made: readonly MadeRefund[] }) => (
  <Table
    caption="Refunds, the newest first"
    rows={made}
    rowKey={({ id }) => id}
    columns={COLUMNS}
    empty={
      <Empty title="Nothing was refunded" level={3}>
        What goes back to buyers is listed here, whoever gave it back.
      </Empty>
    }
  />
);
