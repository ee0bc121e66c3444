import { randomUUID } from "node:crypto";
import type { PaymentFacts } from "#app/domain/billing/facts.ts";
import { money } from "#app/kernel/money.ts";
import type { aTenant } from "#test/support/world.ts";

type Company = Awaited<ReturnType<typeof aTenant>>;

/** A course on sale at this price, of the academy's own unless an author is named. Answers its address and id. */
export async function aCourseOnSale(
  { setUp }: Company,
  minor: bigint,
  { authorId = null as string | null, currency = "USD" } = {},
) {
  const slug = `course-${randomUUID()}`;
  const [course] = await setUp(
    ({ sql }) => sql<{ id: string }>`
      insert into course (slug, title, state, published_at, price_minor, price_currency, author_id)
      values (${slug}, ${`Course ${slug.slice(-4)}`}, 'published', now(), ${minor}, ${currency}, ${authorId}::uuid)
      returning id`,
  );
  return { slug, id: course?.id ?? "" };
}

/** What the processor says of a payment that succeeded. */
export const paid = (
  orderId: string,
  minor: bigint,
  more: Partial<PaymentFacts> = {},
): PaymentFacts => ({
  intentId: `pi_${orderId}`,
  tenant: null,
  orderId,
  customerId: null,
  status: "succeeded",
  captured: money(minor, "USD"),
  charge: {
    id: `ch_${orderId}`,
    fee: money(59n, "USD"),
    at: new Date("2026-03-01T12:00:00Z"),
    card: { brand: "visa", last4: "4242", country: "US" },
  },
  refunds: [],
  disputes: [],
  ...more,
});
