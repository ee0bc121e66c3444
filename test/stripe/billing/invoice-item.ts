import type Stripe from "stripe";
import { emit } from "#test/stripe/core/emit.ts";
import { idOf } from "#test/stripe/core/identity.ts";
import { known, put, things, type Within } from "#test/stripe/core/world.ts";
import type { InvoiceItem, Line, Price } from "./kinds.ts";
import { lineOfInvoiceItem, pricingOf } from "./lines.ts";
import { clockOf, timeOf } from "./time.ts";

export type Asked = Readonly<{
  customer: string;
  amount: number;
  currency: string;
  description: string | null;
  period?: Readonly<{ start: number; end: number }>;
  price?: Price | null;
  quantity?: number;
  rates?: Stripe.TaxRate[] | null;
  discounts?: string[];
  discountable?: boolean;
  metadata?: Record<string, string>;
  subscription?: string | null;
  item?: string;
  proration?: boolean;
  invoice?: string | null;
}>;

/** Something for the customer's next invoice, or for a draft. */
export function openInvoiceItem(within: Within, asked: Asked): InvoiceItem {
  const at = timeOf(within, asked.customer);
  const quantity = asked.quantity ?? 1;
  const { start, end } = asked.period ?? { start: at, end: at };
  const item: InvoiceItem = {
    id: idOf("ii"),
    object: "invoiceitem",
    amount: asked.amount,
    currency: asked.currency,
    customer: asked.customer,
    customer_account: null,
    date: at,
    description: asked.description,
    discountable: asked.discountable ?? true,
    discounts: asked.discounts ?? [],
    invoice: asked.invoice ?? null,
    livemode: false,
    metadata: asked.metadata ?? {},
    net_amount: asked.amount,
    parent: parentOf(asked),
    period: { start, end },
    pricing: asked.price ? pricingOf(asked.price) : null,
    proration: asked.proration ?? false,
    quantity,
    quantity_decimal: String(quantity),
    tax_rates: asked.rates ?? [],
    test_clock: clockOf(within, asked.customer),
  };
  put<"invoiceitem">(within, item);
  emit(within, "invoiceitem.created", item);
  return item;
}

function parentOf({ subscription, item }: Asked): Stripe.InvoiceItem.Parent | null {
  if (!subscription) return null;
  return {
    type: "subscription_details",
    subscription_details: { subscription, ...(item && { subscription_item: item }) },
  };
}

/** The lines of all that waits for a customer's next invoice in a currency, or for that of one subscription. */
export function pendingLines(
  within: Within,
  {
    customer,
    currency,
    subscription,
  }: Readonly<{ customer: string; currency: string; subscription: string | null }>,
): Line[] {
  return [...things(within, "invoiceitem").values()]
    .filter(
      (item) =>
        item.invoice === null &&
        item.customer === customer &&
        item.currency === currency &&
        (subscription === null || isFor(item, subscription)),
    )
    .map((item) => lineOfInvoiceItem(within, item));
}

/** What is for no subscription in particular goes with any. */
const isFor = ({ parent }: InvoiceItem, subscription: string): boolean =>
  (parent?.subscription_details?.subscription ?? subscription) === subscription;

/** Those items are on that invoice now. */
export function bind(within: Within, lines: readonly Line[], invoice: string): void {
  for (const { parent } of lines) {
    const id =
      parent?.invoice_item_details?.invoice_item ?? parent?.subscription_item_details?.invoice_item;
    if (id) known(within, "invoiceitem", id).invoice = invoice;
  }
}
