/** What a card does when it is asked for money. Numbers and names are Stripe's test cards (docs.stripe.com/testing). */
export type Card = {
  number: string;
  brand: "visa" | "mastercard" | "amex";
  name: string;
  /** Refused for this reason, when it is charged. */
  declines?: Decline;
  /** Refused already when it is attached. */
  atOnce?: boolean;
  /** When its holder must prove who they are: always, or until it has been set up. */
  asks?: "always" | "until_set_up";
  /** A dispute follows the payment. */
  disputes?: "fraudulent" | "product_not_received";
  /** How its refunds end. */
  refunds?: "pending" | "failed";
  /** Its money is there at once. */
  instant?: boolean;
};
export type Decline =
  | "generic_decline"
  | "insufficient_funds"
  | "lost_card"
  | "stolen_card"
  | "expired_card"
  | "incorrect_cvc"
  | "processing_error";

const visa = (number: string, name: string, does: Partial<Card> = {}): Card => ({
  ...{ number, brand: "visa", name },
  ...does,
});
const declining = (number: string, name: string, declines: Decline): Card =>
  visa(number, name, { declines, atOnce: true });

export const CARDS: readonly Card[] = [
  visa("4242424242424242", "pm_card_visa"),
  visa("4000000000000077", "pm_card_bypassPending", { instant: true }),
  { number: "5555555555554444", brand: "mastercard", name: "pm_card_mastercard" },
  { number: "378282246310005", brand: "amex", name: "pm_card_amex" },
  declining("4000000000000002", "pm_card_visa_chargeDeclined", "generic_decline"),
  declining(
    "4000000000009995",
    "pm_card_visa_chargeDeclinedInsufficientFunds",
    "insufficient_funds",
  ),
  declining("4000000000009987", "pm_card_visa_chargeDeclinedLostCard", "lost_card"),
  declining("4000000000009979", "pm_card_visa_chargeDeclinedStolenCard", "stolen_card"),
  declining("4000000000000069", "pm_card_chargeDeclinedExpiredCard", "expired_card"),
  declining("4000000000000127", "pm_card_chargeDeclinedIncorrectCvc", "incorrect_cvc"),
  declining("4000000000000119", "pm_card_chargeDeclinedProcessingError", "processing_error"),
  visa("4000000000000341", "pm_card_chargeCustomerFail", { declines: "generic_decline" }),
  visa("4000002500003155", "pm_card_authenticationRequiredOnSetup", { asks: "until_set_up" }),
  visa("4000002760003184", "pm_card_authenticationRequired", { asks: "always" }),
  visa("4000000000003220", "pm_card_threeDSecure2Required", { asks: "always" }),
  visa("4000008260003178", "pm_card_authenticationRequiredChargeDeclinedInsufficientFunds", {
    asks: "always",
    declines: "insufficient_funds",
  }),
  visa("4000000000000259", "pm_card_createDispute", { disputes: "fraudulent" }),
  visa("4000000000002685", "pm_card_createDisputeProductNotReceived", {
    disputes: "product_not_received",
  }),
  visa("4000000000007726", "pm_card_pendingRefund", { refunds: "pending" }),
  visa("4000000000005126", "pm_card_refundFail", { refunds: "failed" }),
];

export const cardNamed = (name: string) => CARDS.find((card) => card.name === name);
export const cardNumbered = (number: string) =>
  CARDS.find((card) => card.number === number.replaceAll(/\D/g, ""));

const SAID: Record<Decline, string> = {
  generic_decline: "Your card was declined.",
  insufficient_funds: "Your card has insufficient funds.",
  lost_card: "Your card was declined.",
  stolen_card: "Your card was declined.",
  expired_card: "Your card has expired.",
  incorrect_cvc: "Your card's security code is incorrect.",
  processing_error: "An error occurred while processing your card. Try again in a little bit.",
};

/** What is said of a refusal: `code` is the reason, or that the card was declined, and then for which. */
export function refusalOf(decline: Decline | "authentication_required") {
  if (decline === "authentication_required")
    return {
      code: decline,
      decline_code: decline,
      message: "Your card was declined. This transaction requires authentication.",
    } as const;
  const message = SAID[decline];
  if (decline === "expired_card" || decline === "incorrect_cvc" || decline === "processing_error")
    return { code: decline, decline_code: decline, message } as const;
  return { code: "card_declined", decline_code: decline, message } as const;
}
export type CardRefusal = ReturnType<typeof refusalOf>;
