import { merged } from "#test/stripe/core/params.ts";
import type { Within } from "#test/stripe/core/world.ts";
import { ratesOf } from "./items.ts";
import type { Status } from "./states.ts";
import type { CreateSaid } from "./subscription-params.ts";
import { clockOf } from "./time.ts";

type Facts = Readonly<{ id: string; at: number; trialEnd: number | null }>;

/** A subscription as it was said, before it has items, money and time. */
export function emptySubscription(within: Within, said: CreateSaid, { id, at, trialEnd }: Facts) {
  const { collection_method = "charge_automatically", description = null } = said;
  const { default_payment_method = null, cancel_at_period_end = false } = said;
  const sends = collection_method === "send_invoice";
  return {
    ...NOTHING_YET,
    id,
    object: "subscription" as const,
    automatic_tax: automaticTax(said),
    billing_cycle_anchor_config: configOf(said),
    cancel_at_period_end,
    collection_method,
    created: at,
    customer: said.customer,
    days_until_due: sends ? (said.days_until_due ?? 30) : null,
    default_payment_method,
    default_tax_rates: ratesOf(within, said.default_tax_rates ?? []),
    description,
    discounts: [],
    metadata: merged({}, said.metadata),
    payment_settings: paymentSettings(said),
    start_date: at,
    status: firstStatus(trialEnd !== null, sends),
    test_clock: clockOf(within, said.customer),
    trial_end: trialEnd,
    trial_settings: trialSettings(said),
    trial_start: trialEnd === null ? null : at,
  };
}

function firstStatus(trial: boolean, sends: boolean): Status {
  if (trial) return "trialing";
  return sends ? "active" : "incomplete";
}

type Shared = Pick<CreateSaid, "automatic_tax" | "payment_settings" | "trial_settings">;

/** Whether Stripe is to find the tax. */
export const automaticTax = ({ automatic_tax: said }: Shared) => ({
  disabled_reason: null,
  enabled: said?.enabled ?? false,
  liability: said?.enabled ? { type: "self" as const } : null,
});

/** How it is paid, and whether the first card that pays becomes its own. */
export const paymentSettings = ({ payment_settings: said }: Shared) => ({
  payment_method_options: null,
  payment_method_types: said?.payment_method_types ?? null,
  save_default_payment_method: said?.save_default_payment_method ?? "off",
});

/** What becomes of a trial that ends without a card. */
export const trialSettings = ({ trial_settings: said }: Shared) => ({
  end_behavior: {
    billing_cycle_anchor: null,
    missing_payment_method: said?.end_behavior.missing_payment_method ?? "create_invoice",
  },
});

function configOf({ billing_cycle_anchor_config: said }: CreateSaid) {
  if (!said) return null;
  const { day_of_month, hour = null, minute = null, month = null, second = null } = said;
  return { day_of_month, hour, minute, month, second };
}

const NOTHING_YET = {
  application: null,
  application_fee_percent: null,
  billing_mode: {
    type: "flexible" as const,
    flexible: { proration_discounts: "included" as const },
  },
  billing_schedules: [],
  billing_thresholds: null,
  canceled_at: null,
  cancellation_details: { comment: null, feedback: null, feedback_option: null, reason: null },
  customer_account: null,
  default_source: null,
  ended_at: null,
  invoice_settings: {
    account_tax_ids: null,
    custom_fields: null,
    description: null,
    footer: null,
    issuer: { type: "self" as const },
  },
  latest_invoice: null,
  livemode: false,
  managed_payments: null,
  next_pending_invoice_item_invoice: null,
  on_behalf_of: null,
  pause_collection: null,
  pending_invoice_item_interval: null,
  pending_setup_intent: null,
  pending_update: null,
  schedule: null,
  transfer_data: null,
};
