import { type Asked, type Page, pageOf } from "#app/kernel/page.ts";
import { Refusal } from "#app/kernel/refusal.ts";
import type { Glance } from "#tenants/scope.ts";
import type { CouponTerms } from "../quote.ts";
import { hashOfCode } from "./code.ts";
import { type Coupon, type CouponUse, couponState, termsOf, whyNot } from "./coupon.ts";
import type { CouponState } from "./words.ts";

type CouponQuestion = CouponUse & Readonly<{ code: string; personId: string }>;

/** What the coupon of this code takes off, for this person today, without taking it. Refuses what cannot be used. */
export async function usableCoupon(
  { sql, tenant, now }: Glance,
  { code, personId, ...use }: CouponQuestion,
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

/** Whether this purchase holds the coupon of this code; without a code, whether it holds none. */
export async function holdsCoupon(
  { sql, tenant }: Glance,
  purchaseId: string,
  code = "",
): Promise<boolean> {
  const [held] = await sql<{ isIt: boolean }>`
    select c.code_hash = ${hashOfCode(tenant, code)} as "isIt"
    from coupon_redemption r join coupon c on c.id = r.coupon_id
    where r.purchase_id::text = ${purchaseId} and r.state = 'held'`;
  return held ? held.isIt : code === "";
}

function refuse(code: "missing" | "conflict", words: string): never {
  throw new Refusal(code, words, { couponCode: words });
}

type ListedCoupon = Pick<
  Coupon,
  | "id"
  | "name"
  | "kind"
  | "percent"
  | "amountMinor"
  | "currency"
  | "startsOn"
  | "endsOn"
  | "most"
  | "uses"
> &
  Readonly<{ codeEnd: string; state: CouponState }>;

const SIZE = 25;

/** The coupons of the academy, the newest first. */
export async function couponsPage(
  { sql, tenant, now }: Glance,
  asked: Asked,
): Promise<Page<ListedCoupon>> {
  const { after, before } = asked;
  const rows = await sql<Omit<ListedCoupon, "state"> & { ended: boolean; today: string }>`
    select id, name, code_end as "codeEnd", kind, percent, amount_minor as "amountMinor", currency, most, uses,
           starts_on::text as "startsOn", ends_on::text as "endsOn", ended_at is not null as ended,
           (${now}::timestamptz at time zone ${tenant.timeZone})::date::text as today
    from coupon
    where (${after}::uuid is null or id < ${after}::uuid) and (${before}::uuid is null or id > ${before}::uuid)
    order by case when ${before}::uuid is null then id end desc, id limit ${SIZE + 1}`;
  const stated = rows.map(({ ended, today, ...row }) => ({
    ...row,
    state: couponState({ ...row, ended }, today),
  }));
  return pageOf(stated, asked, SIZE);
}

type Choice = Readonly<{ id: string; words: string }>;

/** What a coupon can be for: what is on offer at a price. */
export const couponChoices = ({ sql }: Glance): Promise<Choice[]> => sql<Choice>`
  select * from (
    select 'program:' || id as id,
           case kind when 'bundle' then 'Bundle: ' else 'Path: ' end || title as words from program
    where state = 'published' and price_minor is not null
    union all
    select 'course:' || id, 'Course: ' || title from course
    where state = 'published' and price_minor is not null
  ) on_offer order by words limit 500`;
