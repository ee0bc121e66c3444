import { now } from "#test/stripe/core/clock.ts";
import { change, emit } from "#test/stripe/core/emit.ts";
import { idOf } from "#test/stripe/core/identity.ts";
import type { Kinds } from "#test/stripe/core/kinds.ts";
import { page } from "#test/stripe/core/list.ts";
import { clearable, flag, listOf, merged, metadata, PAGE, text } from "#test/stripe/core/params.ts";
import { type Resource, route } from "#test/stripe/core/route.ts";
import { invalid } from "#test/stripe/core/stripe-error.ts";
import { idIn, known, put, things, type Within } from "#test/stripe/core/world.ts";

type Product = Kinds["product"];

const SAID = {
  active: flag.optional(),
  description: clearable.optional(),
  images: listOf(text).optional(),
  metadata: metadata.optional(),
  statement_descriptor: text.optional(),
  tax_code: clearable.optional(),
  unit_label: clearable.optional(),
  url: clearable.optional(),
};

/** A new product, as the API and inline prices open one. */
export function openProduct(
  within: Within,
  {
    metadata: said,
    ...rest
  }: { name: string; metadata?: Record<string, string> | null | undefined },
): Product {
  const at = now(within);
  const product: Product = {
    id: idOf("prod", 14),
    object: "product",
    active: true,
    created: at,
    default_price: null,
    description: null,
    images: [],
    livemode: false,
    marketing_features: [],
    metadata: merged({}, said),
    package_dimensions: null,
    shippable: null,
    statement_descriptor: null,
    tax_code: null,
    tax_details: null,
    type: "service",
    unit_label: null,
    updated: at,
    url: null,
    ...rest,
  };
  put<"product">(within, product);
  emit(within, "product.created", product);
  return product;
}

/** https://docs.stripe.com/api/products */
export const products: Resource = {
  routes: [
    route("POST", "/v1/products", { ...SAID, id: text.optional(), name: text }, (call) => {
      const { id } = call.params;
      if (id && things(call, "product").has(id))
        throw invalid(`Product already exists: ${id}.`, {
          code: "resource_already_exists",
          param: "id",
        });
      return openProduct(call, call.params);
    }),
    route("GET", "/v1/products", { ...PAGE, active: flag.optional() }, (call) => {
      const { active } = call.params;
      const wanted = [...things(call, "product").values()].filter(
        (product) => active === undefined || product.active === active,
      );
      return page(wanted, call.params, "/v1/products");
    }),
    route("GET", "/v1/products/:id", {}, (call) => known(call, "product", call.at.id)),
    route(
      "POST",
      "/v1/products/:id",
      { ...SAID, name: text.optional(), default_price: text.optional() },
      (call) => {
        const product = known(call, "product", call.at.id);
        const { metadata: said, default_price: price, ...rest } = call.params;
        if (price) known(call, "price", price, "default_price");
        const changes = {
          ...rest,
          ...(price && { default_price: price }),
          metadata: merged(product.metadata, said),
          updated: now(call),
        } as Partial<Product>;
        return change(call, product, changes, "product.updated");
      },
    ),
    route("DELETE", "/v1/products/:id", {}, (call) => {
      const { id, object } = known(call, "product", call.at.id);
      const prices = [...things(call, "price").values()];
      if (prices.some(({ product }) => idIn(product) === id))
        throw invalid("This product cannot be deleted because it has one or more prices.");
      things(call, "product").delete(id);
      emit(call, "product.deleted", { object });
      return { id, object, deleted: true };
    }),
  ],
};
