import { randomUUID } from "node:crypto";
import type { DisputeFacts, PaymentFacts, RefundFacts } from "#app/domain/billing/facts.ts";
import { splitOf } from "#app/domain/billing/split.ts";
import { settlePayment } from "#app/domain/marketplace/settle-payment.ts";
import { type Currency, money } from "#app/kernel/money.ts";
import type { Scope } from "#tenants/scope.ts";
import { aCourseOnSale, paid } from "#test/support/sales.ts";
import type { aTenant } from "#test/support/world.ts";

type Company = Awaited<ReturnType<typeof aTenant>>;

type Sale = Readonly<{
  sellerId: string;
  buyerId: string;
  net: bigint;
  percent?: number;
  currency?: Currency;
  daysAgo?: number;
}>;

const DAY_MS = 86_400_000;

/** A course of this seller's that was bought and paid for that many days ago, and what the processor goes on to say of it. */
export async function aSoldCourse(
  company: Company,
  { sellerId, buyerId, net, percent = 70, currency = "USD", daysAgo = 20 }: Sale,
) {
  const orderId = randomUUID();
  const { id: courseId } = await aCourseOnSale(company, net, { authorId: sellerId, currency });
  const { instructor: share } = splitOf(net, percent);
  await company.setUp(async ({ sql }) => {
    await sql`
      insert into sales_order (id, person_id, request_id, currency, subtotal, discount, tax, total, placed_at)
      values (${orderId}::uuid, ${buyerId}::uuid, ${orderId}::uuid, ${currency}, ${net}::bigint, 0, 0, ${net}::bigint, now())`;
    await sql`
      insert into order_line (order_id, line, person_id, course_id, title, price, discount, net, tax, total,
                              seller_id, share_percent, seller_share)
      values (${orderId}::uuid, 1, ${buyerId}::uuid, ${courseId}::uuid, 'Knots', ${net}::bigint, 0, ${net}::bigint, 0,
              ${net}::bigint, ${sellerId}::uuid, ${percent}::smallint, ${share}::bigint)`;
  });
  const facts = paid(orderId, net, {
    captured: money(net, currency),
    charge: {
      ...{ id: `ch_${orderId}`, fee: null, card: null },
      at: new Date(Date.now() - daysAgo * DAY_MS),
    },
  });
  const hears = (more: Partial<PaymentFacts> = {}) =>
    company.setUp((scope) => settlePayment(scope, { ...facts, ...more }));
  await hears();
  return { orderId, share, hears };
}

/** A refund that was given at the processor. */
export const aRefund = (minor: bigint, currency: Currency = "USD"): RefundFacts => ({
  ...{ id: `re_${randomUUID()}`, operation: null, amount: money(minor, currency) },
  ...{ status: "succeeded", failureReason: null, at: new Date() },
});

/** A dispute for which the bank has taken the money. */
export function aDispute(minor: bigint, currency: Currency = "USD"): DisputeFacts {
  const id = `du_${randomUUID()}`;
  const at = new Date();
  const fee = money(0n, currency);
  return {
    ...{ id, amount: money(minor, currency), fee, status: "needs_response", reason: "fraudulent" },
    ...{ evidenceDueAt: null, at },
    effects: [{ id: `${id}_taken`, amount: money(-minor, currency), fee, at }],
  };
}

/** The same dispute when it is over; a bank that has lost it gives back what it took. */
export const overAs = (dispute: DisputeFacts, status: "won" | "lost"): DisputeFacts => ({
  ...dispute,
  status,
  effects:
    status === "lost"
      ? dispute.effects
      : [
          ...dispute.effects,
          {
            ...{ id: `${dispute.id}_back`, fee: dispute.fee, at: new Date() },
            amount: dispute.amount,
          },
        ],
});

/** The seller can be paid: the processor has said so. */
export const payable = ({ sql }: Scope, sellerId: string): Promise<unknown> => sql`
  insert into connect_account (person_id, country, account_id, can_receive, can_pay_out, submitted, reserved_at)
  values (${sellerId}::uuid, 'DE', ${`acct_${sellerId}`}, true, true, true, now())`;
