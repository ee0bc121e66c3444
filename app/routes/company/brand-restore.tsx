import { randomUUID } from "node:crypto";
import { useActionData, useLoaderData } from "@remix-run/react";
import { read, write } from "#app/edge.ts";
import { ConfirmPage } from "#app/ui/confirm.tsx";
import { versionNamed } from "#tenants/branding/queries.ts";
import { restoreBrand } from "#tenants/branding/restore-brand.ts";
import { RestoreBrand } from "#tenants/branding/schema.ts";

export const loader = read("company.brand", async (glance, { params }) => ({
  number: await versionNamed(glance, params["number"]),
  requestId: randomUUID(),
}));

export const action = write(RestoreBrand, restoreBrand, { goTo: () => "/company/brand/history" });

export default function Restore() {
  const { number, requestId } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <ConfirmPage
      answer={answer}
      kind="primary"
      requestId={requestId}
      title={`Go back to version ${number}?`}
      description="It is published again, exactly as it was, under a new number. A draft stays as it is."
      confirm="Go back"
      cancelTo="/company/brand/history"
    />
  );
}
