import { z } from "zod";
import { redeem } from "#test/stripe/billing/discounts.ts";
import { figure } from "#test/stripe/billing/figure.ts";
import { type Asked, openInvoiceItem } from "#test/stripe/billing/invoice-item.ts";
import { named, ratesOf } from "#test/stripe/billing/items.ts";
import type { InvoiceItem } from "#test/stripe/billing/kinds.ts";
import { lineOfInvoiceItem } from "#test/stripe/billing/lines.ts";
import { amountOf, priceIn, productName } from "#test/stripe/billing/price.ts";
import { timeOf } from "#test/stripe/billing/time.ts";
import { emit } from "#test/stripe/core/emit.ts";
import { page } from "#test/stripe/core/list.ts";
import {
  clearable,
  currency,
  flag,
  integer,
  listOf,
  merged,
  metadata,
  orCleared,
  PAGE,
  parts,
  positive,
  text,
} from "#test/stripe/core/params.ts";
import { type Resource, route } from "#test/stripe/core/route.ts";
import { invalid } from "#test/stripe/core/stripe-error.ts";
import { known, things, type Within } from "#test/stripe/core/world.ts";
import { present } from "./customers.ts";

const SAID = {
  amount: integer.optional(),
  description: clearable.optional(),
  discountable: flag.optional(),
  discounts: orCleared(listOf(named)).optional(),
  metadata: metadata.optional(),
  period: parts({ start: positive, end: positive }).optional(),
  quantity: positive.optional(),
  tax_rates: orCleared(listOf(text)).optional(),
};

/** Puts an item's line on the draft that it is for. */
function lay(within: Within, item: InvoiceItem): void {
  if (item.invoice === null) return;
  const invoice = known(within, "invoice", item.invoice, "invoice");
  if (invoice.status !== "draft")
    throw invalid("This invoice is no longer editable.", { code: "invoice_not_editable" });
  const line = { ...lineOfInvoiceItem(within, item), invoice: invoice.id };
  invoice.lines.data.push(line);
  figure(within, invoice);
}

/** Takes it off again. */
function lift(within: Within, item: InvoiceItem): void {
  const invoice = things(within, "invoice").get(item.invoice ?? "");
  if (!invoice) return;
  if (invoice.status !== "draft")
    throw invalid("This invoice item is on an invoice that is no longer editable.", {
      code: "invoice_not_editable",
    });
  invoice.lines.data = invoice.lines.data.filter(
    ({ parent }) => parent?.invoice_item_details?.invoice_item !== item.id,
  );
  figure(within, invoice);
}

const CREATE = {
  ...SAID,
  currency: currency.optional(),
  customer: text,
  invoice: text.optional(),
  pricing: parts({ price: text.optional() }).optional(),
  subscription: text.optional(),
};
const Create = z.object(CREATE);

function askedBy(within: Within, said: z.output<typeof Create>): Asked {
  const { id, currency: usual } = present(within, said.customer);
  const { quantity = 1, description = null, subscription = null, invoice = null } = said;
  const whose = { customer: id, at: timeOf(within, id) };
  return {
    ...costs(within, said, said.currency ?? usual ?? null),
    customer: id,
    ...(description && { description }),
    ...(said.period && { period: said.period }),
    quantity,
    rates: ratesOf(within, said.tax_rates ?? []),
    discounts: redeem(within, said.discounts ?? [], whose),
    discountable: said.discountable ?? true,
    metadata: merged({}, said.metadata),
    subscription,
    invoice,
  };
}

/** What it costs: so much, or so many at a price. */
function costs(within: Within, said: z.output<typeof Create>, coin: string | null) {
  const { quantity = 1 } = said;
  if (said.pricing?.price) {
    const price = priceIn(within, said.pricing.price, coin);
    const amount = amountOf(price, quantity);
    return { amount, price, currency: price.currency, description: productName(within, price) };
  }
  if (said.amount === undefined)
    throw invalid("Missing required param: amount.", {
      code: "parameter_missing",
      param: "amount",
    });
  const amount = said.amount * quantity;
  return { amount, price: null, currency: coin ?? "usd", description: null };
}

/** https://docs.stripe.com/api/invoiceitems */
export const invoiceItems: Resource = {
  routes: [
    route("POST", "/v1/invoiceitems", CREATE, (call) => {
      const item = openInvoiceItem(call, askedBy(call, call.params));
      lay(call, item);
      return item;
    }),
    route(
      "GET",
      "/v1/invoiceitems",
      { ...PAGE, customer: text.optional(), invoice: text.optional(), pending: flag.optional() },
      (call) => {
        const { customer, invoice, pending } = call.params;
        const wanted = [...things(call, "invoiceitem").values()].filter(
          (item) =>
            (!customer || item.customer === customer) &&
            (!invoice || item.invoice === invoice) &&
            (pending === undefined || (item.invoice === null) === pending),
        );
        return page(wanted, call.params, "/v1/invoiceitems");
      },
    ),
    route("GET", "/v1/invoiceitems/:id", {}, (call) => known(call, "invoiceitem", call.at.id)),
    route("POST", "/v1/invoiceitems/:id", SAID, (call) => {
      const item = known(call, "invoiceitem", call.at.id);
      const { amount, description, discountable, metadata: more, period } = call.params;
      lift(call, item);
      Object.assign(item, {
        ...(amount !== undefined && { amount, net_amount: amount }),
        ...(description !== undefined && { description }),
        ...(discountable !== undefined && { discountable }),
        ...(period && { period }),
        metadata: merged(item.metadata, more),
      });
      lay(call, item);
      return item;
    }),
    route("DELETE", "/v1/invoiceitems/:id", {}, (call) => {
      const item = known(call, "invoiceitem", call.at.id);
      lift(call, item);
      things(call, "invoiceitem").delete(item.id);
      emit(call, "invoiceitem.deleted", item);
      return { id: item.id, object: item.object, deleted: true };
    }),
  ],
};
