import { type MetaFunction, useActionData, useLoaderData } from "@remix-run/react";
import { grantRefund } from "#app/domain/marketplace/refunds/grant-refund.ts";
import { refundRequest } from "#app/domain/marketplace/refunds/queries.ts";
import { GrantRefund } from "#app/domain/marketplace/refunds/schema.ts";
import { read, write } from "#app/edge.ts";
import { ConfirmPage } from "#app/ui/confirm.tsx";
import { RefundAmount } from "#app/ui/refund-amount.tsx";

export const meta: MetaFunction = () => [{ title: "Grant a refund" }];

export const loader = read("company.billing", (glance, { params }) =>
  refundRequest(glance, String(params["refundRequestId"])),
);

export const action = write(GrantRefund, grantRefund, { goTo: () => "/company/refunds" });

export default function Grant() {
  const { title, buyer, reason, left, currency } = useLoaderData<typeof loader>();
  return (
    <ConfirmPage
      answer={useActionData<typeof action>()}
      title={`Refund ${title} to ${buyer}?`}
      description={`“${reason}” The money goes back to the card. When all of it has gone back, the course is closed.`}
      confirm="Refund"
      kind="primary"
      fields={<RefundAmount left={left} currency={currency} />}
      cancelTo="/company/refunds"
    />
  );
}
