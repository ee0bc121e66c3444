import { Link, type MetaFunction, useLoaderData } from "@remix-run/react";
import { myOrder, type OrderLine } from "#app/domain/marketplace/queries.ts";
import { read } from "#app/edge.ts";
import { formatPrice } from "#app/kernel/written-price.ts";
import { Card } from "#app/ui/card.tsx";
import { useLocale } from "#app/ui/locale-context.tsx";
import { OrderStanding } from "#app/ui/order-standing.tsx";
import { LineStateBadge, OrderStateBadge } from "#app/ui/order-state.tsx";
import { OrderSum } from "#app/ui/order-sum.tsx";
import { PageHeader } from "#app/ui/page-header.tsx";
import { Time } from "#app/ui/time.tsx";

export const meta: MetaFunction = () => [{ title: "Order" }];

export const loader = read(
  "course.study",
  (glance, { params }) => myOrder(glance, String(params["orderId"])),
  { whileSuspended: true },
);

export default function Order() {
  const { order, lines } = useLoaderData<typeof loader>();
  const { currency, subtotal, discount, tax, total } = order;
  return (
    <div className="mx-auto flex max-w-2xl flex-col">
      <PageHeader
        title="Order"
        breadcrumbs={[{ to: "/orders", label: "Orders" }]}
        description={
          <>
            Placed <Time at={order.placedAt} />
          </>
        }
        actions={<OrderStateBadge state={order.state} />}
      />
      <OrderStanding order={order} />
      <Card title="What is in it">
        <ul className="divide-line mb-4 divide-y">
          {lines.map((line) => (
            <Line key={line.line} line={line} currency={currency} />
          ))}
        </ul>
        <OrderSum {...{ currency, subtotal, discount, tax, total }} />
        {order.card && (
          <p className="text-ink-muted mt-4 text-sm">
            Paid with <span className="capitalize">{order.card.brand}</span> ending in{" "}
            <span className="figures">{order.card.last4}</span>.
          </p>
        )}
        {order.card && lines.some(({ state }) => state === "paid") && (
          <p className="mt-4 text-sm">
            <Link to={`/orders/${order.id}/refund`} className="link">
              Ask for a refund
            </Link>
          </p>
        )}
      </Card>
    </div>
  );
}

function Line({ line, currency }: { line: OrderLine; currency: string }) {
  const { locale } = useLocale();
  const { title, courseSlug, programSlug, price, state } = line;
  const under = courseSlug ? `courses/${courseSlug}` : `paths/${programSlug}`;
  const to = state === "paid" && courseSlug ? `/learn/${courseSlug}` : `/${under}`;
  return (
    <li className="flex flex-wrap justify-between gap-x-4 gap-y-1 py-3 first:pt-0">
      <Link to={to} className="link min-w-0 font-medium">
        {title}
      </Link>
      <span className="flex items-center gap-3">
        {state !== "paid" && <LineStateBadge state={state} />}
        <span className="figures">{formatPrice({ minor: price, currency }, locale)}</span>
      </span>
    </li>
  );
}
