import type Stripe from "stripe";
import { later, worldTime } from "#test/stripe/core/clock.ts";
import { change, emit } from "#test/stripe/core/emit.ts";
import { idOf } from "#test/stripe/core/identity.ts";
import { merged } from "#test/stripe/core/params.ts";
import { invalid } from "#test/stripe/core/stripe-error.ts";
import { idIn, known, PLATFORM, put, things, type Within } from "#test/stripe/core/world.ts";
import { available, move } from "#test/stripe/resources/balance.ts";
import { failureOf } from "./bank-account.ts";

const DAY = 86_400;
/** How long a bank takes. */
const ARRIVES_DAYS = 2;

const WORDS: Record<string, string> = {
  account_closed: "The bank account has been closed.",
  no_account: "The bank account could not be located.",
  insufficient_funds: "The bank account has insufficient funds.",
  debit_not_authorized: "Debit transactions are not approved on this bank account.",
  invalid_currency: "The bank was unable to process this payout because of its currency.",
};

type Said = Readonly<{
  amount: number;
  currency: string;
  automatic?: boolean;
  description?: string | undefined;
  metadata?: Record<string, string> | null | undefined;
  method?: "instant" | "standard" | undefined;
  statement_descriptor?: string | undefined;
}>;

/** Money leaves a balance for its owner's bank. Whether it arrives is known two days later. */
export function openPayout(within: Within, said: Said): Stripe.Payout {
  const bank = bankOf(within);
  if (said.amount < 1)
    throw invalid("This value must be greater than or equal to 1.", { param: "amount" });
  if (available(within, said.currency) < said.amount)
    throw invalid("You have insufficient funds in your Stripe account for this transfer.", {
      code: "balance_insufficient",
      param: "amount",
    });
  const at = worldTime(within.world);
  const id = idOf("po");
  const { currency, amount, method = "standard" } = said;
  const movement = move(within, {
    ...{ currency, type: "payout", category: "payout" },
    amount: -amount,
    source: id,
    description: said.description ?? "STRIPE PAYOUT",
  });
  const payout: Stripe.Payout = {
    ...NOTHING_YET,
    id,
    object: "payout",
    amount,
    arrival_date: method === "instant" ? at : at + ARRIVES_DAYS * DAY,
    automatic: said.automatic ?? false,
    balance_transaction: movement.id,
    created: at,
    currency,
    description: said.description ?? (said.automatic ? "STRIPE PAYOUT" : null),
    destination: bank,
    metadata: merged({}, said.metadata),
    method,
    reconciliation_status: said.automatic ? "completed" : "not_applicable",
    statement_descriptor: said.statement_descriptor ?? null,
  };
  put<"payout">(within, payout);
  emit(within, "payout.created", payout);
  later(within, "payout.arrive", id, payout.arrival_date);
  return payout;
}

const NOTHING_YET = {
  application_fee: null,
  application_fee_amount: null,
  failure_balance_transaction: null,
  failure_code: null,
  failure_message: null,
  livemode: false,
  original_payout: null,
  payout_method: null,
  reversed_by: null,
  source_type: "card",
  status: "in_transit",
  trace_id: { status: "pending", value: null },
  type: "bank_account",
};

/** The bank account that a balance is paid out to; null for the platform's own, which always arrives. */
function bankOf(within: Within): string | null {
  if (within.account === PLATFORM) return null;
  const account = known({ ...within, account: PLATFORM }, "account", within.account);
  const [bank] = account.external_accounts.data;
  if (account.payouts_enabled && bank) return bank.id;
  throw invalid("Cannot create payouts: this account has requirements that need to be met first.", {
    code: "payouts_not_allowed",
  });
}

/** The bank has said whether it took the money; what it did not take is in the balance again. */
export function arrive(within: Within, id: string): void {
  const payout = things(within, "payout").get(id);
  if (payout?.status !== "in_transit") return;
  const failure = failureOf(within, idIn(payout.destination) ?? "");
  if (failure === null) {
    const trace = { status: "supported", value: idOf("trace", 12) };
    change(within, payout, { status: "paid", trace_id: trace }, "payout.paid");
    return;
  }
  change(within, payout, {
    status: "failed",
    failure_code: failure,
    failure_message: WORDS[failure] ?? null,
    failure_balance_transaction: giveBack(within, payout, "payout_failure"),
  });
  emit(within, "payout.failed", payout);
}

/** A payout that has not arrived is called off. */
export function cancelPayout(within: Within, payout: Stripe.Payout): Stripe.Payout {
  if (payout.status !== "in_transit" || payout.automatic)
    throw invalid("Payouts can only be canceled while they are pending and were made by hand.");
  giveBack(within, payout, "payout_cancel");
  return change(within, payout, { status: "canceled" }, "payout.canceled");
}

const giveBack = (
  within: Within,
  { amount, currency, id }: Stripe.Payout,
  type: "payout_cancel" | "payout_failure",
): string => move(within, { type, category: "payout_reversal", amount, currency, source: id }).id;
