import type Stripe from "stripe";
import type { InvoiceFacts, InvoiceLineFacts } from "#app/domain/billing/plan-facts.ts";
import { stripe } from "./client.ts";
import { moment, momentOr } from "./moment.ts";
import { paymentFacts } from "./payment-facts.ts";
import { planOfPriceNamed } from "./plan-price.ts";
import { stripeMoney } from "./stripe-money.ts";

/** What Stripe says now of this invoice and of what it was paid by. Null: it is not for a subscription. */
export async function invoiceFacts(id: string): Promise<InvoiceFacts | null> {
  const askedAt = new Date();
  const invoice = await stripe().invoices.retrieve(id, { expand: ["payments"] });
  const whose = invoice.parent?.subscription_details;
  if (!whose) return null;
  const amount = (minor: number) => stripeMoney(minor, invoice.currency);
  const tax = (invoice.total_taxes ?? []).reduce((sum, one) => sum + one.amount, 0);
  return {
    ...{ processorId: invoice.id, askedAt },
    tenant: whose.metadata?.["tenant"] ?? null,
    subscriptionId: whose.metadata?.["subscription"] ?? null,
    state: (invoice.status ?? "draft") as InvoiceFacts["state"],
    ...{ total: amount(invoice.total), tax: amount(tax), paid: amount(invoice.amount_paid) },
    createdAt: moment(invoice.status_transitions.finalized_at ?? invoice.created),
    paidAt: momentOr(invoice.status_transitions.paid_at),
    wasTried: invoice.attempt_count > 0,
    nextTryAt: momentOr(invoice.next_payment_attempt),
    lines: await Promise.all(invoice.lines.data.map(lineFacts)),
    payment: await paidBy(invoice),
  };
}

async function lineFacts(line: Stripe.InvoiceLineItem): Promise<InvoiceLineFacts> {
  const price = line.pricing?.price_details?.price;
  const name = typeof price === "string" ? price : price?.id;
  return {
    plan: name ? await planOfPriceNamed(name) : null,
    from: moment(line.period.start),
    until: moment(line.period.end),
    isProration: line.parent?.subscription_item_details?.proration ?? true,
    amount: stripeMoney(line.amount, line.currency),
  };
}

async function paidBy({ payments }: Stripe.Invoice): Promise<InvoiceFacts["payment"]> {
  const paid = payments?.data.find(({ status }) => status === "paid");
  const intent = paid?.payment.payment_intent;
  if (!intent) return null;
  const intentId = typeof intent === "string" ? intent : intent.id;
  const { charge } = await paymentFacts(intentId);
  return charge && { intentId, charge };
}

/** The same of the last invoices of a subscription, the oldest first. */
export async function latestInvoices(subscription: string): Promise<InvoiceFacts[]> {
  const { data } = await stripe().invoices.list({ subscription, limit: 3 });
  const facts = await Promise.all(data.reverse().map(({ id }) => invoiceFacts(id)));
  return facts.filter((one) => one !== null);
}
