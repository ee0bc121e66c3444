import { type MetaFunction, useActionData, useLoaderData } from "@remix-run/react";
import { mySubscription } from "#app/domain/billing/my-subscription.ts";
import { PauseSubscription } from "#app/domain/billing/plan-schema.ts";
import { PLAN_WORDS } from "#app/domain/billing/words.ts";
import { read, write } from "#app/edge.ts";
import { Refusal } from "#app/kernel/refusal.ts";
import { settleLook } from "#app/look-at-subscription.ts";
import { askForDeed } from "#app/plan-deeds.ts";
import { ConfirmPage } from "#app/ui/confirm.tsx";
import { Time } from "#app/ui/time.tsx";

export const meta: MetaFunction = () => [{ title: "Pause the plan" }];

export const loader = read("signed-in", async (glance) => {
  const standing = await mySubscription(glance);
  if (!standing?.may.includes("pause"))
    throw new Refusal("conflict", "Your plan cannot be paused now.");
  return { standing };
});

export const action = write(PauseSubscription, settleLook, {
  prepare: askForDeed("pause"),
  goTo: () => "/billing",
});

export default function Pause() {
  const { standing } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { name } = PLAN_WORDS[standing.plan];
  return (
    <ConfirmPage
      answer={answer}
      title={`Pause ${name}?`}
      description={
        <>
          It stays open until{" "}
          {standing.periodEnd && <Time at={standing.periodEnd} style="long-date" />}. From then on
          nothing is charged, and you are on the Free plan until you resume.
        </>
      }
      kind="primary"
      confirm="Pause the plan"
      cancelTo="/billing"
    />
  );
}
