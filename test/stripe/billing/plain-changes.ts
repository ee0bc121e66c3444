import { merged } from "#test/stripe/core/params.ts";
import { known, type Within } from "#test/stripe/core/world.ts";
import { redeem } from "./discounts.ts";
import { automaticTax, paymentSettings, trialSettings } from "./empty-subscription.ts";
import { ratesOf } from "./items.ts";
import type { Subscription } from "./kinds.ts";
import type { UpdateSaid } from "./subscription-params.ts";

/** What an update sets without touching what is billed for. */
export function plainChanges(
  within: Within,
  subscription: Subscription,
  said: UpdateSaid,
  at: number,
): Partial<Subscription> {
  return {
    ...cancellation(subscription, said, at),
    ...named(within, subscription, said, at),
    ...settings(said),
    metadata: merged(subscription.metadata, said.metadata),
  };
}

function settings(said: UpdateSaid): Partial<Subscription> {
  const pause = said.pause_collection;
  return {
    ...(said.automatic_tax && { automatic_tax: automaticTax(said) }),
    ...(said.collection_method && { collection_method: said.collection_method }),
    ...(said.days_until_due !== undefined && { days_until_due: said.days_until_due }),
    ...(said.description !== undefined && { description: said.description }),
    ...(pause !== undefined && {
      pause_collection: pause && { resumes_at: null, ...pause },
    }),
    ...(said.payment_settings && { payment_settings: paymentSettings(said) }),
    ...(said.trial_settings && { trial_settings: trialSettings(said) }),
  } as Partial<Subscription>;
}

/** What names other objects. */
function named(
  within: Within,
  { customer, id }: Subscription,
  { default_payment_method: method, default_tax_rates: rates, discounts }: UpdateSaid,
  at: number,
): Partial<Subscription> {
  const whose = { customer, at, subscription: id };
  return {
    ...(method && {
      default_payment_method: known(within, "payment_method", method, "default_payment_method").id,
    }),
    ...(rates !== undefined && { default_tax_rates: ratesOf(within, rates ?? []) }),
    ...(discounts !== undefined && { discounts: redeem(within, discounts ?? [], whose) }),
  };
}

function cancellation(
  subscription: Subscription,
  said: UpdateSaid,
  at: number,
): Partial<Subscription> {
  const { comment = null, feedback = null } = {
    ...subscription.cancellation_details,
    ...said.cancellation_details,
  };
  const details = { comment, feedback, feedback_option: null };
  if (said.cancel_at_period_end === undefined && said.cancel_at === undefined) {
    const reason = subscription.cancellation_details?.reason ?? null;
    return { cancellation_details: { ...details, reason } };
  }
  const end = endOf(subscription, said);
  return {
    cancel_at: end,
    cancel_at_period_end: said.cancel_at_period_end ?? false,
    canceled_at: end === null ? null : (subscription.canceled_at ?? at),
    cancellation_details: {
      ...details,
      reason: end === null ? null : "cancellation_requested",
    },
  };
}

/** When it is to end; null where it is to go on. */
const endOf = ({ items }: Subscription, said: UpdateSaid): number | null =>
  said.cancel_at_period_end
    ? Math.max(...items.data.map((item) => item.current_period_end))
    : (said.cancel_at ?? null);
