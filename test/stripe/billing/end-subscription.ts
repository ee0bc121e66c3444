import type { Within } from "#test/stripe/core/world.ts";
import { things } from "#test/stripe/core/world.ts";
import { advance } from "./collect.ts";
import { pendingLines } from "./invoice-item.ts";
import { voidInvoice } from "./invoice-states.ts";
import type { Subscription } from "./kinds.ts";
import { credit } from "./prorate.ts";
import { befall } from "./standing.ts";
import { invoiceFor } from "./subscription-invoice.ts";
import { timeOf } from "./time.ts";

type How = Readonly<{
  prorate?: boolean | undefined;
  invoice_now?: boolean | undefined;
  reason: "cancellation_requested" | "payment_failed";
  comment?: string | null | undefined;
  feedback?: string | null | undefined;
}>;

/** The subscription is over now. Unused time is given back where that is asked for; nothing is tried again. */
export function endSubscription(
  within: Within,
  subscription: Subscription,
  how: How,
): Subscription {
  const at = timeOf(within, subscription.customer);
  const begun = subscription.status !== "incomplete";
  if (how.prorate)
    for (const item of subscription.items.data) credit(within, subscription, item, at);
  const { customer, currency, id } = subscription;
  const waiting = pendingLines(within, { customer, currency, subscription: id });
  if (how.invoice_now && waiting.length > 0)
    advance(
      within,
      invoiceFor(within, subscription, { reason: "manual", lines: [], automatic: false }),
    );
  stopCollecting(within, subscription, begun);
  const details = {
    comment: how.comment ?? null,
    feedback: how.feedback ?? null,
    feedback_option: null,
    reason: how.reason,
  };
  befall(within, subscription, "canceled", { cancellation_details: details });
  return subscription;
}

/** Drafts and open invoices are not collected any more; a first one is void. */
function stopCollecting(
  within: Within,
  { id, latest_invoice }: Subscription,
  begun: boolean,
): void {
  for (const invoice of things(within, "invoice").values()) {
    if (invoice.parent?.subscription_details?.subscription !== id) continue;
    if (!begun && invoice.id === latest_invoice && invoice.status === "open")
      voidInvoice(within, invoice);
    if (invoice.status === "draft" || invoice.status === "open")
      Object.assign(invoice, { auto_advance: false, next_payment_attempt: null });
  }
}
