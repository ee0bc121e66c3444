import { z } from "zod";
import { secretText } from "#test/stripe/core/identity.ts";
import {
  address,
  currency,
  flag,
  listOf,
  metadata,
  oneOf,
  orCleared,
  parts,
  positive,
  text,
} from "#test/stripe/core/params.ts";
import { invalid } from "#test/stripe/core/stripe-error.ts";
import { known, type Within } from "#test/stripe/core/world.ts";
import { openCustomer } from "#test/stripe/resources/customers.ts";
import { changeSubscription } from "./change-subscription.ts";
import { redeem } from "./discounts.ts";
import { endSubscription } from "./end-subscription.ts";
import { figure } from "./figure.ts";
import { itemSaid, named } from "./items.ts";
import type { Invoice, Subscription } from "./kinds.ts";
import { liveSubscription } from "./live-subscription.ts";
import { NO_TRANSITIONS } from "./open-invoice.ts";
import { openSubscription } from "./open-subscription.ts";
import { prorationBehavior } from "./subscription-params.ts";
import { supposing } from "./supposing.ts";
import { timeOf } from "./time.ts";

/** https://docs.stripe.com/api/invoices/create_preview */
export const PREVIEW = {
  currency: currency.optional(),
  customer: text.optional(),
  customer_details: parts({
    address: orCleared(address).optional(),
    tax_exempt: orCleared(oneOf(["exempt", "none", "reverse"])).optional(),
  }).optional(),
  discounts: orCleared(listOf(named)).optional(),
  subscription: text.optional(),
  subscription_details: parts({
    billing_cycle_anchor: parts({ type: oneOf(["now", "unchanged"]) }).optional(),
    cancel_at: orCleared(positive).optional(),
    cancel_at_period_end: flag.optional(),
    cancel_now: flag.optional(),
    default_tax_rates: orCleared(listOf(text)).optional(),
    items: listOf(itemSaid).optional(),
    metadata: metadata.optional(),
    proration_behavior: prorationBehavior.optional(),
    proration_date: positive.optional(),
    trial_end: z.union([z.literal("now"), positive]).optional(),
  }).optional(),
};
const Preview = z.object(PREVIEW);
type Said = z.output<typeof Preview>;

/** The invoice that would come of it: of a change at once, or the next one of a subscription. Nothing of it happens. */
export const preview = (within: Within, said: Said): Invoice =>
  supposing(within, (copy) => {
    const invoice = said.subscription
      ? afterChange(copy, known(copy, "subscription", said.subscription, "subscription"), said)
      : ofNew(copy, said);
    if (said.discounts) {
      const whose = { customer: invoice.customer, at: invoice.created };
      invoice.discounts = redeem(copy, said.discounts, whose);
    }
    Object.assign(invoice, { ...DRAFT, id: `upcoming_in_${secretText(24)}` });
    figure(copy, invoice);
    return invoice;
  });

const DRAFT = {
  status: "draft" as const,
  number: null,
  amount_paid: 0,
  attempt_count: 0,
  attempted: false,
  auto_advance: true,
  effective_at: null,
  ending_balance: null,
  hosted_invoice_url: null,
  invoice_pdf: null,
  next_payment_attempt: null,
  status_transitions: NO_TRANSITIONS,
};

function afterChange(within: Within, subscription: Subscription, said: Said): Invoice {
  const { cancel_now: now, ...details } = said.subscription_details ?? {};
  const before = subscription.latest_invoice;
  if (now)
    endSubscription(within, subscription, {
      prorate: details.proration_behavior !== "none",
      invoice_now: true,
      reason: "cancellation_requested",
    });
  else if (said.subscription_details)
    changeSubscription(within, subscription, {
      ...details,
      payment_behavior: "default_incomplete",
    });
  return subscription.latest_invoice !== before
    ? known(within, "invoice", subscription.latest_invoice ?? "")
    : renewal(within, subscription);
}

/** The invoice of the next period. */
function renewal(within: Within, subscription: Subscription): Invoice {
  const before = subscription.latest_invoice;
  const ends = Math.min(...subscription.items.data.map((item) => item.current_period_end));
  known(within, "customer", subscription.customer).test_clock = null;
  within.world.aheadSeconds += ends - timeOf(within, subscription.customer);
  liveSubscription(within, subscription.id);
  if (subscription.latest_invoice === before || subscription.latest_invoice === null)
    throw invalid(`No upcoming invoices for customer: '${subscription.customer}'`, {
      code: "invoice_upcoming_none",
    });
  return known(within, "invoice", subscription.latest_invoice);
}

/** The first invoice of a subscription that is not there yet. */
function ofNew(within: Within, said: Said): Invoice {
  const details = said.subscription_details;
  if (!details?.items)
    throw invalid("You must pass one of: subscription, subscription_details[items].", {
      code: "parameter_missing",
      param: "subscription_details",
    });
  const { address: place, tax_exempt } = said.customer_details ?? {};
  const customer =
    said.customer ??
    openCustomer(within, { address: place, tax_exempt: tax_exempt ?? undefined }).id;
  const { id } = openSubscription(within, {
    customer,
    items: details.items,
    currency: said.currency,
    default_tax_rates: details.default_tax_rates,
    trial_end: details.trial_end,
    payment_behavior: "default_incomplete",
  });
  const opened = known(within, "subscription", id);
  return known(within, "invoice", opened.latest_invoice ?? "");
}
