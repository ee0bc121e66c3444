import type Stripe from "stripe";
import { known, things, type Within } from "#test/stripe/core/world.ts";
import { offOf } from "./discounts.ts";
import { isChargeable } from "./intent.ts";
import type { Invoice, Line } from "./kinds.ts";
import { lineNote } from "./lines.ts";
import { type LineIn, type LineOut, type Rate, type Tax, totalsOf } from "./totals.ts";

/** Writes the sums of an invoice's lines on the lines and on the invoice. What was paid of it stays. */
export function figure(within: Within, invoice: Invoice): void {
  const exempt = things(within, "customer").get(invoice.customer)?.tax_exempt ?? "none";
  const lines = invoice.lines.data;
  const totals = totalsOf(
    lines.map((line) => lineIn(within, invoice, line, exempt !== "none")),
    invoice.discounts.map((id) => offOf(within, id)),
  );
  for (const [at, line] of lines.entries()) write(line, totals.lines[at], reasonOf(exempt));
  invoice.subtotal = totals.subtotal;
  invoice.subtotal_excluding_tax = totals.subtotalExcludingTax;
  invoice.total = totals.total;
  invoice.total_excluding_tax = totals.totalExcludingTax;
  invoice.total_discount_amounts = summedBy(
    lines.flatMap((line) => line.discount_amounts),
    ({ discount }) => discount,
  );
  invoice.total_pretax_credit_amounts = invoice.total_discount_amounts.map((each) => ({
    ...each,
    type: "discount",
  }));
  invoice.total_taxes = taxesOf(lines);
  due(within, invoice);
}

/** What is asked for: a credit of the customer's goes first, and what is too little to charge waits for the next invoice. */
function due(within: Within, invoice: Invoice): void {
  const customer = things(within, "customer").get(invoice.customer);
  if (invoice.status === "draft") invoice.starting_balance = customer?.balance ?? 0;
  const balance = invoice.starting_balance + invoice.total;
  const owed = invoice.total > 0 ? chargeable(balance, invoice.currency) : 0;
  if (invoice.status !== "draft") invoice.ending_balance = balance - owed;
  invoice.amount_due = Math.max(0, owed - invoice.pre_payment_credit_notes_amount);
  invoice.amount_remaining = Math.max(0, invoice.amount_due - invoice.amount_paid);
}

/** The most of it that can be charged: cards of three-decimal currencies take tens alone. */
function chargeable(amount: number, currency: string): number {
  const tens = Math.round(amount / 10) * 10;
  return [amount, tens].find((each) => each > 0 && isChargeable(each, currency)) ?? 0;
}

function lineIn(within: Within, invoice: Invoice, line: Line, exempt: boolean): LineIn {
  const own = lineNote(within, line.id).rates;
  const rates = own ?? invoice.default_tax_rates.map(({ id }) => id);
  return {
    amount: line.amount,
    product: line.pricing?.price_details?.product ?? null,
    discountable: line.discountable,
    off: line.discounts.map((id) => offOf(within, id)),
    rates: rates.map((id) => rateOf(known(within, "tax_rate", id), exempt)),
  };
}

const rateOf = ({ id, percentage, inclusive }: Stripe.TaxRate, exempt: boolean): Rate => ({
  id,
  inclusive,
  percentage: exempt ? 0 : percentage,
});

const reasonOf = (exempt: string) =>
  exempt === "reverse"
    ? "reverse_charge"
    : exempt === "exempt"
      ? "customer_exempt"
      : "standard_rated";

function write(line: Line, out: LineOut | undefined, reason: string): void {
  line.subtotal = line.amount;
  line.discount_amounts = (out?.discounts ?? []).map(({ id, amount }) => ({
    amount,
    discount: id,
  }));
  line.pretax_credit_amounts = line.discount_amounts.map((each) => ({ ...each, type: "discount" }));
  line.taxes = (out?.taxes ?? []).map((tax) => written(tax, reason));
}

const written = ({ rate, amount, taxable }: Tax, reason: string): Stripe.InvoiceLineItem.Tax => ({
  amount,
  tax_behavior: rate.inclusive ? "inclusive" : "exclusive",
  tax_rate_details: { tax_rate: rate.id },
  taxability_reason: rate.percentage === 0 && reason === "standard_rated" ? "zero_rated" : reason,
  taxable_amount: taxable,
  type: "tax_rate_details",
});

function taxesOf(lines: readonly Line[]): Stripe.Invoice.TotalTax[] {
  const all = lines.flatMap(({ taxes }) => taxes ?? []);
  const sums = new Map<string, Stripe.Invoice.TotalTax>();
  for (const tax of all) {
    const rate = tax.tax_rate_details?.tax_rate ?? "";
    const sum = sums.get(rate);
    sums.set(rate, {
      ...tax,
      amount: tax.amount + (sum?.amount ?? 0),
      taxable_amount: (tax.taxable_amount ?? 0) + (sum?.taxable_amount ?? 0),
    });
  }
  return [...sums.values()];
}

function summedBy<T extends { amount: number }>(all: readonly T[], key: (each: T) => string): T[] {
  const sums = new Map<string, T>();
  for (const each of all)
    sums.set(key(each), { ...each, amount: each.amount + (sums.get(key(each))?.amount ?? 0) });
  return [...sums.values()];
}

/** What is left of a line after its discounts, before tax on top. */
export const netOf = ({ amount, discount_amounts }: Line): number =>
  amount - discount_amounts.reduce((sum, each) => sum + each.amount, 0);
