import { type MetaFunction, useLoaderData } from "@remix-run/react";
import { disputePage } from "#app/domain/marketplace/disputes/queries.ts";
import { EVIDENCE_STATES } from "#app/domain/marketplace/disputes/words.ts";
import { read } from "#app/edge.ts";
import { LinkButton } from "#app/ui/button.tsx";
import { Card } from "#app/ui/card.tsx";
import { DefinitionList } from "#app/ui/definition-list.tsx";
import { DisputeStateBadge } from "#app/ui/dispute-state.tsx";
import { MoneyAmount } from "#app/ui/money-amount.tsx";
import { PageHeader } from "#app/ui/page-header.tsx";
import { Time } from "#app/ui/time.tsx";

export const meta: MetaFunction = () => [{ title: "Dispute" }];

export const loader = read("company.billing", (glance, { params }) =>
  disputePage(glance, String(params["disputeId"])),
);

export default function Dispute() {
  const { dispute, text, maySend } = useLoaderData<typeof loader>();
  const { id, orderId, buyer, amount, currency, reason, state } = dispute;
  const { evidenceState, answerBy, openedAt } = dispute;
  return (
    <>
      <PageHeader
        title={`Dispute of ${buyer}`}
        breadcrumbs={[{ to: "/company/disputes", label: "Disputes" }]}
        actions={
          <>
            <LinkButton to={`/company/orders/${orderId}`}>The order</LinkButton>
            {maySend && (
              <LinkButton to={`/company/disputes/${id}/send`} kind="primary">
                Send the evidence
              </LinkButton>
            )}
          </>
        }
      />
      <div className="flex flex-col gap-6">
        <Card>
          <DefinitionList
            items={[
              { term: "State", value: <DisputeStateBadge state={state} /> },
              { term: "Amount", value: <MoneyAmount minor={amount} currency={currency} /> },
              { term: "The bank's reason", value: reason.replaceAll("_", " ") },
              { term: "Opened", value: <Time at={openedAt} style="date-time" /> },
              {
                term: "Answer by",
                value: answerBy ? <Time at={answerBy} style="date-time" /> : "It takes no answer.",
              },
              { term: "Evidence", value: EVIDENCE_STATES[evidenceState] },
            ]}
          />
        </Card>
        <Card
          title="Evidence"
          description="What was known on the day on which the dispute was opened."
          actions={
            <LinkButton to={`/company/disputes/${id}/evidence.txt`} size="sm" reloadDocument>
              Download
            </LinkButton>
          }
        >
          <pre className="text-sm whitespace-pre-wrap">{text}</pre>
        </Card>
      </div>
    </>
  );
}
