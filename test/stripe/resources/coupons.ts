import type Stripe from "stripe";
import {
  type CouponNote,
  couponNote,
  isValid,
  keepCouponNote,
} from "#test/stripe/billing/discounts.ts";
import { now } from "#test/stripe/core/clock.ts";
import { change, emit } from "#test/stripe/core/emit.ts";
import { secretText } from "#test/stripe/core/identity.ts";
import { inRange, page } from "#test/stripe/core/list.ts";
import {
  currency,
  decimal,
  listOf,
  merged,
  metadata,
  oneOf,
  PAGE,
  parts,
  positive,
  range,
  text,
} from "#test/stripe/core/params.ts";
import { type Resource, route } from "#test/stripe/core/route.ts";
import { invalid } from "#test/stripe/core/stripe-error.ts";
import { known, put, things, type Within } from "#test/stripe/core/world.ts";

type Said = {
  id?: string | undefined;
  amount_off?: number | undefined;
  currency?: string | undefined;
  percent_off?: string | undefined;
  duration?: "forever" | "once" | "repeating" | undefined;
  duration_in_months?: number | undefined;
  max_redemptions?: number | undefined;
  redeem_by?: number | undefined;
  name?: string | undefined;
  metadata?: Record<string, string> | null | undefined;
};

function ensureSensible(within: Within, said: Said): void {
  const percent = said.percent_off === undefined ? null : Number(said.percent_off);
  if ((percent === null) === (said.amount_off === undefined))
    throw invalid("You must provide exactly one of `percent_off` and `amount_off`.", {
      param: "percent_off",
    });
  if (percent !== null && (percent <= 0 || percent > 100))
    throw invalid("Invalid percent_off: must be above 0 and at most 100.", {
      param: "percent_off",
    });
  if (said.amount_off !== undefined && said.currency === undefined)
    throw invalid("You must pass `currency` when passing `amount_off`.", {
      code: "parameter_missing",
      param: "currency",
    });
  if ((said.duration === "repeating") !== (said.duration_in_months !== undefined))
    throw invalid("`duration_in_months` goes with the duration `repeating`, and only with it.", {
      param: "duration_in_months",
    });
  if (said.id !== undefined && things(within, "coupon").has(said.id))
    throw invalid("Coupon already exists.", { code: "resource_already_exists", param: "id" });
}

function openCoupon(within: Within, said: Said, note: CouponNote): Stripe.Coupon {
  ensureSensible(within, said);
  const coupon: Stripe.Coupon = {
    id: said.id ?? secretText(8),
    object: "coupon",
    amount_off: said.amount_off ?? null,
    created: now(within),
    currency: said.currency ?? null,
    duration: said.duration ?? "once",
    duration_in_months: said.duration_in_months ?? null,
    livemode: false,
    max_redemptions: said.max_redemptions ?? null,
    metadata: merged({}, said.metadata),
    name: said.name ?? null,
    percent_off: said.percent_off === undefined ? null : Number(said.percent_off),
    redeem_by: said.redeem_by ?? null,
    times_redeemed: 0,
    valid: true,
  };
  put<"coupon">(within, coupon);
  keepCouponNote(within, coupon.id, note);
  emit(within, "coupon.created", coupon);
  return coupon;
}

const shown = (within: Within, id: string): Stripe.Coupon => {
  const coupon = known(within, "coupon", id);
  return Object.assign(coupon, { valid: isValid(within, coupon) });
};

/** https://docs.stripe.com/api/coupons */
export const coupons: Resource = {
  includes: {
    "coupon.applies_to": (within, { id }: Stripe.Coupon) => ({
      products: couponNote(within, id).products ?? [],
    }),
  },
  routes: [
    route(
      "POST",
      "/v1/coupons",
      {
        amount_off: positive.optional(),
        applies_to: parts({ products: listOf(text).optional() }).optional(),
        currency: currency.optional(),
        duration: oneOf(["forever", "once", "repeating"]).optional(),
        duration_in_months: positive.optional(),
        id: text.optional(),
        max_redemptions: positive.optional(),
        metadata: metadata.optional(),
        name: text.max(40).optional(),
        percent_off: decimal.optional(),
        redeem_by: positive.optional(),
      },
      (call) => {
        const products = call.params.applies_to?.products ?? null;
        for (const id of products ?? []) known(call, "product", id, "applies_to[products]");
        return openCoupon(call, call.params, { products });
      },
    ),
    route("GET", "/v1/coupons", { ...PAGE, created: range.optional() }, (call) =>
      page(
        [...things(call, "coupon").values()].filter((coupon) =>
          inRange(coupon.created, call.params.created),
        ),
        call.params,
        "/v1/coupons",
      ),
    ),
    route("GET", "/v1/coupons/:id", {}, (call) => shown(call, call.at.id)),
    route(
      "POST",
      "/v1/coupons/:id",
      { metadata: metadata.optional(), name: text.max(40).optional() },
      (call) => {
        const coupon = known(call, "coupon", call.at.id);
        const { name = coupon.name, metadata: said } = call.params;
        return change(
          call,
          coupon,
          { name, metadata: merged(coupon.metadata, said) },
          "coupon.updated",
        );
      },
    ),
    route("DELETE", "/v1/coupons/:id", {}, (call) => {
      const coupon = known(call, "coupon", call.at.id);
      things(call, "coupon").delete(coupon.id);
      coupon.valid = false;
      emit(call, "coupon.deleted", coupon);
      return { id: coupon.id, object: coupon.object, deleted: true };
    }),
  ],
};
