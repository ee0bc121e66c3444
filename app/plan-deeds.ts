import type { ActionFunctionArgs } from "@remix-run/node";
import type { ChangePlan, StartSubscription } from "#app/domain/billing/plan-schema.ts";
import { reserveChange, reserveDeed } from "#app/domain/billing/reserve-deed.ts";
import { keepPlanPage, startSubscription } from "#app/domain/billing/start-subscription.ts";
import type { Deed } from "#app/domain/billing/subscription.ts";
import { subscriptionOf } from "#app/domain/billing/subscription-of.ts";
import { Refusal } from "#app/kernel/refusal.ts";
import { followSubscription, type Look, lookAtSubscription } from "#app/look-at-subscription.ts";
import { changePlan } from "#app/stripe/change-plan.ts";
import { closePlanCheckout, subscriptionBegunBy } from "#app/stripe/checkout-of-plan.ts";
import { customerOf } from "#app/stripe/customer.ts";
import { doPlanDeed } from "#app/stripe/do-plan-deed.ts";
import { secondsOf } from "#app/stripe/moment.ts";
import { openCardPage } from "#app/stripe/open-card-page.ts";
import { openPlanCheckout } from "#app/stripe/open-plan-checkout.ts";
import { orRefuse } from "#app/stripe/or-refuse.ts";
import { addressOf } from "#tenants/by-host.ts";
import { inScope, type Scope } from "#tenants/scope.ts";
import type { Person, Tenant } from "#tenants/tenant.ts";

/** A page of the processor's. */
export type PlanPage = Readonly<{ url: string }>;

/** A page that was opened, for whoever asked for it: nothing of ours changes by it. */
export const asOpened = async (_: Scope, page: PlanPage): Promise<PlanPage> => page;

/**
 * What stands between reserving a subscription and having it: the processor's page. Asked for twice, it is the same page;
 * a page for another choice is closed first. Refuses where something was begun on that one meanwhile.
 */
export async function openPlanPage(
  asked: StartSubscription,
  args: ActionFunctionArgs,
): Promise<PlanPage> {
  const [tenant, person] = await whose(args);
  const order = await inScope(tenant, person, (scope) => startSubscription(scope, asked));
  if (order.page) return { url: order.page };
  const begun = order.formerPage && (await closePlanCheckout(order.formerPage));
  if (begun) {
    await followSubscription(tenant, begun);
    throw new Refusal(
      "conflict",
      "Your subscription has just begun. Look at it before you choose again.",
    );
  }
  const page = await openPlanCheckout(order, await customerOf(tenant, person), {
    back: addressOf(tenant, "/plans"),
    on: addressOf(tenant, "/billing/begun"),
  });
  await inScope(tenant, person, (scope) => keepPlanPage(scope, order, page));
  return { url: page.url };
}

/** What was begun on the processor's page stands with us, also where its news has not arrived yet. */
export async function followPlanPage(tenant: Tenant, person: Person): Promise<void> {
  const row = await inScope(tenant, person, (scope) => subscriptionOf(scope, person.personId));
  const begun = row?.checkoutId && (await subscriptionBegunBy(row.checkoutId));
  if (begun) await followSubscription(tenant, begun);
}

/** The plan is changed at the processor; answers how the subscription stands then. */
export async function askForPlan(asked: ChangePlan, args: ActionFunctionArgs): Promise<Look> {
  const [tenant, person] = await whose(args);
  const reserved = await inScope(tenant, person, (scope) => reserveChange(scope, asked));
  await orRefuse(changePlan(reserved, asked.asOf ?? secondsOf(new Date())));
  return lookAtSubscription(reserved.processorId);
}

/** A deed is done at the processor; answers how the subscription stands then. */
export const askForDeed =
  (deed: Deed) =>
  async (
    { asOf }: Readonly<{ asOf?: number | undefined }>,
    args: ActionFunctionArgs,
  ): Promise<Look> => {
    const [tenant, person] = await whose(args);
    const reserved = await inScope(tenant, person, (scope) => reserveDeed(scope, deed));
    await orRefuse(doPlanDeed(reserved, asOf));
    return lookAtSubscription(reserved.processorId);
  };

/** The processor's page on which the card is changed. */
export async function cardPage(_: object, args: ActionFunctionArgs): Promise<PlanPage> {
  const [tenant, person] = await whose(args);
  const customer = await customerOf(tenant, person);
  return { url: await openCardPage(customer, addressOf(tenant, "/billing")) };
}

async function whose({ context }: ActionFunctionArgs): Promise<[Tenant, Person]> {
  const actor = await context.actor();
  if (actor.kind !== "person") throw new Refusal("signed_out", "Sign in first.");
  return [context.tenant, actor];
}
