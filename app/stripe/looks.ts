import { ACCOUNT } from "./account.ts";
import { CHECKOUT } from "./checkout.ts";
import { checkoutFacts } from "./checkout-facts.ts";
import { stripe } from "./client.ts";
import { INVOICE } from "./invoice.ts";
import { PAYMENT } from "./payment.ts";
import { PAYOUT } from "./payout.ts";
import { type Looked, lookAt, type Subject } from "./subject.ts";
import { SUBSCRIPTION } from "./subscription.ts";

/** Looks at what an object that an event names leads to. */
export type Look = (objectId: string, account: string | null) => Promise<Looked>;

/** By kind of object: what to look at when an event is about one. Events about other kinds are passed over. */
export const LOOKS: Readonly<Record<string, Look>> = {
  "checkout.session": lookAtCheckout,
  payment_intent: leadsTo(PAYMENT, async (id) => id),
  charge: leadsTo(PAYMENT, async (id) => (await stripe().charges.retrieve(id)).payment_intent),
  refund: leadsTo(PAYMENT, async (id) => (await stripe().refunds.retrieve(id)).payment_intent),
  dispute: leadsTo(PAYMENT, async (id) => (await stripe().disputes.retrieve(id)).payment_intent),
  subscription: leadsTo(SUBSCRIPTION, async (id) => id),
  invoice: leadsTo(INVOICE, async (id) => id),
  customer: leadsTo(SUBSCRIPTION, latestSubscription),
  account: (id) => lookAt(ACCOUNT, id),
  transfer: (id) => lookAt(PAYOUT, id),
};

type Named = string | { id: string } | null;

function leadsTo<F>(subject: Subject<F>, idOf: (objectId: string) => Promise<Named>): Look {
  return async (objectId, account) => {
    const named = await idOf(objectId);
    if (named === null) return { outcome: "nothing to settle", tenant: null };
    return lookAt(subject, typeof named === "string" ? named : named.id, account);
  };
}

/** What a customer changes, a card for example, shows in the subscription. */
async function latestSubscription(customer: string): Promise<Named> {
  const { data } = await stripe().subscriptions.list({ customer, limit: 1 });
  return data[0] ?? null;
}

async function lookAtCheckout(objectId: string): Promise<Looked> {
  const { intentId } = await checkoutFacts(objectId);
  return intentId ? lookAt(PAYMENT, intentId) : lookAt(CHECKOUT, objectId);
}
