import "#test/stripe/billing/begin-at-checkout.ts";
import { changeSubscription, wouldPay } from "#test/stripe/billing/change-subscription.ts";
import { methodOfSubscription } from "#test/stripe/billing/collect.ts";
import { endSubscription } from "#test/stripe/billing/end-subscription.ts";
import { declined } from "#test/stripe/billing/intent.ts";
import type { Subscription } from "#test/stripe/billing/kinds.ts";
import { liveSubscription } from "#test/stripe/billing/live-subscription.ts";
import { openSubscription } from "#test/stripe/billing/open-subscription.ts";
import { hasEnded } from "#test/stripe/billing/states.ts";
import {
  CANCEL,
  CREATE,
  type CreateSaid,
  UPDATE,
} from "#test/stripe/billing/subscription-params.ts";
import { supposing } from "#test/stripe/billing/supposing.ts";
import { change, emit } from "#test/stripe/core/emit.ts";
import { inRange, page } from "#test/stripe/core/list.ts";
import { merged, oneOf, PAGE, range, text } from "#test/stripe/core/params.ts";
import { type Resource, route } from "#test/stripe/core/route.ts";
import { invalid, stripeError } from "#test/stripe/core/stripe-error.ts";
import { known, things, type Within } from "#test/stripe/core/world.ts";
import { present } from "./customers.ts";

/** Refuses what could never be paid, and what would fail where that is asked not to stay. */
function ensurePayable(within: Within, said: CreateSaid): void {
  if (said.default_payment_method)
    known(within, "payment_method", said.default_payment_method, "default_payment_method");
  const method = methodOfSubscription(within, {
    customer: said.customer,
    default_payment_method: said.default_payment_method ?? null,
  });
  const behavior = said.payment_behavior ?? "allow_incomplete";
  const sends = said.collection_method === "send_invoice";
  if (sends || behavior === "default_incomplete") return;
  if (method !== null && behavior !== "error_if_incomplete") return;
  const status = supposing(within, (copy) => openSubscription(copy, said).status);
  if (status !== "incomplete") return;
  if (method !== null) throw declined();
  throw invalid(
    "This customer has no attached payment source or default payment method. Please consider adding a default payment method.",
    { code: "resource_missing" },
  );
}

/** A subscription that is not over. */
function running(within: Within, id: string): Subscription {
  const subscription = known(within, "subscription", id);
  if (!hasEnded(subscription.status)) return subscription;
  throw stripeError(404, "invalid_request_error", {
    code: "resource_missing",
    message: `No such subscription: '${id}'`,
    param: "id",
  });
}

const STATUSES = oneOf([
  "active",
  "all",
  "canceled",
  "ended",
  "incomplete",
  "incomplete_expired",
  "past_due",
  "paused",
  "trialing",
  "unpaid",
]);

function fits(status: Subscription["status"], wanted: string | undefined): boolean {
  if (wanted === "all") return true;
  if (wanted === "ended") return hasEnded(status);
  return wanted === undefined ? status !== "canceled" : status === wanted;
}

/** https://docs.stripe.com/api/subscriptions */
export const subscriptions: Resource = {
  tasks: { "subscription.wake": liveSubscription },
  routes: [
    route("POST", "/v1/subscriptions", CREATE, (call) => {
      present(call, call.params.customer);
      ensurePayable(call, call.params);
      return openSubscription(call, call.params);
    }),
    route(
      "GET",
      "/v1/subscriptions",
      {
        ...PAGE,
        created: range.optional(),
        customer: text.optional(),
        price: text.optional(),
        status: STATUSES.optional(),
        test_clock: text.optional(),
      },
      (call) => {
        const { created, customer, price, status, test_clock: clock } = call.params;
        const wanted = [...things(call, "subscription").values()].filter(
          (each) =>
            fits(each.status, status) &&
            inRange(each.created, created) &&
            (!customer || each.customer === customer) &&
            (!clock || each.test_clock === clock) &&
            (!price || each.items.data.some((item) => item.price.id === price)),
        );
        return page(wanted, call.params, "/v1/subscriptions");
      },
    ),
    route("GET", "/v1/subscriptions/:id", {}, (call) => known(call, "subscription", call.at.id)),
    route("POST", "/v1/subscriptions/:id", UPDATE, (call) => {
      const subscription = known(call, "subscription", call.at.id);
      if (hasEnded(subscription.status) && onlyMetadata(call.params)) {
        const metadata = merged(subscription.metadata, call.params.metadata);
        return change(call, subscription, { metadata }, "customer.subscription.updated");
      }
      if (call.params.payment_behavior === "error_if_incomplete") {
        if (!wouldPay(call, subscription, call.params)) throw declined();
      }
      return changeSubscription(call, subscription, call.params);
    }),
    route("DELETE", "/v1/subscriptions/:id", CANCEL, (call) => {
      const { cancellation_details: details, ...how } = call.params;
      const subscription = running(call, call.at.id);
      return endSubscription(call, subscription, {
        ...how,
        ...details,
        reason: "cancellation_requested",
      });
    }),
    route("DELETE", "/v1/subscriptions/:id/discount", {}, (call) => {
      const subscription = running(call, call.at.id);
      const [first] = subscription.discounts;
      if (!first) throw invalid("No active discount for subscription.");
      const discount = known(call, "discount", first);
      change(call, subscription, { discounts: [] }, "customer.subscription.updated");
      const { end: _, ...gone } = { ...discount, deleted: true as const };
      emit(call, "customer.discount.deleted", gone);
      return gone;
    }),
  ],
};

const onlyMetadata = (said: object): boolean =>
  Object.entries(said).every(([name, value]) => name === "metadata" || value === undefined);
