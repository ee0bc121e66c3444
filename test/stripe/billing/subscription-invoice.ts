import type Stripe from "stripe";
import { known, type Within } from "#test/stripe/core/world.ts";
import { HOUR, type Period } from "./calendar.ts";
import { running } from "./discounts.ts";
import { netOf } from "./figure.ts";
import { bind, pendingLines } from "./invoice-item.ts";
import { keepDebits } from "./items.ts";
import type { Invoice, Line, Subscription } from "./kinds.ts";
import { openInvoice } from "./open-invoice.ts";
import { timeOf, wake } from "./time.ts";

type What = Readonly<{
  reason: Stripe.Invoice.BillingReason;
  lines: Line[];
  period?: Period;
  automatic: boolean;
  prorationDate?: number;
}>;

/** A draft for a subscription: these lines, and all that waited for its next invoice. It is the latest from now on. */
export function invoiceFor(within: Within, subscription: Subscription, what: What): Invoice {
  const { customer, currency } = subscription;
  const at = timeOf(within, customer);
  const pending = pendingLines(within, { customer, currency, subscription: subscription.id });
  const invoice = openInvoice(within, {
    ...what,
    customer,
    currency,
    subscription,
    lines: [...pending, ...what.lines],
    discounts: running(within, subscription.discounts, at),
    collection:
      subscription.collection_method === "send_invoice" ? "send_invoice" : "charge_automatically",
    daysUntilDue: subscription.days_until_due,
    rates: subscription.default_tax_rates ?? [],
    method: null,
    description: subscription.invoice_settings.description,
    footer: subscription.invoice_settings.footer,
  });
  bind(within, pending, invoice.id);
  for (const line of what.lines) {
    const item = line.parent?.subscription_item_details?.subscription_item;
    if (item) keepDebits(within, item, [{ amount: netOf(line), period: line.period }]);
  }
  subscription.latest_invoice = invoice.id;
  if (what.automatic)
    wake(within, customer, { at: at + HOUR, task: "invoice.wake", id: invoice.id });
  return known(within, "invoice", invoice.id);
}
