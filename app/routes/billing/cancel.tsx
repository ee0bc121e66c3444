import { type MetaFunction, useActionData, useLoaderData } from "@remix-run/react";
import { mySubscription } from "#app/domain/billing/my-subscription.ts";
import { CancelSubscription } from "#app/domain/billing/plan-schema.ts";
import { PLAN_WORDS } from "#app/domain/billing/words.ts";
import { read, write } from "#app/edge.ts";
import { Refusal } from "#app/kernel/refusal.ts";
import { settleLook } from "#app/look-at-subscription.ts";
import { askForDeed } from "#app/plan-deeds.ts";
import { ConfirmPage } from "#app/ui/confirm.tsx";
import { Time } from "#app/ui/time.tsx";

export const meta: MetaFunction = () => [{ title: "Cancel the plan" }];

export const loader = read("signed-in", async (glance) => {
  const standing = await mySubscription(glance);
  if (!standing?.may.includes("cancel"))
    throw new Refusal(
      "conflict",
      "There is nothing to cancel: your plan has ended or ends already.",
    );
  return { standing };
});

export const action = write(CancelSubscription, settleLook, {
  prepare: askForDeed("cancel"),
  goTo: () => "/billing",
});

export default function Cancel() {
  const { standing } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { name } = PLAN_WORDS[standing.plan];
  return (
    <ConfirmPage
      answer={answer}
      title={`Cancel ${name}?`}
      description={
        standing.state === "past_due" ? (
          "It ends at once, and the open payment is not tried again."
        ) : (
          <>
            It stays open until <Time at={standing.openUntil} style="long-date" />, and nothing more
            is charged. Until that day you can undo this. What you have learned and earned stays
            yours.
          </>
        )
      }
      kind="danger"
      confirm="Cancel the plan"
      cancelTo="/billing"
    />
  );
}
