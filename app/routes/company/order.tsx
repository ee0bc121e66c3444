import { Link, type MetaFunction, useLoaderData } from "@remix-run/react";
import { soldOrder } from "#app/domain/marketplace/refunds/queries.ts";
import { LINE_STATES } from "#app/domain/marketplace/words.ts";
import { read } from "#app/edge.ts";
import { Badge } from "#app/ui/badge.tsx";
import { LinkButton } from "#app/ui/button.tsx";
import { Card } from "#app/ui/card.tsx";
import { DefinitionList } from "#app/ui/definition-list.tsx";
import { MoneyAmount } from "#app/ui/money-amount.tsx";
import { PageHeader } from "#app/ui/page-header.tsx";
import { RefundTable } from "#app/ui/refund-table.tsx";
import { Table } from "#app/ui/table.tsx";
import { Time } from "#app/ui/time.tsx";

export const meta: MetaFunction = () => [{ title: "Order" }];

export const loader = read("company.billing", (glance, { params }) =>
  soldOrder(glance, String(params["orderId"])),
);

export default function Order() {
  const { order, lines, made } = useLoaderData<typeof loader>();
  const { id, buyer, buyerId, placedAt, currency, total, isRefundable } = order;
  return (
    <>
      <PageHeader
        title={`Order of ${buyer}`}
        breadcrumbs={[{ to: "/company/refunds", label: "Refunds" }]}
      />
      <div className="flex flex-col gap-6">
        <Card>
          <DefinitionList
            items={[
              { term: "Buyer", value: <Link to={`/company/people/${buyerId}`}>{buyer}</Link> },
              { term: "Placed", value: <Time at={placedAt} style="date-time" /> },
              { term: "Total", value: <MoneyAmount minor={total} currency={currency} /> },
              { term: "Number", value: id },
            ]}
          />
        </Card>
        <Card title="Lines" flush>
          <Table
            caption="What was bought"
            rows={lines}
            rowKey={({ line }) => line}
            columns={[
              { header: "What", cell: ({ title }) => title },
              { header: "State", cell: ({ state }) => <Badge>{LINE_STATES[state]}</Badge> },
              {
                header: "Price",
                align: "end",
                cell: ({ total: minor }) => <MoneyAmount minor={minor} currency={currency} />,
              },
              {
                header: "Gone back",
                align: "end",
                cell: ({ returned }) => <MoneyAmount minor={returned} currency={currency} />,
              },
              {
                header: "Refund",
                quiet: true,
                align: "end",
                cell: ({ line, title, total: all, returned }) =>
                  isRefundable &&
                  returned < all && (
                    <LinkButton to={`/company/orders/${id}/lines/${line}/refund`} size="sm">
                      Refund
                      <span className="sr-only">: {title}</span>
                    </LinkButton>
                  ),
              },
            ]}
          />
        </Card>
        <Card title="Refunds" flush>
          <RefundTable made={made} />
        </Card>
      </div>
    </>
  );
}
