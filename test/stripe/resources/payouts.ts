import { payOut } from "#test/stripe/connect/automatic-payout.ts";
import { arrive, cancelPayout, openPayout } from "#test/stripe/connect/open-payout.ts";
import { change } from "#test/stripe/core/emit.ts";
import { inRange, page } from "#test/stripe/core/list.ts";
import {
  currency,
  merged,
  metadata,
  oneOf,
  PAGE,
  positive,
  range,
  text,
} from "#test/stripe/core/params.ts";
import { type Resource, route } from "#test/stripe/core/route.ts";
import { idIn, known, things } from "#test/stripe/core/world.ts";

/** https://docs.stripe.com/api/payouts */
export const payouts: Resource = {
  tasks: { "payout.arrive": arrive, "payout.automatic": payOut },
  routes: [
    route(
      "POST",
      "/v1/payouts",
      {
        amount: positive,
        currency,
        description: text.optional(),
        metadata: metadata.optional(),
        method: oneOf(["instant", "standard"]).optional(),
        statement_descriptor: text.optional(),
      },
      (call) => openPayout(call, call.params),
    ),
    route(
      "GET",
      "/v1/payouts",
      {
        ...PAGE,
        arrival_date: range.optional(),
        created: range.optional(),
        destination: text.optional(),
        status: text.optional(),
      },
      (call) => {
        const { arrival_date, created, destination, status } = call.params;
        const wanted = [...things(call, "payout").values()].filter(
          (each) =>
            inRange(each.created, created) &&
            inRange(each.arrival_date, arrival_date) &&
            (!destination || idIn(each.destination) === destination) &&
            (!status || each.status === status),
        );
        return page(wanted, call.params, "/v1/payouts");
      },
    ),
    route("GET", "/v1/payouts/:id", {}, (call) => known(call, "payout", call.at.id)),
    route("POST", "/v1/payouts/:id", { metadata: metadata.optional() }, (call) => {
      const payout = known(call, "payout", call.at.id);
      const changes = { metadata: merged(payout.metadata, call.params.metadata) };
      return change(call, payout, changes, "payout.updated");
    }),
    route("POST", "/v1/payouts/:id/cancel", {}, (call) =>
      cancelPayout(call, known(call, "payout", call.at.id)),
    ),
  ],
};
