import type Stripe from "stripe";
import { z } from "zod";
import { liveInvoice } from "#test/stripe/billing/collect.ts";
import { redeem } from "#test/stripe/billing/discounts.ts";
import { figure } from "#test/stripe/billing/figure.ts";
import { secretOf } from "#test/stripe/billing/intent.ts";
import { bind, pendingLines } from "#test/stripe/billing/invoice-item.ts";
import { openPaymentOf, paymentsOf } from "#test/stripe/billing/invoice-states.ts";
import { named, ratesOf } from "#test/stripe/billing/items.ts";
import type { Invoice } from "#test/stripe/billing/kinds.ts";
import { type Draft, openInvoice } from "#test/stripe/billing/open-invoice.ts";
import { PREVIEW, preview } from "#test/stripe/billing/preview.ts";
import { timeOf, wake } from "#test/stripe/billing/time.ts";
import { change, emit } from "#test/stripe/core/emit.ts";
import { inRange, listed, page } from "#test/stripe/core/list.ts";
import {
  clearable,
  currency,
  flag,
  listOf,
  merged,
  metadata,
  oneOf,
  orCleared,
  PAGE,
  positive,
  range,
  text,
} from "#test/stripe/core/params.ts";
import { type Resource, route } from "#test/stripe/core/route.ts";
import { invalid } from "#test/stripe/core/stripe-error.ts";
import { idIn, known, things, type Within } from "#test/stripe/core/world.ts";
import { present } from "./customers.ts";

const COLLECTION = oneOf(["charge_automatically", "send_invoice"]);
const STATUS = oneOf(["draft", "open", "paid", "uncollectible", "void"]);
const SAID = {
  auto_advance: flag.optional(),
  days_until_due: positive.optional(),
  default_payment_method: text.optional(),
  default_tax_rates: orCleared(listOf(text)).optional(),
  description: clearable.optional(),
  discounts: orCleared(listOf(named)).optional(),
  footer: clearable.optional(),
  metadata: metadata.optional(),
};
const CREATE = {
  ...SAID,
  collection_method: COLLECTION.optional(),
  currency: currency.optional(),
  customer: text,
  pending_invoice_items_behavior: oneOf(["include", "exclude"]).optional(),
  subscription: text.optional(),
};

function draft(within: Within, id: string): Invoice {
  const invoice = known(within, "invoice", id);
  if (invoice.status === "draft") return invoice;
  throw invalid("You can only update draft invoices.", { code: "invoice_not_editable" });
}

/** A draft is finalized by itself an hour after it was told to go on. */
function goOn(within: Within, invoice: Invoice): void {
  const at = timeOf(within, invoice.customer) + 3_600;
  Object.assign(invoice, { auto_advance: true, automatically_finalizes_at: at });
  wake(within, invoice.customer, { at, task: "invoice.wake", id: invoice.id });
}

const Create = z.object(CREATE);

/** A draft of what waits for it, as it was asked for. */
function draftBy(within: Within, said: z.output<typeof Create>): Draft {
  const { id, currency: usual } = present(within, said.customer);
  const subscription = said.subscription
    ? known(within, "subscription", said.subscription, "subscription")
    : null;
  const coin = said.currency ?? subscription?.currency ?? usual ?? "usd";
  return {
    ...plain(within, said),
    ...linesBy(within, said, coin),
    customer: id,
    currency: coin,
    subscription,
  };
}

function linesBy(within: Within, said: z.output<typeof Create>, coin: string) {
  const { customer, subscription = null } = said;
  const takes = said.pending_invoice_items_behavior === "include" || subscription !== null;
  return {
    lines: takes ? pendingLines(within, { customer, currency: coin, subscription }) : [],
    reason: subscription ? ("subscription_update" as const) : ("manual" as const),
  };
}

function plain(within: Within, said: z.output<typeof Create>) {
  const { collection_method: collection = "charge_automatically", description = null } = said;
  const { days_until_due = null, default_payment_method = null, footer = null } = said;
  const whose = { customer: said.customer, at: timeOf(within, said.customer) };
  return {
    automatic: false,
    collection,
    daysUntilDue: days_until_due,
    rates: ratesOf(within, said.default_tax_rates ?? []),
    method: default_payment_method,
    description,
    footer,
    metadata: merged({}, said.metadata),
    discounts: redeem(within, said.discounts ?? [], whose),
  };
}

