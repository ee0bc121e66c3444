import type Stripe from "stripe";
import { change, emit } from "#test/stripe/core/emit.ts";
import { idOf } from "#test/stripe/core/identity.ts";
import { invalid } from "#test/stripe/core/stripe-error.ts";
import { idIn, known, put, things, type Within } from "#test/stripe/core/world.ts";
import { isOnce } from "./discounts.ts";
import { figure } from "./figure.ts";
import { dropIntent, openIntentFor } from "./intent.ts";
import type { Invoice } from "./kinds.ts";
import { nextNumber } from "./open-invoice.ts";
import { subscriptionOf, takePaid } from "./standing.ts";
import { timeOf } from "./time.ts";

/** A number, sums that stay, and something that can be paid. What asks for nothing is paid at once. */
export function finalize(within: Within, invoice: Invoice): void {
  if (invoice.status !== "draft")
    throw invalid("This invoice is already finalized, you can't re-finalize a non-draft invoice.", {
      code: "invoice_not_editable",
    });
  const at = timeOf(within, invoice.customer);
  figure(within, invoice);
  invoice.status = "open";
  figure(within, invoice);
  takeBalance(within, invoice);
  spend(within, invoice);
  change(
    within,
    invoice,
    {
      number: nextNumber(within, invoice.customer),
      automatically_finalizes_at: null,
      effective_at: at,
      hosted_invoice_url: `${within.world.address}/invoice/${invoice.id}`,
      invoice_pdf: `${within.world.address}/invoice/${invoice.id}/pdf`,
      status_transitions: { ...invoice.status_transitions, finalized_at: at },
    },
    "invoice.finalized",
  );
  if (invoice.amount_due === 0) pay(within, invoice);
  else openPayment(within, invoice);
}

/** A customer's credit is used up by what it paid, and grows by what an invoice gives back. */
function takeBalance(within: Within, invoice: Invoice): void {
  const customer = known(within, "customer", invoice.customer);
  if (invoice.ending_balance === null || invoice.ending_balance === customer.balance) return;
  change(within, customer, { balance: invoice.ending_balance }, "customer.updated");
}

/** A discount for one invoice is gone once it took something off. */
function spend(within: Within, invoice: Invoice): void {
  const subscription = subscriptionOf(within, invoice);
  const used = (invoice.total_discount_amounts ?? []).map(({ discount }) => idIn(discount));
  const over = invoice.discounts.filter((id) => used.includes(id) && isOnce(within, id));
  if (!subscription || over.length === 0) return;
  subscription.discounts = subscription.discounts.filter((id) => !over.includes(id));
  for (const id of over) emit(within, "customer.discount.deleted", known(within, "discount", id));
}

function openPayment(within: Within, invoice: Invoice): void {
  const intent = openIntentFor(within, invoice);
  const payment: Stripe.InvoicePayment = {
    id: idOf("inpay"),
    object: "invoice_payment",
    amount_paid: null,
    amount_requested: invoice.amount_due,
    created: timeOf(within, invoice.customer),
    currency: invoice.currency,
    invoice: invoice.id,
    is_default: true,
    livemode: false,
    payment: { type: "payment_intent", payment_intent: intent },
    status: "open",
    status_transitions: { canceled_at: null, paid_at: null },
  };
  put<"invoice_payment">(within, payment);
}

/** The payments of an invoice, the oldest first. */
export const paymentsOf = (within: Within, invoice: string): Stripe.InvoicePayment[] =>
  [...things(within, "invoice_payment").values()].filter((each) => idIn(each.invoice) === invoice);

/** The payment that an invoice waits for; null where it waits for none. */
export const openPaymentOf = (within: Within, invoice: string): Stripe.InvoicePayment | null =>
  paymentsOf(within, invoice).find(({ status }) => status === "open") ?? null;

/** It is paid, by its payment, by a credit or outside of here. */
export function pay(within: Within, invoice: Invoice, by?: "out_of_band"): void {
  if (invoice.status === "paid") return;
  const at = timeOf(within, invoice.customer);
  const payment = openPaymentOf(within, invoice.id);
  if (payment && by === "out_of_band") closePayment(within, payment, at);
  else if (payment) {
    const done = { status: "paid", amount_paid: payment.amount_requested };
    const transitions = { ...payment.status_transitions, paid_at: at };
    change(within, payment, { ...done, status_transitions: transitions }, "invoice_payment.paid");
  }
  change(within, invoice, {
    status: "paid",
    amount_paid: invoice.amount_due,
    amount_paid_off_stripe: by === "out_of_band" ? invoice.amount_due : 0,
    amount_remaining: 0,
    attempted: true,
    auto_advance: false,
    next_payment_attempt: null,
    status_transitions: { ...invoice.status_transitions, paid_at: at },
  });
  emit(within, "invoice.paid", invoice);
  emit(within, "invoice.payment_succeeded", invoice);
  takePaid(within, invoice);
}

function closePayment(within: Within, payment: Stripe.InvoicePayment, at: number): void {
  const intent = idIn(payment.payment.payment_intent);
  if (intent) dropIntent(within, intent);
  change(within, payment, {
    status: "canceled",
    status_transitions: { ...payment.status_transitions, canceled_at: at },
  });
}

/** It is asked for no longer and cannot be paid. */
export function voidInvoice(within: Within, invoice: Invoice): void {
  if (invoice.status !== "open" && invoice.status !== "uncollectible")
    throw invalid(`You can only pass in open invoices. This invoice isn't open.`, {
      code: "invoice_not_editable",
    });
  const at = timeOf(within, invoice.customer);
  const payment = openPaymentOf(within, invoice.id);
  if (payment) closePayment(within, payment, at);
  change(
    within,
    invoice,
    {
      status: "void",
      auto_advance: false,
      next_payment_attempt: null,
      amount_remaining: 0,
      status_transitions: { ...invoice.status_transitions, voided_at: at },
    },
    "invoice.voided",
  );
}

/** Nobody expects its payment any more; it still can be paid. */
export function markUncollectible(within: Within, invoice: Invoice): void {
  if (invoice.status !== "open")
    throw invalid("You can only mark an open invoice as uncollectible.", {
      code: "invoice_not_editable",
    });
  const at = timeOf(within, invoice.customer);
  change(
    within,
    invoice,
    {
      status: "uncollectible",
      auto_advance: false,
      next_payment_attempt: null,
      status_transitions: { ...invoice.status_transitions, marked_uncollectible_at: at },
    },
    "invoice.marked_uncollectible",
  );
}
