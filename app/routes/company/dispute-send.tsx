import { type MetaFunction, useActionData, useLoaderData } from "@remix-run/react";
import { handInEvidence } from "#app/domain/marketplace/disputes/hand-in-evidence.ts";
import { disputePage } from "#app/domain/marketplace/disputes/queries.ts";
import { HandInEvidence } from "#app/domain/marketplace/disputes/schema.ts";
import { read, write } from "#app/edge.ts";
import { ConfirmPage } from "#app/ui/confirm.tsx";
import { TextArea } from "#app/ui/field.tsx";

export const meta: MetaFunction = () => [{ title: "Send the evidence" }];

export const loader = read("company.billing", async (glance, { params }) => {
  const { dispute } = await disputePage(glance, String(params["disputeId"]));
  return { id: dispute.id };
});

export const action = write(HandInEvidence, handInEvidence, {
  goTo: ({ disputeId }) => `/company/disputes/${disputeId}`,
});

export default function SendEvidence() {
  const { id } = useLoaderData<typeof loader>();
  return (
    <ConfirmPage
      answer={useActionData<typeof action>()}
      title="Send the evidence to the bank?"
      description="A bank reads it once. It cannot be changed afterwards."
      confirm="Send"
      kind="primary"
      fields={
        <TextArea
          name="words"
          label="In your own words"
          hint="Stands before what is on record. The bank reads English."
          maxLength={5_000}
          rows={8}
          optional
        />
      }
      cancelTo={`/company/disputes/${id}`}
    />
  );
}
