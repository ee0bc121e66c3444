import type Stripe from "stripe";
import { emit } from "#test/stripe/core/emit.ts";
import { idOf, secretText } from "#test/stripe/core/identity.ts";
import { listed } from "#test/stripe/core/list.ts";
import { known, put, type Within } from "#test/stripe/core/world.ts";
import { DAY, HOUR } from "./calendar.ts";
import { figure } from "./figure.ts";
import type { Invoice, Line, Subscription } from "./kinds.ts";
import { clockOf, timeOf } from "./time.ts";

export type Draft = Readonly<{
  customer: string;
  currency: string;
  reason: Stripe.Invoice.BillingReason;
  lines: Line[];
  subscription?: Subscription | null;
  discounts?: string[];
  period?: Readonly<{ start: number; end: number }>;
  automatic: boolean;
  collection?: "charge_automatically" | "send_invoice";
  daysUntilDue?: number | null;
  rates?: Stripe.TaxRate[];
  method?: string | null;
  description?: string | null;
  footer?: string | null;
  metadata?: Record<string, string>;
  prorationDate?: number;
}>;

/** A draft with these lines. It is finalized an hour later where it is automatic. */
export function openInvoice(within: Within, draft: Draft): Invoice {
  const at = timeOf(within, draft.customer);
  const customer = known(within, "customer", draft.customer, "customer");
  const id = idOf("in");
  for (const line of draft.lines) line.invoice = id;
  const invoice: Invoice = {
    ...emptyInvoice(draft, at),
    id,
    customer_address: customer.address ?? null,
    customer_email: customer.email,
    customer_name: customer.name ?? null,
    customer_phone: customer.phone ?? null,
    customer_shipping: null,
    customer_tax_exempt: customer.tax_exempt ?? "none",
    lines: listed(draft.lines, false, `/v1/invoices/${id}/lines`),
    test_clock: clockOf(within, draft.customer),
  };
  put<"invoice">(within, invoice);
  figure(within, invoice);
  emit(within, "invoice.created", invoice);
  return invoice;
}

function parentOf({ subscription, prorationDate }: Draft): Stripe.Invoice.Parent | null {
  if (!subscription) return null;
  return {
    type: "subscription_details",
    quote_details: null,
    subscription_details: {
      metadata: { ...subscription.metadata },
      subscription: subscription.id,
      ...(prorationDate !== undefined && { subscription_proration_date: prorationDate }),
    },
  };
}

const NO_TAX = {
  disabled_reason: null,
  enabled: false,
  liability: null,
  provider: null,
  status: null,
};
const NO_SUMS = {
  amount_due: 0,
  amount_overpaid: 0,
  amount_paid: 0,
  amount_paid_off_stripe: 0,
  amount_remaining: 0,
  amount_shipping: 0,
  post_payment_credit_notes_amount: 0,
  pre_payment_credit_notes_amount: 0,
  starting_balance: 0,
  subtotal: 0,
  subtotal_excluding_tax: 0,
  total: 0,
  total_discount_amounts: [],
  total_excluding_tax: 0,
  total_pretax_credit_amounts: [],
  total_taxes: [],
};
const NOTHING_YET = {
  account_country: "US",
  account_name: "Local stand-in",
  account_tax_ids: null,
  application: null,
  attempt_count: 0,
  attempted: false,
  custom_fields: null,
  customer_account: null,
  customer_tax_ids: [],
  default_source: null,
  due_date: null,
  ending_balance: null,
  from_invoice: null,
  hosted_invoice_url: null,
  invoice_pdf: null,
  issuer: { type: "self" },
  last_finalization_error: null,
  latest_revision: null,
  next_payment_attempt: null,
  number: null,
  on_behalf_of: null,
  receipt_number: null,
  rendering: null,
  shipping_cost: null,
  shipping_details: null,
  statement_descriptor: null,
  webhooks_delivered_at: null,
};

function emptyInvoice(draft: Draft, at: number) {
  const { automatic, customer, currency, collection = "charge_automatically" } = draft;
  const { period = { start: at, end: at }, daysUntilDue, subscription } = draft;
  const { method = null, description = null, footer = null } = draft;
  return {
    ...NOTHING_YET,
    ...NO_SUMS,
    object: "invoice" as const,
    auto_advance: automatic,
    automatic_tax: subscription?.automatic_tax.enabled
      ? { ...NO_TAX, enabled: true, status: "complete" }
      : NO_TAX,
    automatically_finalizes_at: automatic ? at + HOUR : null,
    billing_reason: draft.reason,
    collection_method: collection,
    created: at,
    currency,
    customer,
    default_payment_method: method,
    default_tax_rates: structuredClone(draft.rates ?? []),
    description,
    discounts: draft.discounts ?? [],
    due_date: collection === "send_invoice" ? at + (daysUntilDue ?? 30) * DAY : null,
    effective_at: null,
    footer,
    livemode: false,
    metadata: draft.metadata ?? {},
    parent: parentOf(draft),
    payment_settings: { ...NO_SETTINGS },
    period_end: period.end,
    period_start: period.start,
    status: "draft" as const,
    status_transitions: { ...NO_TRANSITIONS },
  };
}

const NO_SETTINGS = {
  default_mandate: null,
  payment_method_options: null,
  payment_method_types: null,
};
export const NO_TRANSITIONS = {
  finalized_at: null,
  marked_uncollectible_at: null,
  paid_at: null,
  voided_at: null,
};

/** The next number in the customer's row of invoices. */
export function nextNumber(within: Within, customer: string): string {
  const owner = known(within, "customer", customer, "customer");
  const sequence = owner.next_invoice_sequence ?? 1;
  owner.next_invoice_sequence = sequence + 1;
  owner.invoice_prefix ??= secretText(8).toUpperCase();
  return `${owner.invoice_prefix}-${String(sequence).padStart(4, "0")}`;
}
