import { z } from "zod";
import {
  address,
  currency,
  flag,
  metadata,
  oneOf,
  parts,
  positive,
  text,
} from "#test/stripe/core/params.ts";
import { bankSaid } from "./bank-account.ts";

const capability = parts({ requested: flag });

/** What may be said of an account at any time. */
export const SAID = {
  business_profile: parts({
    mcc: text.optional(),
    name: text.optional(),
    product_description: text.optional(),
    support_email: text.optional(),
    url: text.optional(),
  }).optional(),
  business_type: oneOf(["company", "individual", "non_profit"]).optional(),
  capabilities: z
    .strictObject({
      card_payments: capability.optional(),
      transfers: capability.optional(),
    })
    .transform((said) =>
      Object.fromEntries(
        Object.entries(said).flatMap(([name, each]) => (each ? [[name, each]] : [])),
      ),
    )
    .optional(),
  email: text.optional(),
  external_account: bankSaid.optional(),
  individual: parts({
    address: address.optional(),
    dob: parts({ day: positive, month: positive, year: positive }).optional(),
    email: text.optional(),
    first_name: text.optional(),
    last_name: text.optional(),
    phone: text.optional(),
  }).optional(),
  metadata: metadata.optional(),
  settings: parts({
    payouts: parts({
      schedule: parts({
        delay_days: positive.optional(),
        interval: oneOf(["daily", "manual", "monthly", "weekly"]).optional(),
        monthly_anchor: positive.optional(),
        weekly_anchor: text.optional(),
      }).optional(),
    }).optional(),
  }).optional(),
  tos_acceptance: parts({
    date: positive.optional(),
    ip: text.optional(),
    service_agreement: text.optional(),
    user_agent: text.optional(),
  }).optional(),
};
const Said = z.object(SAID);
export type AccountSaid = z.output<typeof Said>;

/** https://docs.stripe.com/api/accounts/create */
export const CREATE = {
  ...SAID,
  controller: parts({
    fees: parts({ payer: oneOf(["account", "application"]).optional() }).optional(),
    losses: parts({ payments: oneOf(["application", "stripe"]).optional() }).optional(),
    requirement_collection: oneOf(["application", "stripe"]).optional(),
    stripe_dashboard: parts({ type: oneOf(["express", "full", "none"]).optional() }).optional(),
  }).optional(),
  country: text.length(2).optional(),
  default_currency: currency.optional(),
  type: oneOf(["custom", "express", "standard"]).optional(),
};
