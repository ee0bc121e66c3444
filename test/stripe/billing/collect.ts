import { change, emit } from "#test/stripe/core/emit.ts";
import type { Kinds } from "#test/stripe/core/kinds.ts";
import { idIn, things, type Within } from "#test/stripe/core/world.ts";
import { followIntents } from "#test/stripe/resources/confirm-intent.ts";
import { DUNNING, type Dunning, lastStraw, nextTry } from "./dunning.ts";
import { tryIntent } from "./intent.ts";
import { finalize, markUncollectible, openPaymentOf, pay, voidInvoice } from "./invoice-states.ts";
import type { Invoice, Subscription } from "./kinds.ts";
import { befall, subscriptionOf } from "./standing.ts";
import { statusAfter } from "./states.ts";
import { timeOf, wake } from "./time.ts";

type Intent = Kinds["payment_intent"];

/** How failed renewals are tried again, as the control surface set it. */
const dunningOf = ({ world }: Within): Dunning =>
  (world.notes.get("dunning") as Dunning | undefined) ?? DUNNING;

/** What a subscription would be paid with: its own method, else its customer's; null where there is none. */
export function methodOfSubscription(
  within: Within,
  { customer, default_payment_method }: Pick<Subscription, "customer" | "default_payment_method">,
): string | null {
  const settings = things(within, "customer").get(customer)?.invoice_settings;
  return default_payment_method ?? idIn(settings?.default_payment_method);
}

/** What an invoice would be paid with: its own method before its subscription's. */
export const methodFor = (within: Within, invoice: Invoice): string | null =>
  invoice.default_payment_method ??
  methodOfSubscription(
    within,
    subscriptionOf(within, invoice) ?? { ...NOBODY, customer: invoice.customer },
  );

const NOBODY = { default_payment_method: null };

export type Try = Readonly<{ method?: string; automatic: boolean }>;

/** Tries to collect an open invoice; answers whether it is paid. What comes of it is said by the payment intent. */
export function attempt(
  within: Within,
  invoice: Invoice,
  { automatic, method: named }: Try,
): boolean {
  const payment = openPaymentOf(within, invoice.id);
  const intent = idIn(payment?.payment.payment_intent);
  const method = named ?? methodFor(within, invoice);
  invoice.attempted = true;
  if (automatic || invoice.attempt_count === 0) invoice.attempt_count += 1;
  if (automatic) invoice.next_payment_attempt = null;
  if (!intent) return false;
  if (method === null) takeFailure(within, invoice);
  else if (tryIntent(within, intent, method).status === "requires_action")
    takeActionNeeded(within, invoice);
  return invoice.status === "paid";
}

/** An invoice's payment came through or was refused, whoever tried. */
followIntents((within, intent) => {
  const payment = [...things(within, "invoice_payment").values()].find(
    (each) => each.status === "open" && idIn(each.payment.payment_intent) === intent.id,
  );
  const invoice = payment && things(within, "invoice").get(idIn(payment.invoice) ?? "");
  if (!invoice) return;
  if (intent.status === "succeeded") takeSuccess(within, invoice, intent);
  else if (intent.status === "requires_payment_method") takeFailure(within, invoice);
});

function takeSuccess(within: Within, invoice: Invoice, { payment_method }: Intent): void {
  const subscription = subscriptionOf(within, invoice);
  if (subscription?.payment_settings?.save_default_payment_method === "on_subscription")
    subscription.default_payment_method = idIn(payment_method);
  if (invoice.status === "open" || invoice.status === "uncollectible") pay(within, invoice);
}

/** A try failed: the next is after a while, and after the last it is over. A first payment is tried by its buyer alone. */
function takeFailure(within: Within, invoice: Invoice): void {
  if (invoice.status !== "open") return;
  const first = invoice.billing_reason === "subscription_create";
  const next = first ? null : nextTryOf(within, invoice);
  change(within, invoice, {
    next_payment_attempt: next,
    auto_advance: first ? (invoice.auto_advance ?? false) : next !== null,
  });
  emit(within, "invoice.payment_failed", invoice);
  if (next !== null)
    wake(within, invoice.customer, { at: next, task: "invoice.wake", id: invoice.id });
  if (!first) fall(within, subscriptionOf(within, invoice), next === null);
}

function nextTryOf(within: Within, { next_payment_attempt: set, ...invoice }: Invoice) {
  if (!invoice.auto_advance) return null;
  return set ?? nextTry(dunningOf(within), invoice.attempt_count, timeOf(within, invoice.customer));
}

function fall(within: Within, subscription: Subscription | null, last: boolean): void {
  if (!subscription || subscription.pending_update) return;
  befall(within, subscription, "payment_failed");
  if (!last || subscription.status !== "past_due") return;
  const details = { ...subscription.cancellation_details, ...WHY };
  const straw = lastStraw(dunningOf(within));
  const ends = statusAfter(subscription.status, straw) === "canceled";
  befall(within, subscription, straw, ends ? { cancellation_details: details } : {});
}

const WHY = { comment: null, feedback: null, feedback_option: null, reason: "payment_failed" };

/** The buyer has to do something first; until then a renewal is past due. */
function takeActionNeeded(within: Within, invoice: Invoice): void {
  emit(within, "invoice.payment_action_required", invoice);
  takeFailure(within, invoice);
}

/** Finalizes a draft and collects it, as the subscription's own ways say. */
export function advance(within: Within, invoice: Invoice): void {
  const paused = subscriptionOf(within, invoice)?.pause_collection ?? null;
  finalize(within, invoice);
  if (invoice.status !== "open") return;
  if (paused?.behavior === "void") voidInvoice(within, invoice);
  else if (paused?.behavior === "mark_uncollectible") markUncollectible(within, invoice);
  else if (invoice.collection_method === "send_invoice") emit(within, "invoice.sent", invoice);
  else attempt(within, invoice, { automatic: true });
}

/** What is due for an invoice: it is finalized an hour after its draft, and tried again in its time. */
export function liveInvoice(within: Within, id: string): void {
  const invoice = things(within, "invoice").get(id);
  if (!invoice?.auto_advance) return;
  const at = timeOf(within, invoice.customer);
  const finalizes = invoice.automatically_finalizes_at;
  if (invoice.status === "draft" && finalizes !== null && finalizes <= at) advance(within, invoice);
  else if (invoice.status === "open" && (invoice.next_payment_attempt ?? Infinity) <= at)
    attempt(within, invoice, { automatic: true });
}
