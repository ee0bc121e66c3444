import { Link, type MetaFunction, useLoaderData } from "@remix-run/react";
import { Receipt } from "lucide-react";
import { myOrders } from "#app/domain/marketplace/queries.ts";
import { read } from "#app/edge.ts";
import { askedIn } from "#app/kernel/page.ts";
import { formatPrice } from "#app/kernel/written-price.ts";
import { LinkButton } from "#app/ui/button.tsx";
import { Card } from "#app/ui/card.tsx";
import { Empty } from "#app/ui/empty.tsx";
import { useLocale } from "#app/ui/locale-context.tsx";
import { OrderStateBadge } from "#app/ui/order-state.tsx";
import { PageHeader } from "#app/ui/page-header.tsx";
import { Pager } from "#app/ui/pager.tsx";
import { type Column, Table } from "#app/ui/table.tsx";
import { Time } from "#app/ui/time.tsx";

export const meta: MetaFunction = () => [{ title: "Orders" }];

export const loader = read(
  "course.study",
  (glance, { request }) => myOrders(glance, askedIn(new URL(request.url).searchParams).after),
  { whileSuspended: true },
);

type Row = Awaited<ReturnType<typeof loader>>["orders"][number];

export default function Orders() {
  const { orders, next } = useLoaderData<typeof loader>();
  const { locale } = useLocale();
  return (
    <div className="mx-auto max-w-3xl">
      <PageHeader title="Orders" description="Everything you have bought here." />
      {orders.length === 0 ? (
        <Empty
          icon={Receipt}
          title="You have not bought anything yet"
          action={
            <LinkButton to="/courses" kind="primary">
              Find a course
            </LinkButton>
          }
        >
          What you buy stands here, with its receipt.
        </Empty>
      ) : (
        <Card flush>
          <Table
            caption="Your orders"
            columns={columns(locale)}
            rows={orders}
            rowKey={({ id }) => id}
          />
          <Pager label="Pages of orders" older={next && `?after=${next}`} />
        </Card>
      )}
    </div>
  );
}

const columns = (locale: string): Column<Row>[] => [
  {
    header: "Order",
    cell: ({ id, titles }) => (
      <Link to={`/orders/${id}`} className="link font-medium">
        {titles.join(", ")}
      </Link>
    ),
  },
  { header: "Placed", cell: ({ placedAt }) => <Time at={placedAt} /> },
  { header: "State", cell: ({ state }) => <OrderStateBadge state={state} /> },
  {
    header: "Total",
    align: "end",
    cell: ({ total, currency }) => (
      <span className="figures">{formatPrice({ minor: total, currency }, locale)}</span>
    ),
  },
];
