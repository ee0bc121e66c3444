import { type MetaFunction, useActionData, useLoaderData } from "@remix-run/react";
import { declineRefund } from "#app/domain/marketplace/refunds/decline-refund.ts";
import { refundRequest } from "#app/domain/marketplace/refunds/queries.ts";
import { DeclineRefund } from "#app/domain/marketplace/refunds/schema.ts";
import { read, write } from "#app/edge.ts";
import { ConfirmPage } from "#app/ui/confirm.tsx";
import { TextArea } from "#app/ui/field.tsx";

export const meta: MetaFunction = () => [{ title: "Decline a refund" }];

export const loader = read("company.billing", (glance, { params }) =>
  refundRequest(glance, String(params["refundRequestId"])),
);

export const action = write(DeclineRefund, declineRefund, { goTo: () => "/company/refunds" });

export default function Decline() {
  const { title, buyer, reason } = useLoaderData<typeof loader>();
  return (
    <ConfirmPage
      answer={useActionData<typeof action>()}
      title={`Decline the refund of ${title}?`}
      description={`${buyer}: “${reason}”`}
      confirm="Decline"
      fields={
        <TextArea
          name="reason"
          label="Why"
          hint={`${buyer} reads it in a mail.`}
          maxLength={1_000}
        />
      }
      cancelTo="/company/refunds"
    />
  );
}
