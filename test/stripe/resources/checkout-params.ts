import type { z } from "zod";
import {
  currency,
  flag,
  listOf,
  metadata,
  oneOf,
  parts,
  positive,
  text,
} from "#test/stripe/core/params.ts";
import { discountSaid, lineItem } from "./checkout-lines.ts";

/** What a Checkout session may be told when it is opened. */
export const SESSION = {
  allow_promotion_codes: flag.optional(),
  automatic_tax: parts({ enabled: flag }).optional(),
  billing_address_collection: oneOf(["auto", "required"]).optional(),
  cancel_url: text.optional(),
  client_reference_id: text.optional(),
  currency: currency.optional(),
  customer: text.optional(),
  customer_creation: oneOf(["always", "if_required"]).optional(),
  customer_email: text.optional(),
  customer_update: parts({
    address: oneOf(["auto", "never"]).optional(),
    name: oneOf(["auto", "never"]).optional(),
  }).optional(),
  discounts: listOf(discountSaid).optional(),
  expires_at: positive.optional(),
  line_items: listOf(lineItem).optional(),
  locale: text.optional(),
  metadata: metadata.optional(),
  mode: oneOf(["payment", "setup", "subscription"]),
  payment_intent_data: parts({
    capture_method: oneOf(["automatic", "automatic_async", "manual"]).optional(),
    description: text.optional(),
    metadata: metadata.optional(),
    receipt_email: text.optional(),
    setup_future_usage: oneOf(["off_session", "on_session"]).optional(),
    statement_descriptor_suffix: text.optional(),
    transfer_group: text.optional(),
  }).optional(),
  payment_method_collection: oneOf(["always", "if_required"]).optional(),
  payment_method_types: listOf(text).optional(),
  setup_intent_data: parts({
    description: text.optional(),
    metadata: metadata.optional(),
  }).optional(),
  subscription_data: parts({
    billing_cycle_anchor: positive.optional(),
    default_tax_rates: listOf(text).optional(),
    description: text.optional(),
    metadata: metadata.optional(),
    proration_behavior: oneOf(["create_prorations", "none"]).optional(),
    trial_end: positive.optional(),
    trial_period_days: positive.optional(),
    trial_settings: parts({
      end_behavior: parts({
        missing_payment_method: oneOf(["cancel", "create_invoice", "pause"]),
      }),
    }).optional(),
  }).optional(),
  success_url: text,
  tax_id_collection: parts({ enabled: flag }).optional(),
  ui_mode: oneOf(["hosted_page"]).optional(),
};
export type Said = z.output<z.ZodObject<typeof SESSION>>;
