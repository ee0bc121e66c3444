import { Refusal } from "#app/kernel/refusal.ts";
import type { Glance } from "#tenants/scope.ts";
import type { CouponTerms } from "../quote.ts";
import { hashOfCode } from "./code.ts";
import { type Coupon, type CouponUse, termsOf, whyNot } from "./coupon.ts";

type Asked = CouponUse & Readonly<{ code: string; personId: string }>;

/** What the coupon of this code takes off, for this person today, without taking it. Refuses what cannot be used. */
export async function usableCoupon(
  { sql, tenant, now }: Glance,
  { code, personId, ...use }: Asked,
): Promise<Readonly<{ couponId: string; terms: CouponTerms }>> {
  const [found] = await sql<Coupon & { today: string }>`
    select c.id, name, kind, percent, amount_minor as "amountMinor", currency, chosen, most, uses,
           most_per_person as "mostPerPerson", starts_on::text as "startsOn", ends_on::text as "endsOn",
           (${now}::timestamptz at time zone ${tenant.timeZone})::date::text as today,
           array(select coalesce(course_id::text, program_id::text, plan) from coupon_item i where i.coupon_id = c.id) as items,
           (select count(*)::integer from coupon_redemption r
            where r.coupon_id = c.id and r.person_id = ${personId}::uuid and r.state <> 'released') as "ownUses"
    from coupon c where code_hash = ${hashOfCode(tenant, code)} and ended_at is null`;
  if (!found) refuse("missing", "There is no such coupon. Look for a typing error.");
  const why = whyNot(found, use, found.today);
  if (why) refuse("conflict", why);
  return { couponId: found.id, terms: termsOf(found, use) };
}

function refuse(code: "missing" | "conflict", words: string): never {
  throw new Refusal(code, words, { couponCode: words });
}
