import type Stripe from "stripe";
import { worldTime } from "#test/stripe/core/clock.ts";
import { emit } from "#test/stripe/core/emit.ts";
import { idOf } from "#test/stripe/core/identity.ts";
import { invalid } from "#test/stripe/core/stripe-error.ts";
import { idIn, known, put, things, type Within } from "#test/stripe/core/world.ts";
import { boundary } from "./calendar.ts";
import type { Discount } from "./kinds.ts";
import type { Off } from "./totals.ts";

/** What a coupon does not show unless it is asked. */
export type CouponNote = { products: string[] | null };

const keyOf = ({ account }: Within, coupon: string) => `${account} coupon ${coupon}`;

export const couponNote = (within: Within, coupon: string): CouponNote =>
  (within.world.notes.get(keyOf(within, coupon)) as CouponNote | undefined) ?? { products: null };

export function keepCouponNote(within: Within, coupon: string, note: CouponNote): void {
  within.world.notes.set(keyOf(within, coupon), note);
}

/** Whether a coupon may still be redeemed. */
export const isValid = (
  { world }: Within,
  { max_redemptions: most, times_redeemed: times, redeem_by: last }: Stripe.Coupon,
): boolean => (most === null || times < most) && (last === null || worldTime(world) <= last);

/** One discount as a parameter names it. */
export type Named = Readonly<{
  coupon?: string | undefined;
  discount?: string | undefined;
  promotion_code?: string | undefined;
}>;

/** Whom a discount is for, and from when. */
export type For = Readonly<{
  customer: string | null;
  at: number;
  subscription?: string | null;
  subscription_item?: string | null;
  invoice?: string | null;
  invoice_item?: string | null;
  checkout_session?: string | null;
}>;

/** Redeems what is named, in that order; answers the discounts' ids. Refuses what may not be redeemed. */
export const redeem = (within: Within, named: readonly Named[], whose: For): string[] =>
  named.map((each) =>
    each.discount
      ? known(within, "discount", each.discount, "discounts").id
      : open(within, each, whose).id,
  );

function open(within: Within, named: Named, whose: For): Discount {
  const { code, coupon } = redeemed(within, named, whose);
  const { at, ...owner } = whose;
  const discount: Discount = {
    checkout_session: null,
    invoice: null,
    invoice_item: null,
    subscription: null,
    subscription_item: null,
    ...owner,
    id: idOf("di"),
    object: "discount",
    customer_account: null,
    end: endOf(coupon, at),
    promotion_code: code?.id ?? null,
    source: { type: "coupon", coupon: coupon.id },
    start: at,
  };
  put<"discount">(within, discount);
  const note = couponNote(within, coupon.id);
  within.world.notes.set(discount.id, { ...structuredClone(coupon), ...note });
  coupon.times_redeemed += 1;
  coupon.valid = isValid(within, coupon);
  if (code) code.times_redeemed += 1;
  emit(within, "customer.discount.created", discount);
  return discount;
}

/** The coupon that is meant, itself or by a code for it. */
function redeemed(within: Within, named: Named, whose: For) {
  const code = named.promotion_code
    ? known(within, "promotion_code", named.promotion_code, "discounts[0][promotion_code]")
    : null;
  const name = idIn(code?.promotion.coupon) ?? named.coupon ?? "";
  const coupon = known(within, "coupon", name, "discounts[0][coupon]");
  if (!isValid(within, coupon))
    throw invalid(`Coupon expired: ${coupon.id}`, { code: "coupon_expired", param: "coupon" });
  if (code) ensureRedeemable(within, code, whose);
  return { code, coupon };
}

const endOf = ({ duration_in_months: months }: Stripe.Coupon, at: number): number | null =>
  months === null ? null : boundary({ at }, { interval: "month", count: months }, 1);

function ensureRedeemable(within: Within, code: Stripe.PromotionCode, { customer, at }: For): void {
  const used = code.max_redemptions !== null && code.times_redeemed >= code.max_redemptions;
  const over = code.expires_at !== null && code.expires_at < at;
  if (!code.active || used || over)
    throw invalid("This promotion code cannot be redeemed: it is not active any longer.", {
      code: "promotion_code_expired",
      param: "promotion_code",
    });
  const owner = idIn(code.customer);
  if (owner !== null && owner !== customer)
    throw invalid("This promotion code cannot be redeemed: it is another customer's.", {
      param: "promotion_code",
    });
  if (code.restrictions.first_time_transaction && hasPaid(within, customer))
    throw invalid(
      "This promotion code cannot be redeemed because the associated customer has prior transactions.",
      {
        code: "promotion_code_customer_not_first_time",
        param: "promotion_code",
      },
    );
}

const hasPaid = (within: Within, customer: string | null): boolean =>
  [...things(within, "charge").values()].some(
    (charge) => customer !== null && idIn(charge.customer) === customer && charge.paid,
  );

/** What a discount takes off, as its coupon was when it was redeemed. */
export function offOf(within: Within, discount: string): Off {
  const coupon = within.world.notes.get(discount) as Stripe.Coupon & CouponNote;
  return {
    id: discount,
    percent: coupon.percent_off,
    amount: coupon.amount_off,
    products: coupon.products,
  };
}

/** Whether it is good for the first invoice alone. */
export const isOnce = (within: Within, discount: string): boolean =>
  (within.world.notes.get(discount) as Stripe.Coupon).duration === "once";

/** Those that have not run out by then. */
export const running = (within: Within, discounts: readonly string[], at: number): string[] =>
  discounts.filter((id) => {
    const { end } = known(within, "discount", id);
    return end === null || end > at;
  });
