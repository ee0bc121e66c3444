import type Stripe from "stripe";
import { now } from "#test/stripe/core/clock.ts";
import { change, emit } from "#test/stripe/core/emit.ts";
import { idOf, secretText } from "#test/stripe/core/identity.ts";
import { inRange, page } from "#test/stripe/core/list.ts";
import {
  currency,
  flag,
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
import { idIn, known, put, things, type Within } from "#test/stripe/core/world.ts";

type Code = Stripe.PromotionCode;

const SAID = {
  active: flag.optional(),
  metadata: metadata.optional(),
};

/** One active code of a name at a time; capitals do not matter. */
function ensureFree(within: Within, code: string): void {
  const taken = [...things(within, "promotion_code").values()].some(
    (other) => other.active && other.code.toLowerCase() === code.toLowerCase(),
  );
  if (taken)
    throw invalid("An active promotion code with this code already exists.", { param: "code" });
}

/** https://docs.stripe.com/api/promotion_codes */
export const promotionCodes: Resource = {
  routes: [
    route(
      "POST",
      "/v1/promotion_codes",
      {
        ...SAID,
        code: text.regex(/^[a-zA-Z0-9-]+$/).optional(),
        customer: text.optional(),
        expires_at: positive.optional(),
        max_redemptions: positive.optional(),
        promotion: parts({ type: oneOf(["coupon"]), coupon: text.optional() }),
        restrictions: parts({
          first_time_transaction: flag.optional(),
          minimum_amount: positive.optional(),
          minimum_amount_currency: currency.optional(),
        }).optional(),
      },
      (call) => {
        const { promotion, restrictions, ...said } = call.params;
        const coupon = known(call, "coupon", promotion.coupon ?? "", "promotion[coupon]");
        if (said.customer) known(call, "customer", said.customer, "customer");
        const code: Code = {
          id: idOf("promo"),
          object: "promotion_code",
          active: said.active ?? true,
          code: said.code ?? secretText(8).toUpperCase(),
          created: now(call),
          customer: said.customer ?? null,
          customer_account: null,
          expires_at: said.expires_at ?? null,
          livemode: false,
          max_redemptions: said.max_redemptions ?? null,
          metadata: merged({}, said.metadata),
          promotion: { type: "coupon", coupon: coupon.id },
          restrictions: {
            first_time_transaction: false,
            minimum_amount: null,
            minimum_amount_currency: null,
            ...(restrictions as Partial<Code["restrictions"]>),
          },
          times_redeemed: 0,
        };
        if (code.active) ensureFree(call, code.code);
        put<"promotion_code">(call, code);
        emit(call, "promotion_code.created", code);
        return code;
      },
    ),
    route(
      "GET",
      "/v1/promotion_codes",
      {
        ...PAGE,
        active: flag.optional(),
        code: text.optional(),
        coupon: text.optional(),
        customer: text.optional(),
        created: range.optional(),
      },
      (call) => {
        const { active, code, coupon, customer, created } = call.params;
        const wanted = [...things(call, "promotion_code").values()].filter(
          (each) =>
            inRange(each.created, created) &&
            (active === undefined || each.active === active) &&
            (!code || each.code.toLowerCase() === code.toLowerCase()) &&
            (!coupon || idIn(each.promotion.coupon) === coupon) &&
            (!customer || idIn(each.customer) === customer),
        );
        return page(wanted, call.params, "/v1/promotion_codes");
      },
    ),
    route("GET", "/v1/promotion_codes/:id", {}, (call) =>
      known(call, "promotion_code", call.at.id),
    ),
    route("POST", "/v1/promotion_codes/:id", SAID, (call) => {
      const code = known(call, "promotion_code", call.at.id);
      const { active = code.active, metadata: said } = call.params;
      if (active && !code.active) ensureFree(call, code.code);
      return change(
        call,
        code,
        { active, metadata: merged(code.metadata, said) },
        "promotion_code.updated",
      );
    }),
  ],
};
