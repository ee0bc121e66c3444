import type { Kinds } from "#test/stripe/core/kinds.ts";
import { idIn, known, things, type Within } from "#test/stripe/core/world.ts";
import { type CardRefusal, refusalOf } from "#test/stripe/resources/cards.ts";
import { confirmIntent } from "#test/stripe/resources/confirm-intent.ts";
import { type Begun, noteOf, subscribeWith } from "#test/stripe/resources/finish-checkout.ts";
import { attach, cardOf, setUp } from "#test/stripe/resources/payment-methods.ts";
import { endSubscription } from "./end-subscription.ts";
import { openInvoiceItem } from "./invoice-item.ts";
import { openPaymentOf } from "./invoice-states.ts";
import type { Subscription } from "./kinds.ts";
import { openSubscription } from "./open-subscription.ts";
import { amountOf, inlineNote } from "./price.ts";
import type { CreateSaid } from "./subscription-params.ts";
import { supposing } from "./supposing.ts";

type Session = Kinds["checkout.session"];
type Outcome = Begun & { refusal: CardRefusal | null };

/** Begins with a card what a session sells, and pays for it; a card that is refused leaves nothing behind. */
function begin(within: Within, session: Session, method: string, returnTo: string): Outcome {
  const { refusal } = supposing(within, (copy) => tryToBegin(copy, session.id, method, returnTo));
  if (refusal) return { subscription: "", invoice: null, intent: null, refusal };
  return tryToBegin(within, session.id, method, returnTo);
}

function tryToBegin(within: Within, id: string, method: string, returnTo: string): Outcome {
  const session = known(within, "checkout.session", id);
  const subscription = openSubscription(within, saidBy(within, session));
  const invoice = subscription.latest_invoice;
  const payment = openPaymentOf(within, invoice ?? "");
  const intent = idIn(payment?.payment.payment_intent);
  const refusal =
    intent === null
      ? keep(within, subscription, method)
      : payWith(within, intent, method, returnTo);
  return { subscription: subscription.id, invoice, intent, refusal };
}

function payWith(within: Within, id: string, method: string, returnTo: string): CardRefusal | null {
  const intent = known(within, "payment_intent", id);
  intent.payment_method = method;
  return confirmIntent(within, intent, { returnTo });
}

/** Nothing is asked for yet: the card is kept for when something is. */
function keep(within: Within, subscription: Subscription, method: string): CardRefusal | null {
  const { declines, atOnce } = cardOf(within, method);
  if (declines && atOnce) return refusalOf(declines);
  attach(within, known(within, "payment_method", method), subscription.customer);
  setUp(within, method);
  subscription.default_payment_method = method;
  return null;
}

/** The subscription that a session sells. What is paid once goes on its first invoice. */
function saidBy(within: Within, session: Session): CreateSaid {
  const customer = idIn(session.customer) ?? "";
  const { lines, rates, subscription: more } = noteOf(within, session);
  const sold = lines.map((line, at) => ({ line, tax_rates: rates[at] ?? [] }));
  for (const { line } of sold) within.world.notes.set(inlineNote(line.price.id), true);
  for (const { line } of sold.filter((each) => !each.line.price.recurring))
    openInvoiceItem(within, {
      customer,
      amount: amountOf(line.price as never, line.quantity ?? 1),
      currency: line.currency,
      description: line.description,
      quantity: line.quantity ?? 1,
    });
  return {
    ...(more as Partial<CreateSaid>),
    customer,
    items: sold
      .filter(({ line }) => line.price.recurring)
      .map(({ line, tax_rates }) => ({
        price: line.price.id,
        quantity: line.quantity ?? 1,
        ...(tax_rates.length > 0 && { tax_rates }),
      })),
    discounts: (session.discounts ?? []).map(({ coupon, promotion_code: code }) =>
      code ? { promotion_code: idIn(code) ?? "" } : { coupon: idIn(coupon) ?? "" },
    ),
    payment_behavior: "default_incomplete",
    payment_settings: { save_default_payment_method: "on_subscription" },
  };
}

/** The first payment was not made: what was begun is over. */
function abandon(within: Within, { subscription: id }: Begun): void {
  const subscription = things(within, "subscription").get(id);
  if (subscription) endSubscription(within, subscription, { reason: "cancellation_requested" });
}

subscribeWith({ begin, abandon });
