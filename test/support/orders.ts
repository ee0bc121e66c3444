import { randomUUID } from "node:crypto";
import { post } from "#app/domain/billing/post.ts";
import { splitOf } from "#app/domain/billing/split.ts";
import { enrollPerson } from "#app/domain/learning/joining/enroll-person.ts";
import { holdRule } from "#app/domain/learning/joining/hold-rule.ts";
import { bookEarnings } from "#app/domain/marketplace/payouts/book-earnings.ts";
import type { Currency } from "#app/kernel/money.ts";
import type { aTenant } from "./world.ts";

type Company = Awaited<ReturnType<typeof aTenant>>;
type BoughtLine = Readonly<{ net: bigint; tax?: bigint; sharePercent?: number }>;

/** An order that this person has paid for by card: a course of its own in each line, and the sale in the books. */
export async function aPaidOrder(
  { setUp }: Pick<Company, "setUp">,
  buyer: Readonly<{ personId: string }>,
  lines: readonly BoughtLine[],
  { currency = "EUR" as Currency, sellerId = null as string | null } = {},
) {
  const { personId } = buyer;
  const orderId = randomUUID();
  const intentId = `pi_${orderId}`;
  return setUp(async (scope) => {
    const { sql, now } = scope;
    const total = lines.reduce((sum, { net, tax = 0n }) => sum + net + tax, 0n);
    await sql`
      insert into sales_order (id, person_id, request_id, state, currency, subtotal, discount, tax, total, placed_at, ended_at, intent_id)
      values (${orderId}::uuid, ${personId}::uuid, ${randomUUID()}::uuid, 'paid', ${currency}, ${total}::bigint, 0, 0,
              ${total}::bigint, ${now}::timestamptz, ${now}::timestamptz, ${intentId})`;
    await sql`
      insert into payment (person_id, order_id, intent_id, charge_id, currency, amount, paid_at)
      values (${personId}::uuid, ${orderId}::uuid, ${intentId}, ${`ch_${orderId}`}, ${currency}, ${total}::bigint, ${now}::timestamptz)`;
    const courseIds: string[] = [];
    const sums = { tax: 0n, instructor: 0n, platform: 0n };
    for (const [at, { net, tax = 0n, sharePercent = 70 }] of lines.entries()) {
      const courseId = randomUUID();
      courseIds.push(courseId);
      const share = sellerId ? sharePercent : 0;
      const split = splitOf(net, share);
      sums.tax += tax;
      sums.instructor += split.instructor;
      sums.platform += split.platform;
      await sql`
        insert into course (id, slug, title, state, price_minor, price_currency)
        values (${courseId}::uuid, ${`course-${courseId}`}, ${`Course ${at + 1}`}, 'published',
                greatest(${net}::bigint, 1), ${currency})`;
      await sql`
        insert into order_line (order_id, line, person_id, course_id, title, price, discount, net, tax, total, seller_id,
                                share_percent, seller_share, state)
        values (${orderId}::uuid, ${at + 1}::smallint, ${personId}::uuid, ${courseId}::uuid, ${`Course ${at + 1}`}, ${net}::bigint, 0,
                ${net}::bigint, ${tax}::bigint, ${net + tax}::bigint, ${sellerId}::uuid, ${share}::smallint,
                ${split.instructor}::bigint, 'paid')`;
      await enrollPerson(scope, await holdRule(scope, courseId), personId);
    }
    await post(scope, {
      operation: `sale ${orderId}`,
      kind: "sale",
      at: now,
      currency,
      entries: [
        { account: "clearing", minor: total },
        { account: "tax", minor: -sums.tax },
        ...(sellerId
          ? [{ account: "payable", owner: sellerId, minor: -sums.instructor } as const]
          : []),
        { account: "revenue", minor: -sums.platform },
      ],
    });
    await bookEarnings(scope, orderId);
    return { orderId, intentId, courseIds, total, currency };
  });
}
