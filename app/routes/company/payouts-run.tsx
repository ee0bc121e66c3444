import { randomUUID } from "node:crypto";
import { type MetaFunction, useActionData, useLoaderData } from "@remix-run/react";
import { owedNow } from "#app/domain/marketplace/payouts/queries.ts";
import { runPayouts } from "#app/domain/marketplace/payouts/run-payouts.ts";
import { RunPayouts } from "#app/domain/marketplace/payouts/schema.ts";
import { read, write } from "#app/edge.ts";
import { ConfirmPage } from "#app/ui/confirm.tsx";
import { OwedTable } from "#app/ui/owed-table.tsx";

export const meta: MetaFunction = () => [{ title: "Pay now" }];

export const loader = read("company.billing", async (glance) => ({
  requestId: randomUUID(),
  owed: (await owedNow(glance)).filter(({ why }) => why === null),
}));

export const action = write(RunPayouts, runPayouts, { goTo: () => "/company/payouts" });

export default function RunNow() {
  const { requestId, owed } = useLoaderData<typeof loader>();
  return (
    <ConfirmPage
      title="Pay these instructors now?"
      description={<OwedTable rows={owed} />}
      confirm="Pay now"
      kind="primary"
      requestId={requestId}
      cancelTo="/company/payouts"
      answer={useActionData<typeof action>()}
    />
  );
}
