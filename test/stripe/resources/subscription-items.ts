import { changeSubscription } from "#test/stripe/billing/change-subscription.ts";
import { type ItemSaid, itemSaid } from "#test/stripe/billing/items.ts";
import type { Item, Subscription } from "#test/stripe/billing/kinds.ts";
import { prorationBehavior, UPDATE } from "#test/stripe/billing/subscription-params.ts";
import { page } from "#test/stripe/core/list.ts";
import { PAGE, positive, text } from "#test/stripe/core/params.ts";
import { type Resource, route } from "#test/stripe/core/route.ts";
import { stripeError } from "#test/stripe/core/stripe-error.ts";
import { known, things, type Within } from "#test/stripe/core/world.ts";

const { id: _, deleted: __, ...ITEM } = itemSaid.shape;
const HOW = {
  payment_behavior: UPDATE.payment_behavior,
  proration_behavior: prorationBehavior.optional(),
  proration_date: positive.optional(),
};

/** The item of that id, and the subscription that it is of. */
function found(within: Within, id: string): { subscription: Subscription; item: Item } {
  for (const subscription of things(within, "subscription").values()) {
    const item = subscription.items.data.find((each) => each.id === id);
    if (item) return { subscription, item };
  }
  throw stripeError(404, "invalid_request_error", {
    code: "resource_missing",
    message: `No such subscription item: '${id}'`,
    param: "id",
  });
}

type How = {
  payment_behavior?:
    | "allow_incomplete"
    | "default_incomplete"
    | "error_if_incomplete"
    | "pending_if_incomplete"
    | undefined;
  proration_behavior?: "always_invoice" | "create_prorations" | "none" | undefined;
  proration_date?: number | undefined;
};

/** One item is changed as a change of its subscription. */
function changeItem(within: Within, subscription: Subscription, item: ItemSaid, how: How): void {
  const { payment_behavior, proration_behavior, proration_date } = how;
  changeSubscription(within, subscription, {
    items: [item],
    payment_behavior,
    proration_behavior,
    proration_date,
  });
}

const itemIn = ({
  clear_usage,
  discounts,
  metadata,
  price,
  price_data,
  quantity,
  tax_rates,
}: ItemSaid): ItemSaid => ({
  clear_usage,
  discounts,
  metadata,
  price,
  price_data,
  quantity,
  tax_rates,
});

/** https://docs.stripe.com/api/subscription_items */
export const subscriptionItems: Resource = {
  routes: [
    route("POST", "/v1/subscription_items", { ...ITEM, ...HOW, subscription: text }, (call) => {
      const subscription = known(call, "subscription", call.params.subscription, "subscription");
      const before = new Set(subscription.items.data.map(({ id }) => id));
      changeItem(call, subscription, itemIn(call.params), call.params);
      return subscription.items.data.find(({ id }) => !before.has(id));
    }),
    route("GET", "/v1/subscription_items", { ...PAGE, subscription: text }, (call) => {
      const { items } = known(call, "subscription", call.params.subscription, "subscription");
      return page(items.data, call.params, "/v1/subscription_items");
    }),
    route("GET", "/v1/subscription_items/:id", {}, (call) => found(call, call.at.id).item),
    route("POST", "/v1/subscription_items/:id", { ...ITEM, ...HOW }, (call) => {
      const { subscription, item } = found(call, call.at.id);
      changeItem(call, subscription, { ...itemIn(call.params), id: item.id }, call.params);
      return found(call, item.id).item;
    }),
    route("DELETE", "/v1/subscription_items/:id", HOW, (call) => {
      const { subscription, item } = found(call, call.at.id);
      changeItem(call, subscription, { id: item.id, deleted: true }, call.params);
      return { id: item.id, object: item.object, deleted: true };
    }),
  ],
};
