import { type MetaFunction, useLoaderData } from "@remix-run/react";
import { CreditCard } from "lucide-react";
import { type OfferedPlan, plansOnOffer } from "#app/domain/billing/plans-on-offer.ts";
import { PLAN_WORDS } from "#app/domain/billing/words.ts";
import { visit } from "#app/edge.ts";
import { LinkButton } from "#app/ui/button.tsx";
import { Empty } from "#app/ui/empty.tsx";
import { PageHeader } from "#app/ui/page-header.tsx";
import { PlanCard } from "#app/ui/plan-card.tsx";
import { PlanChoice } from "#app/ui/plan-choice.tsx";

export const meta: MetaFunction = () => [{ title: "Plans" }];

export const loader = visit(async (glance) => ({
  plans: await plansOnOffer(glance),
  isSignedIn: glance.actor.kind === "person",
}));

export default function Plans() {
  const { plans, isSignedIn } = useLoaderData<typeof loader>();
  const isSubscribed = plans?.some(({ plan, choice }) => plan !== "free" && choice === "current");
  return (
    <>
      <PageHeader
        title="Plans"
        description="Learning is free. A plan adds to it, by the month, and can be changed or canceled whenever you like."
        {...(isSubscribed && { actions: <LinkButton to="/billing">Your plan</LinkButton> })}
      />
      {plans ? (
        <div className="grid items-start gap-5 lg:grid-cols-3">
          {plans.map((offered, at) => (
            <Offered key={offered.plan} {...{ offered, isSignedIn }} before={plans[at - 1]} />
          ))}
        </div>
      ) : (
        <Empty icon={CreditCard} title="No plans here yet">
          Plans cannot be bought in the currency of this academy yet. All that is free stays free.
        </Empty>
      )}
      <p className="text-ink-muted mt-6 max-w-2xl text-sm">
        Prices are for a month, before tax. A trial begins with a card and costs nothing for 14
        days; cancel before it ends, and nothing is charged. Each person can have one trial.
      </p>
    </>
  );
}

type OfferedProps = { offered: OfferedPlan; before: OfferedPlan | undefined; isSignedIn: boolean };

function Offered({ offered, before, isSignedIn }: OfferedProps) {
  const { plan, price, features, choice } = offered;
  return (
    <PlanCard
      {...PLAN_WORDS[plan]}
      {...{ price, features }}
      above={before ? PLAN_WORDS[before.plan].name : null}
      isCurrent={isSignedIn && choice === "current"}
    >
      <PlanChoice {...{ offered, isSignedIn }} />
    </PlanCard>
  );
}
