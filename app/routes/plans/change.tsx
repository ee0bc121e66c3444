import { type MetaFunction, useActionData, useLoaderData } from "@remix-run/react";
import { ChangePlan } from "#app/domain/billing/plan-schema.ts";
import { PLAN_WORDS } from "#app/domain/billing/words.ts";
import { write } from "#app/edge.ts";
import { formatPrice } from "#app/kernel/written-price.ts";
import { settleLook } from "#app/look-at-subscription.ts";
import { askForPlan } from "#app/plan-deeds.ts";
import { previewOfChange } from "#app/plan-preview.ts";
import { Button, LinkButton } from "#app/ui/button.tsx";
import { Card } from "#app/ui/card.tsx";
import { DefinitionList } from "#app/ui/definition-list.tsx";
import { Form } from "#app/ui/form.tsx";
import { useLocale } from "#app/ui/locale-context.tsx";
import { PageHeader } from "#app/ui/page-header.tsx";
import { Time } from "#app/ui/time.tsx";

export const meta: MetaFunction = () => [{ title: "Change the plan" }];

export const loader = previewOfChange;

export const action = write(ChangePlan, settleLook, {
  prepare: askForPlan,
  goTo: () => "/billing",
});

export default function Change() {
  const { plan, asOf, change, due } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { locale } = useLocale();
  const { name } = PLAN_WORDS[plan];
  const pay = due && due.minor > 0n ? `Pay ${formatPrice(due, locale)} and change` : null;
  return (
    <div className="mx-auto max-w-2xl">
      <PageHeader
        title={change.kind === "undo-downgrade" ? `Keep ${name}` : `Change to ${name}`}
        description={WORDS[change.kind]}
        breadcrumbs={[{ to: "/plans", label: "Plans" }]}
      />
      <Card>
        <Form answer={answer}>
          <input type="hidden" name="asOf" value={asOf} />
          <WhatHappens />
          <div className="flex flex-wrap gap-2">
            <Button pendingLabel="Changing…">{pay ?? "Change the plan"}</Button>
            <LinkButton to="/plans">Cancel</LinkButton>
          </div>
        </Form>
      </Card>
    </div>
  );
}

const WORDS = {
  upgrade: "More is open to you at once.",
  downgrade: "Nothing is taken from what you have paid for.",
  "undo-downgrade": "Your plan goes on as if nothing had been asked.",
} as const;

/** What is charged and what is open, now and after that. */
function WhatHappens() {
  const { plan, from, change, price, due, periodEnd } = useLoaderData<typeof loader>();
  const { locale } = useLocale();
  const [name, former] = [PLAN_WORDS[plan].name, PLAN_WORDS[from].name];
  const month = `${formatPrice(price, locale)} a month, before tax`;
  const later = periodEnd && <Time at={periodEnd} style="long-date" />;
  const isTrial = change.kind === "upgrade" && change.fromTrial;
  return (
    <DefinitionList
      items={[
        { term: "Charged now", value: due ? formatPrice(due, locale) : "Nothing" },
        ...(due ? [{ term: "What for", value: isTrial ? FIRST_MONTH : `${REST} ${former}.` }] : []),
        {
          term: "Open to you",
          value:
            change.kind === "downgrade" ? (
              <>
                {former} until {later}, then {name}
              </>
            ) : (
              `${name}, at once`
            ),
        },
        {
          term: "After that",
          value: isTrial ? (
            month
          ) : (
            <>
              {month}, from {later} on
            </>
          ),
        },
      ]}
    />
  );
}

const FIRST_MONTH = "The first month, which begins now. Your trial ends.";
const REST = "The rest of the month that you are in, less what is left of";
