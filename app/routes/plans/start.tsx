import { type MetaFunction, useActionData, useLoaderData } from "@remix-run/react";
import { PlanNamed, StartSubscription } from "#app/domain/billing/plan-schema.ts";
import { PLAN_WORDS } from "#app/domain/billing/words.ts";
import { parse, read, write } from "#app/edge.ts";
import { asOpened, openPlanPage } from "#app/plan-deeds.ts";
import { ConfirmPage } from "#app/ui/confirm.tsx";

export const meta: MetaFunction = () => [{ title: "Choose a plan" }];

export const loader = read("signed-in", async (_, { params }) => parse(PlanNamed, params));

export const action = write(StartSubscription, asOpened, {
  prepare: openPlanPage,
  goTo: ({ url }) => url,
});

export default function Start() {
  const { plan } = useLoaderData<typeof loader>();
  const { name, promise } = PLAN_WORDS[plan];
  return (
    <ConfirmPage
      answer={useActionData<typeof action>()}
      title={`Choose ${name}?`}
      description={`${promise} The next page takes your card; nothing is charged before you have seen what it costs.`}
      kind="primary"
      confirm="Go on to the payment"
      cancelTo="/plans"
    />
  );
}
