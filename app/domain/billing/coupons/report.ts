import { type Asked, type Page, pageOf } from "#app/kernel/page.ts";
import { Refusal } from "#app/kernel/refusal.ts";
import type { Glance } from "#tenants/scope.ts";
import { type Coupon, couponState } from "./coupon.ts";
import type { CouponState, RedemptionState } from "./words.ts";

type Report = Omit<Coupon, "ownUses"> &
  Readonly<{
    codeEnd: string;
    state: CouponState;
    isEnded: boolean;
    held: number;
    counted: number;
    /** What it has taken off, by currency. */
    discounts: readonly Readonly<{ minor: bigint; currency: string }>[];
  }>;

/** A coupon, what it is for, and what it has cost so far. */
export async function couponReport(
  { sql, tenant, now }: Glance,
  couponId: string,
): Promise<Report> {
  const [[found], discounts] = await Promise.all([
    sql<Omit<Report, "state" | "discounts"> & { today: string }>`
      select c.id, name, code_end as "codeEnd", kind, percent, amount_minor as "amountMinor", currency, chosen, most, uses,
             most_per_person as "mostPerPerson", starts_on::text as "startsOn", ends_on::text as "endsOn",
             ended_at is not null as "isEnded", (${now}::timestamptz at time zone ${tenant.timeZone})::date::text as today,
             array(select coalesce(k.title, p.title, initcap(i.plan)) from coupon_item i
                   left join course k on k.id = i.course_id left join program p on p.id = i.program_id
                   where i.coupon_id = c.id order by 1) as items,
             (select count(*)::integer from coupon_redemption r where r.coupon_id = c.id and r.state = 'held') as held,
             (select count(*)::integer from coupon_redemption r where r.coupon_id = c.id and r.state = 'counted') as counted
      from coupon c where c.id::text = ${couponId}`,
    sql<{ minor: bigint; currency: string }>`
      select sum(discount_minor)::bigint as minor, currency from coupon_redemption
      where coupon_id::text = ${couponId} and state = 'counted' group by currency order by currency`,
  ]);
  if (!found) throw new Refusal("missing", "There is no such coupon.");
  const { today, ...coupon } = found;
  const state = couponState({ ...coupon, ended: coupon.isEnded }, today);
  return { ...coupon, state, discounts };
}

export type CouponUseRow = Readonly<{
  id: string;
  personId: string;
  name: string;
  email: string;
  state: RedemptionState;
  heldAt: Date;
  discountMinor: bigint;
  currency: string;
}>;

/** Who took the coupon, the latest first, and what it took off. */
export async function couponUses(
  { sql }: Glance,
  couponId: string,
  asked: Asked,
  size: number,
): Promise<Page<CouponUseRow>> {
  const { after, before } = asked;
  const rows = await sql<CouponUseRow>`
    select r.id, r.person_id as "personId", p.name, p.email, r.state, r.held_at as "heldAt",
           r.discount_minor as "discountMinor", r.currency
    from coupon_redemption r join person p on p.id = r.person_id
    where r.coupon_id::text = ${couponId}
      and (${after}::uuid is null or r.id < ${after}::uuid) and (${before}::uuid is null or r.id > ${before}::uuid)
    order by case when ${before}::uuid is null then r.id end desc, r.id limit ${size + 1}`;
  return pageOf(rows, asked, size);
}
