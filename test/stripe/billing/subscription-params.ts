import { z } from "zod";
import {
  clearable,
  currency,
  flag,
  listOf,
  metadata,
  oneOf,
  orCleared,
  parts,
  positive,
  text,
} from "#test/stripe/core/params.ts";
import { itemSaid, named } from "./items.ts";

const paymentSettings = parts({
  payment_method_types: listOf(text).optional(),
  save_default_payment_method: oneOf(["off", "on_subscription"]).optional(),
});
const trialSettings = parts({
  end_behavior: parts({
    missing_payment_method: oneOf(["cancel", "create_invoice", "pause"]).optional(),
  }),
});
const cancellationDetails = parts({
  comment: clearable.optional(),
  feedback: orCleared(
    oneOf([
      "customer_service",
      "low_quality",
      "missing_features",
      "other",
      "switched_service",
      "too_complex",
      "too_expensive",
      "unused",
    ]),
  ).optional(),
});
export const prorationBehavior = oneOf(["always_invoice", "create_prorations", "none"]);
const paymentBehavior = oneOf([
  "allow_incomplete",
  "default_incomplete",
  "error_if_incomplete",
  "pending_if_incomplete",
]);
const trialEnd = z.union([z.literal("now"), positive]);

const SHARED = {
  automatic_tax: parts({ enabled: flag }).optional(),
  cancel_at_period_end: flag.optional(),
  collection_method: oneOf(["charge_automatically", "send_invoice"]).optional(),
  days_until_due: positive.optional(),
  default_payment_method: text.optional(),
  default_tax_rates: orCleared(listOf(text)).optional(),
  description: clearable.optional(),
  discounts: orCleared(listOf(named)).optional(),
  metadata: metadata.optional(),
  off_session: flag.optional(),
  payment_behavior: paymentBehavior.optional(),
  payment_settings: paymentSettings.optional(),
  proration_behavior: prorationBehavior.optional(),
  trial_end: trialEnd.optional(),
  trial_settings: trialSettings.optional(),
};

/** https://docs.stripe.com/api/subscriptions/create */
export const CREATE = {
  ...SHARED,
  billing_cycle_anchor: positive.optional(),
  billing_cycle_anchor_config: parts({
    day_of_month: positive,
    hour: positive.optional(),
    minute: positive.optional(),
    month: positive.optional(),
    second: positive.optional(),
  }).optional(),
  cancel_at: positive.optional(),
  currency: currency.optional(),
  customer: text,
  items: listOf(itemSaid),
  trial_from_plan: flag.optional(),
  trial_period_days: positive.optional(),
};
const Create = z.object(CREATE);
export type CreateSaid = z.output<typeof Create>;

/** https://docs.stripe.com/api/subscriptions/update */
export const UPDATE = {
  ...SHARED,
  billing_cycle_anchor: parts({ type: oneOf(["now", "unchanged"]) }).optional(),
  cancel_at: orCleared(positive).optional(),
  cancellation_details: cancellationDetails.optional(),
  items: listOf(itemSaid).optional(),
  pause_collection: orCleared(
    parts({
      behavior: oneOf(["keep_as_draft", "mark_uncollectible", "void"]),
      resumes_at: positive.optional(),
    }),
  ).optional(),
  proration_date: positive.optional(),
};
const Update = z.object(UPDATE);
export type UpdateSaid = z.output<typeof Update>;

/** https://docs.stripe.com/api/subscriptions/cancel */
export const CANCEL = {
  cancellation_details: cancellationDetails.optional(),
  invoice_now: flag.optional(),
  prorate: flag.optional(),
};
