import { now } from "#test/stripe/core/clock.ts";
import { change, emit } from "#test/stripe/core/emit.ts";
import { idOf } from "#test/stripe/core/identity.ts";
import type { Kinds } from "#test/stripe/core/kinds.ts";
import { page } from "#test/stripe/core/list.ts";
import {
  clearable,
  currency,
  decimal,
  flag,
  listOf,
  merged,
  metadata,
  oneOf,
  PAGE,
  parts,
  positive,
  text,
} from "#test/stripe/core/params.ts";
import { type Resource, route } from "#test/stripe/core/route.ts";
import { invalid } from "#test/stripe/core/stripe-error.ts";
import { idIn, known, put, things, type Within } from "#test/stripe/core/world.ts";
import { openProduct } from "./products.ts";

type Price = Kinds["price"];

/** How often a price is due. */
const recurring = parts({
  interval: oneOf(["day", "week", "month", "year"]),
  interval_count: positive.optional(),
  meter: text.optional(),
  trial_period_days: positive.optional(),
  usage_type: oneOf(["licensed", "metered"]).optional(),
});
type Recurring = {
  interval: "day" | "week" | "month" | "year";
  interval_count?: number | undefined;
  meter?: string | undefined;
  trial_period_days?: number | undefined;
  usage_type?: "licensed" | "metered" | undefined;
};

/** What a price says when it is made on the spot, within a line of something else. */
export const inlinePrice = parts({
  currency,
  product: text.optional(),
  product_data: parts({
    name: text,
    description: text.optional(),
    images: listOf(text).optional(),
    metadata: metadata.optional(),
    tax_code: text.optional(),
  }).optional(),
  recurring: recurring.optional(),
  tax_behavior: oneOf(["exclusive", "inclusive", "unspecified"]).optional(),
  unit_amount: positive.optional(),
  unit_amount_decimal: decimal.optional(),
});

type Said = {
  active?: boolean | undefined;
  currency: string;
  lookup_key?: string | null | undefined;
  metadata?: Record<string, string> | null | undefined;
  nickname?: string | null | undefined;
  product?: string | undefined;
  product_data?: { name: string; metadata?: Record<string, string> | null | undefined } | undefined;
  recurring?: Recurring | undefined;
  tax_behavior?: "exclusive" | "inclusive" | "unspecified" | undefined;
  transfer_lookup_key?: boolean | undefined;
  unit_amount?: number | undefined;
  unit_amount_decimal?: string | undefined;
};

/** A new price. One made on the spot is not active: it is for that one place. */
export function openPrice(within: Within, said: Said, active = said.active ?? true): Price {
  const price: Price = {
    id: idOf("price"),
    object: "price",
    active,
    billing_scheme: "per_unit",
    created: now(within),
    currency: said.currency,
    custom_unit_amount: null,
    livemode: false,
    lookup_key: claimedKey(within, said),
    metadata: merged({}, said.metadata),
    nickname: said.nickname ?? null,
    product: productOf(within, said),
    recurring: said.recurring ? rhythm(said.recurring) : null,
    tax_behavior: said.tax_behavior ?? "unspecified",
    tiers_mode: null,
    transform_quantity: null,
    type: said.recurring ? "recurring" : "one_time",
    ...amountOf(said),
  };
  put<"price">(within, price);
  emit(within, "price.created", price);
  return price;
}

function amountOf({ unit_amount: whole, unit_amount_decimal: exact = String(whole) }: Said) {
  if (exact === "undefined")
    throw invalid("You must specify one of `unit_amount` or `unit_amount_decimal`.", {
      code: "parameter_missing",
      param: "unit_amount",
    });
  const amount = Number(exact);
  return { unit_amount: Number.isInteger(amount) ? amount : null, unit_amount_decimal: exact };
}

function productOf(within: Within, { product, product_data: fresh }: Said): string {
  if (product && !fresh) return known(within, "product", product, "product").id;
  if (fresh && !product) return openProduct(within, fresh).id;
  throw invalid("You must specify either `product` or `product_data` when creating a price.", {
    code: "parameter_missing",
    param: "product",
  });
}

const rhythm = ({ interval, interval_count, meter, trial_period_days, usage_type }: Recurring) => ({
  interval,
  interval_count: interval_count ?? 1,
  meter: meter ?? null,
  trial_period_days: trial_period_days ?? null,
  usage_type: usage_type ?? ("licensed" as const),
});

/** A lookup key belongs to one price; it may be taken over on purpose. */
function claimedKey(within: Within, { lookup_key: key, transfer_lookup_key: transfer }: Said) {
  if (!key) return null;
  const holder = [...things(within, "price").values()].find(({ lookup_key }) => lookup_key === key);
  if (holder && !transfer)
    throw invalid(`A price (\`${holder.id}\`) already uses that lookup key.`, {
      param: "lookup_key",
    });
  if (holder) change(within, holder, { lookup_key: null }, "price.updated");
  return key;
}

const KEPT = {
  active: flag.optional(),
  lookup_key: clearable.optional(),
  metadata: metadata.optional(),
  nickname: clearable.optional(),
  tax_behavior: oneOf(["exclusive", "inclusive", "unspecified"]).optional(),
  transfer_lookup_key: flag.optional(),
};

/** https://docs.stripe.com/api/prices */
export const prices: Resource = {
  routes: [
    route(
      "POST",
      "/v1/prices",
      { ...KEPT, ...inlinePrice.shape, billing_scheme: oneOf(["per_unit"]).optional() },
      (call) => openPrice(call, call.params),
    ),
    route(
      "GET",
      "/v1/prices",
      {
        ...PAGE,
        active: flag.optional(),
        currency: currency.optional(),
        lookup_keys: listOf(text).optional(),
        product: text.optional(),
        type: oneOf(["one_time", "recurring"]).optional(),
      },
      (call) => {
        const { active, currency: money, lookup_keys: keys, product, type } = call.params;
        const wanted = [...things(call, "price").values()].filter(
          (price) =>
            (active === undefined || price.active === active) &&
            (!money || price.currency === money) &&
            (!keys || keys.includes(price.lookup_key ?? "")) &&
            (!product || idIn(price.product) === product) &&
            (!type || price.type === type),
        );
        return page(wanted, call.params, "/v1/prices");
      },
    ),
    route("GET", "/v1/prices/:id", {}, (call) => known(call, "price", call.at.id)),
    route("POST", "/v1/prices/:id", KEPT, (call) => {
      const price = known(call, "price", call.at.id);
      const { metadata: said, lookup_key, transfer_lookup_key, ...rest } = call.params;
      const changes = {
        ...rest,
        ...(lookup_key !== undefined && {
          lookup_key: claimedKey(call, { currency: "", lookup_key, transfer_lookup_key }),
        }),
        metadata: merged(price.metadata, said),
      } as Partial<Price>;
      return change(call, price, changes, "price.updated");
    }),
  ],
};
