import type Stripe from "stripe";
import type { z } from "zod";
import { idOf } from "#test/stripe/core/identity.ts";
import { currency, oneOf, parts, text } from "#test/stripe/core/params.ts";
import type { Within } from "#test/stripe/core/world.ts";

/** Test account numbers whose payouts fail, and why: https://docs.stripe.com/connect/testing */
const FAILING: Record<string, string> = {
  "000111111113": "account_closed",
  "000111111116": "no_account",
  "000222222227": "insufficient_funds",
  "000333333335": "debit_not_authorized",
  "000444444440": "invalid_currency",
};
export const GOOD_NUMBER = "000123456789";

export const bankSaid = parts({
  object: oneOf(["bank_account"]),
  account_holder_name: text.optional(),
  account_holder_type: oneOf(["individual", "company"]).optional(),
  account_number: text,
  country: text,
  currency,
  routing_number: text.optional(),
});
type Said = z.output<typeof bankSaid>;

/** The bank account that a connected account is paid out to. */
export function openBankAccount({ world, account }: Within, said: Said): Stripe.BankAccount {
  const bank: Stripe.BankAccount = {
    id: idOf("ba"),
    object: "bank_account",
    account,
    account_holder_name: said.account_holder_name ?? null,
    account_holder_type: said.account_holder_type ?? null,
    account_type: null,
    available_payout_methods: ["standard"],
    bank_name: "STRIPE TEST BANK",
    country: said.country,
    currency: said.currency,
    default_for_currency: true,
    fingerprint: idOf("fp", 12),
    last4: said.account_number.slice(-4),
    metadata: {},
    routing_number: said.routing_number ?? null,
    status: "new",
  };
  world.notes.set(bank.id, said.account_number);
  return bank;
}

/** Why payouts to it fail; null where they arrive. */
export const failureOf = ({ world }: Within, bank: string): string | null =>
  FAILING[String(world.notes.get(bank))] ?? null;
