import { Link } from "@remix-run/react";
import { Undo2 } from "lucide-react";
import type { AskedRefund } from "#app/domain/marketplace/refunds/queries.ts";
import { LinkButton } from "#app/ui/button.tsx";
import { Empty } from "#app/ui/empty.tsx";
import { MoneyAmount } from "#app/ui/money-amount.tsx";
import { type Column, Table } from "#app/ui/table.tsx";
import { Time } from "#app/ui/time.tsx";

type RefundQueueProps = Readonly<{ asked: readonly AskedRefund[]; now: Date }>;

/** What learners ask back, each with both answers. */
export const RefundQueue = ({ asked, now }: RefundQueueProps) => (
  <Table
    caption="Requests for refunds, the longest waiting first"
    rows={asked}
    rowKey={({ id }) => id}
    columns={columnsAt(now)}
    empty={
      <Empty icon={Undo2} title="Nobody waits" level={3}>
        When a learner asks for money back, you decide here.
      </Empty>
    }
  />
);

const columnsAt = (now: Date): readonly Column<AskedRefund>[] => [
  {
    header: "What",
    cell: ({ orderId, title, buyer }) => (
      <span className="flex flex-col">
        <Link to={`/company/orders/${orderId}`} className="hover:underline">
          {title}
        </Link>
        <span className="text-ink-muted text-xs font-normal">by {buyer}</span>
      </span>
    ),
  },
  { header: "Why", cell: ({ reason }) => <span className="line-clamp-3">{reason}</span> },
  { header: "Since", cell: ({ askedAt }) => <Time at={askedAt} since={now} /> },
  {
    header: "Paid",
    align: "end",
    cell: ({ left, currency }) => <MoneyAmount minor={left} currency={currency} />,
  },
  {
    header: "Decide",
    quiet: true,
    align: "end",
    cell: ({ id, title }) => (
      <span className="flex flex-wrap justify-end gap-2">
        {["Grant", "Decline"].map((verb) => (
          <LinkButton key={verb} to={`/company/refunds/${id}/${verb.toLowerCase()}`} size="sm">
            {verb}
            <span className="sr-only">: {title}</span>
          </LinkButton>
        ))}
      </span>
    ),
  },
];
