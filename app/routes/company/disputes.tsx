import { Link, type MetaFunction, useLoaderData } from "@remix-run/react";
import { Landmark } from "lucide-react";
import { disputeDesk } from "#app/domain/marketplace/disputes/queries.ts";
import { EVIDENCE_STATES } from "#app/domain/marketplace/disputes/words.ts";
import { read } from "#app/edge.ts";
import { Card } from "#app/ui/card.tsx";
import { DisputeStateBadge } from "#app/ui/dispute-state.tsx";
import { Empty } from "#app/ui/empty.tsx";
import { MoneyAmount } from "#app/ui/money-amount.tsx";
import { PageHeader } from "#app/ui/page-header.tsx";
import { Table } from "#app/ui/table.tsx";
import { Time } from "#app/ui/time.tsx";

export const meta: MetaFunction = () => [{ title: "Disputes" }];

export const loader = read("company.billing", disputeDesk);

export default function Disputes() {
  const { rows, now } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHeader
        title="Disputes"
        description="Payments that buyers have asked their bank to take back. Until the bank decides, the course stays open."
        breadcrumbs={[{ to: "/company/refunds", label: "Refunds" }]}
      />
      <Card flush>
        <Table
          caption="Disputes, what is due soonest first"
          rows={rows}
          rowKey={({ id }) => id}
          columns={[
            {
              header: "Buyer",
              cell: ({ id, buyer }) => (
                <Link to={`/company/disputes/${id}`} className="hover:underline">
                  {buyer}
                </Link>
              ),
            },
            { header: "State", cell: ({ state }) => <DisputeStateBadge state={state} /> },
            {
              header: "Evidence",
              cell: ({ evidenceState }) => EVIDENCE_STATES[evidenceState],
            },
            {
              header: "Answer by",
              cell: ({ answerBy, state }) =>
                answerBy && (state === "open" || state === "inquiry") ? (
                  <Time at={answerBy} since={now} />
                ) : (
                  "–"
                ),
            },
            {
              header: "Amount",
              align: "end",
              cell: ({ amount, currency }) => <MoneyAmount minor={amount} currency={currency} />,
            },
          ]}
          empty={
            <Empty icon={Landmark} title="No bank has asked">
              When a buyer disputes a payment, what you know of it is kept here for the bank.
            </Empty>
          }
        />
      </Card>
    </>
  );
}
