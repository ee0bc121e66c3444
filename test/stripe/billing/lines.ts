import { idOf } from "#test/stripe/core/identity.ts";
import type { Within } from "#test/stripe/core/world.ts";
import type { Period } from "./calendar.ts";
import type { InvoiceItem, Item, Line, Price, Subscription } from "./kinds.ts";
import { described, productName } from "./price.ts";

/** What a line does not show: the tax rates that were meant for it; null leaves them to the invoice. */
export type LineNote = { rates: string[] | null };

export const lineNote = ({ world }: Within, line: string): LineNote =>
  (world.notes.get(line) as LineNote | undefined) ?? { rates: null };

export const pricingOf = (price: Price) => ({
  type: "price_details" as const,
  price_details: { price: price.id, product: price.product },
  unit_amount_decimal: price.unit_amount_decimal,
});

/** The line of a subscription's item for a time. */
export function lineOfItem(
  within: Within,
  subscription: Subscription,
  item: Item,
  { amount, period, trial }: { amount: number; period: Period; trial: boolean },
): Line {
  const quantity = item.quantity ?? 1;
  const line: Line = {
    ...blank(amount, subscription.currency, period),
    description: trial
      ? `Trial period for ${productName(within, item.price)}`
      : described(within, item),
    discounts: [...item.discounts],
    metadata: { ...subscription.metadata },
    parent: {
      type: "subscription_item_details",
      invoice_item_details: null,
      subscription_item_details: {
        invoice_item: null,
        proration: false,
        proration_details: null,
        subscription: subscription.id,
        subscription_item: item.id,
      },
    },
    pricing: pricingOf(item.price),
    quantity,
    quantity_decimal: String(quantity),
    subscription: subscription.id,
  };
  return noted(within, line, item.tax_rates?.map(({ id }) => id) ?? null);
}

/** The line of something that was put on a customer's next invoice. */
export function lineOfInvoiceItem(within: Within, item: InvoiceItem): Line {
  const details = item.parent?.subscription_details;
  const shared = { proration: item.proration, proration_details: { credited_items: null } };
  const line: Line = {
    ...blank(item.amount, item.currency, item.period),
    description: item.description,
    discountable: item.discountable,
    discounts: [...item.discounts],
    metadata: { ...item.metadata },
    parent: details?.subscription_item
      ? {
          type: "subscription_item_details",
          invoice_item_details: null,
          subscription_item_details: {
            ...shared,
            invoice_item: item.id,
            subscription: details.subscription,
            subscription_item: details.subscription_item,
          },
        }
      : {
          type: "invoice_item_details",
          invoice_item_details: {
            ...shared,
            invoice_item: item.id,
            subscription: details?.subscription ?? null,
          },
          subscription_item_details: null,
        },
    pricing: item.pricing,
    quantity: item.quantity,
    quantity_decimal: item.quantity_decimal,
    subscription: details?.subscription ?? null,
  };
  return noted(within, line, item.tax_rates?.map(({ id }) => id) ?? null);
}

function noted({ world }: Within, line: Line, rates: string[] | null): Line {
  world.notes.set(line.id, { rates: rates && rates.length > 0 ? rates : null } satisfies LineNote);
  return line;
}

const blank = (amount: number, currency: string, period: Period) => ({
  id: idOf("il"),
  object: "line_item" as const,
  amount,
  currency,
  discount_amounts: [],
  discountable: true,
  invoice: null,
  livemode: false,
  period: { start: period.start, end: period.end },
  pretax_credit_amounts: [],
  subtotal: amount,
  taxes: [],
});