/** https://docs.stripe.com/api/invoices */
export const invoices: Resource = {
  tasks: { "invoice.wake": liveInvoice },
  includes: {
    "invoice.payments": (within, { id }: Invoice) =>
      listed(paymentsOf(within, id), false, `/v1/invoice_payments?invoice=${id}`),
    "invoice.confirmation_secret": (within, { id }: Invoice) => {
      const intent = idIn(openPaymentOf(within, id)?.payment.payment_intent);
      return intent && { client_secret: secretOf(within, intent), type: "payment_intent" };
    },
  },
  routes: [
    route("POST", "/v1/invoices/create_preview", PREVIEW, (call) => preview(call, call.params)),
    route("POST", "/v1/invoices", CREATE, (call) => {
      const asked = draftBy(call, call.params);
      const invoice = openInvoice(call, asked);
      bind(call, asked.lines, invoice.id);
      if (call.params.auto_advance) goOn(call, invoice);
      return invoice;
    }),
    route(
      "GET",
      "/v1/invoices",
      {
        ...PAGE,
        collection_method: COLLECTION.optional(),
        created: range.optional(),
        customer: text.optional(),
        status: STATUS.optional(),
        subscription: text.optional(),
      },
      (call) => page(wanted(call, call.params), call.params, "/v1/invoices"),
    ),
    route("GET", "/v1/invoices/:id", {}, (call) => known(call, "invoice", call.at.id)),
    route("GET", "/v1/invoices/:id/lines", PAGE, (call) => {
      const { lines, id } = known(call, "invoice", call.at.id);
      return page([...lines.data].reverse(), call.params, `/v1/invoices/${id}/lines`);
    }),
    route("POST", "/v1/invoices/:id", SAID, (call) => update(call, call.at.id, call.params)),
    route("DELETE", "/v1/invoices/:id", {}, (call) => {
      const invoice = draft(call, call.at.id);
      things(call, "invoice").delete(invoice.id);
      emit(call, "invoice.deleted", invoice);
      return { id: invoice.id, object: invoice.object, deleted: true };
    }),
  ],
};

type Changes = {
  auto_advance?: boolean | undefined;
  default_payment_method?: string | undefined;
  default_tax_rates?: string[] | null | undefined;
  description?: string | null | undefined;
  discounts?: { coupon?: string | undefined }[] | null | undefined;
  footer?: string | null | undefined;
  metadata?: Record<string, string> | null | undefined;
};

/** What a draft says may be changed; of a finalized one only what hangs on it. */
function update(within: Within, id: string, said: Changes): Invoice {
  const invoice = known(within, "invoice", id);
  if (said.default_tax_rates !== undefined || said.discounts !== undefined) draft(within, id);
  const whose = { customer: invoice.customer, at: timeOf(within, invoice.customer), invoice: id };
  const changes = {
    metadata: merged(invoice.metadata, said.metadata),
    ...(said.description !== undefined && { description: said.description }),
    ...(said.footer !== undefined && { footer: said.footer }),
    ...(said.default_payment_method && { default_payment_method: said.default_payment_method }),
    ...(said.default_tax_rates && { default_tax_rates: ratesOf(within, said.default_tax_rates) }),
    ...(said.discounts && { discounts: redeem(within, said.discounts, whose) }),
    ...(said.auto_advance === false && { auto_advance: false, automatically_finalizes_at: null }),
  };
  Object.assign(invoice, changes);
  if (said.auto_advance) goOn(within, invoice);
  if (invoice.status === "draft") figure(within, invoice);
  return change(within, invoice, {}, "invoice.updated");
}

type Wanted = {
  collection_method?: Stripe.Invoice.CollectionMethod | undefined;
  created?: Parameters<typeof inRange>[1];
  customer?: string | undefined;
  status?: Invoice["status"] | undefined;
  subscription?: string | undefined;
};

const wanted = (within: Within, asked: Wanted): Invoice[] =>
  [...things(within, "invoice").values()].filter(
    (each) =>
      inRange(each.created, asked.created) &&
      (!asked.customer || each.customer === asked.customer) &&
      (!asked.status || each.status === asked.status) &&
      (!asked.collection_method || each.collection_method === asked.collection_method) &&
      (!asked.subscription ||
        idIn(each.parent?.subscription_details?.subscription) === asked.subscription),
  );
