import type { EarningKind } from "./earning.ts";
import type { PayoutState } from "./payout.ts";

export const STATEMENT_STATES = ["pending", "payable", "held", "in-payout", "paid"] as const;
export type StatementState = (typeof STATEMENT_STATES)[number];

/** How an earning stands, in words for people. */
export const STATEMENT_STATE_WORDS: Readonly<Record<StatementState, string>> = {
  pending: "Pending",
  payable: "Payable",
  held: "On hold",
  "in-payout": "In payout",
  paid: "Paid",
};

/** What an earning is, in words for people. */
export const EARNING_WORDS: Readonly<Record<EarningKind, string>> = {
  sale: "Sale",
  refund: "Refund",
  dispute: "Dispute",
  returned: "Returned payout",
  rest: "Kept for the next payout",
};

/** How a payout stands, in words for people. */
export const PAYOUT_STATE_WORDS: Readonly<Record<PayoutState, string>> = {
  reserved: "On its way",
  paid: "Paid",
  failed: "Failed",
};

/** Why somebody is not paid by a run now, the first reason that holds. */
export const NOT_PAID_WORDS = {
  account: "Payout account not ready",
  "tax-form": "Tax form missing",
  "under-way": "A payout is under way",
  "too-little": "Below the minimum",
} as const;
export type NotPaid = keyof typeof NOT_PAID_WORDS;

/**
 * The declarations that an academy can ask of whom it pays before it does. Which country needs which is the academy's own
 * setting: it depends on where the academy pays its taxes.
 */
export const TAX_FORMS = {
  "w-9": "Form W-9 (United States): taxpayer number of a US person",
  "w-8ben": "Form W-8BEN (United States): foreign status of a person",
  "w-8ben-e": "Form W-8BEN-E (United States): foreign status of a company",
  dac7: "DAC7 declaration (European Union): seller on a platform",
  "gb-seller": "Reportable seller declaration (United Kingdom)",
  "tax-number": "Tax number",
} as const;

export type TaxForm = keyof typeof TAX_FORMS;
export const TAX_FORM_KEYS = Object.keys(TAX_FORMS) as [TaxForm, ...TaxForm[]];

/**
 * Where people can be paid, by ISO 3166-1: where the processor opens Express accounts
 * (docs.stripe.com/connect/express-accounts).
 */
export const PAYOUT_COUNTRIES: readonly string[] = (
  "AE AT AU BE BG BH BR CA CH CY CZ DE DK EE ES FI FR GB GI GR HK HR HU IE IT JP LI LT LU LV MT MX NL NO NZ PL PT RO SE SG " +
  "SI SK TH US ZA"
).split(" ");
