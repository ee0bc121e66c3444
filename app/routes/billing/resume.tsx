import { type MetaFunction, useActionData, useLoaderData } from "@remix-run/react";
import { mySubscription } from "#app/domain/billing/my-subscription.ts";
import { ResumeSubscription } from "#app/domain/billing/plan-schema.ts";
import { PLAN_WORDS } from "#app/domain/billing/words.ts";
import { read, write } from "#app/edge.ts";
import { Refusal } from "#app/kernel/refusal.ts";
import { settleLook } from "#app/look-at-subscription.ts";
import { askForDeed } from "#app/plan-deeds.ts";
import { secondsOf } from "#app/stripe/moment.ts";
import { ConfirmPage } from "#app/ui/confirm.tsx";

export const meta: MetaFunction = () => [{ title: "Resume the plan" }];

export const loader = read("signed-in", async (glance) => {
  const standing = await mySubscription(glance);
  if (!standing?.may.includes("resume")) throw new Refusal("conflict", "Your plan is not paused.");
  return { standing, asOf: secondsOf(glance.now) };
});

export const action = write(ResumeSubscription, settleLook, {
  prepare: askForDeed("resume"),
  goTo: () => "/billing",
});

export default function Resume() {
  const { standing, asOf } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { name } = PLAN_WORDS[standing.plan];
  return (
    <ConfirmPage
      answer={answer}
      title={`Resume ${name}?`}
      description={
        standing.open === "free"
          ? "A new month begins now, and is charged at once."
          : "It goes on as if it had not been paused. Nothing is charged before the month is over."
      }
      fields={<input type="hidden" name="asOf" value={asOf} />}
      kind="primary"
      confirm="Resume the plan"
      cancelTo="/billing"
    />
  );
}
