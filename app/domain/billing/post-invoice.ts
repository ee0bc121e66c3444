import type { Scope } from "#tenants/scope.ts";
import type { InvoiceFacts } from "./plan-facts.ts";
import { post } from "./post.ts";

/**
 * What was paid of an invoice is among the payments of this person and in the books, once: received by the clearing
 * account, our revenue, and the tax that we owe. The processor's fee follows when it has been reckoned.
 */
export async function postInvoice(
  scope: Scope,
  personId: string,
  facts: InvoiceFacts,
): Promise<void> {
  const { processorId, state, paid, tax, paidAt, payment } = facts;
  if (state !== "paid" || !paidAt || paid.minor === 0n) return;
  await post(scope, {
    ...{ operation: `invoice ${processorId} paid`, kind: "subscription", at: paidAt },
    currency: paid.currency,
    entries: [
      { account: "clearing", minor: paid.minor },
      { account: "revenue", minor: tax.minor - paid.minor },
      { account: "tax", minor: -tax.minor },
    ],
  });
  await notePayment(scope, personId, facts, paidAt);
  const fee = payment?.charge.fee;
  if (!fee) return;
  await post(scope, {
    ...{ operation: `invoice ${processorId} fee`, kind: "fee", at: payment.charge.at },
    currency: fee.currency,
    entries: [
      { account: "fees", minor: fee.minor },
      { account: "clearing", minor: -fee.minor },
    ],
  });
}

async function notePayment({ sql }: Scope, personId: string, facts: InvoiceFacts, paidAt: Date) {
  const { processorId, paid, payment } = facts;
  const { id, card, fee } = payment?.charge ?? { id: null, card: null, fee: null };
  await sql`
    insert into payment (person_id, invoice_id, intent_id, charge_id, currency, amount, fee, card_brand, card_last4,
                         card_country, paid_at)
    values (${personId}::uuid, ${processorId}, ${payment?.intentId ?? null}, ${id}, ${paid.currency},
            ${paid.minor}::bigint, ${fee?.minor ?? 0n}::bigint, ${card?.brand ?? null}, ${card?.last4 ?? null},
            ${card?.country ?? null}, ${paidAt}::timestamptz)
    on conflict do nothing`;
}
