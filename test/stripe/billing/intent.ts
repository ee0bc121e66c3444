import type Stripe from "stripe";
import { StripeFailure, stripeError } from "#test/stripe/core/stripe-error.ts";
import { idIn, known, things, type Within } from "#test/stripe/core/world.ts";
import { confirmIntent } from "#test/stripe/resources/confirm-intent.ts";
import { ensureChargeable } from "#test/stripe/resources/intent-money.ts";
import { cancelIntent, openIntent } from "#test/stripe/resources/payment-intents.ts";
import { methodNamed } from "#test/stripe/resources/payment-methods.ts";
import type { Invoice } from "./kinds.ts";

const WORDS: Record<string, string> = {
  subscription_create: "Subscription creation",
  subscription_update: "Subscription update",
  subscription_cycle: "Subscription update",
};

/** The intent that an invoice is to be paid with. A card of a subscription is kept for what comes later. */
export function openIntentFor(within: Within, invoice: Invoice): string {
  const { id } = openIntent(within, {
    amount: invoice.amount_due,
    currency: invoice.currency,
    customer: invoice.customer,
    description: WORDS[invoice.billing_reason ?? ""] ?? `Payment for Invoice ${invoice.number}`,
    payment_method_types: ["card"],
    setup_future_usage: invoice.parent?.subscription_details ? "off_session" : null,
  });
  return id;
}

/** Whether so little, or so odd an amount, can be charged at all. */
export function isChargeable(amount: number, currency: string): boolean {
  try {
    ensureChargeable(amount, currency);
    return true;
  } catch (error) {
    if (error instanceof StripeFailure) return false;
    throw error;
  }
}

/** Tries the intent with this method. Whoever follows intents is told what came of it. */
export function tryIntent(within: Within, id: string, method: string): Stripe.PaymentIntent {
  const intent = known(within, "payment_intent", id);
  intent.payment_method = methodNamed(within, method).id;
  confirmIntent(within, intent, {});
  return intent;
}

/** An intent that nobody will pay any more. */
export function dropIntent(within: Within, id: string): void {
  const intent = things(within, "payment_intent").get(id);
  if (intent && intent.status !== "succeeded" && intent.status !== "canceled")
    cancelIntent(within, intent);
}

/** A card said no, to something that therefore was not done. */
export const declined = () =>
  stripeError(402, "card_error", {
    code: "card_declined",
    decline_code: "generic_decline",
    message: "Your card was declined.",
  });

/** What an invoice's payment was refused for. */
export function cardErrorOf(within: Within, payment: Stripe.InvoicePayment | null) {
  const id = idIn(payment?.payment.payment_intent);
  const intent = id === null ? null : known(within, "payment_intent", id);
  if (intent?.status === "requires_action")
    return stripeError(402, "card_error", {
      code: "invoice_payment_intent_requires_action",
      message:
        "This payment requires additional user action before it can be completed successfully.",
    });
  const error = intent?.last_payment_error;
  if (!error) return declined();
  return stripeError(402, "card_error", {
    message: error.message ?? "Your card was declined.",
    ...(error.code && { code: error.code }),
    ...(error.decline_code && { decline_code: error.decline_code }),
  });
}

/** What a buyer's browser confirms an intent with. */
export const secretOf = (within: Within, id: string): string =>
  known(within, "payment_intent", id).client_secret ?? "";
