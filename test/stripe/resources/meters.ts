import type Stripe from "stripe";
import { z } from "zod";
import { keepUsage, usedBetween } from "#test/stripe/billing/usage.ts";
import { now } from "#test/stripe/core/clock.ts";
import { change, emit } from "#test/stripe/core/emit.ts";
import { idOf } from "#test/stripe/core/identity.ts";
import { page } from "#test/stripe/core/list.ts";
import { oneOf, PAGE, parts, positive, text } from "#test/stripe/core/params.ts";
import { type Resource, route } from "#test/stripe/core/route.ts";
import { invalid } from "#test/stripe/core/stripe-error.ts";
import { known, put, things, type Within } from "#test/stripe/core/world.ts";
import { present } from "./customers.ts";

type Meter = Stripe.Billing.Meter;
const METERS = "/v1/billing/meters";

/** The meter that counts those events. */
function meterOf(within: Within, name: string): Meter {
  const found = [...things(within, "billing.meter").values()].find(
    ({ event_name, status }) => event_name === name && status === "active",
  );
  if (found) return found;
  throw invalid(`No active meter found for event name: ${name}`, { param: "event_name" });
}

/** https://docs.stripe.com/api/billing/meter */
export const meters: Resource = {
  routes: [
    route(
      "POST",
      METERS,
      {
        customer_mapping: parts({
          event_payload_key: text,
          type: oneOf(["by_id"]),
        }).optional(),
        default_aggregation: parts({ formula: oneOf(["count", "last", "sum"]) }),
        display_name: text,
        event_name: text,
        event_time_window: oneOf(["day", "hour"]).optional(),
        value_settings: parts({ event_payload_key: text }).optional(),
      },
      (call) => {
        const said = call.params;
        const meter: Meter = {
          id: idOf("mtr"),
          object: "billing.meter",
          created: now(call),
          customer_mapping: said.customer_mapping ?? {
            event_payload_key: "stripe_customer_id",
            type: "by_id",
          },
          default_aggregation: said.default_aggregation,
          display_name: said.display_name,
          event_name: said.event_name,
          event_time_window: said.event_time_window ?? null,
          livemode: false,
          status: "active",
          status_transitions: { deactivated_at: null },
          updated: now(call),
          value_settings: said.value_settings ?? { event_payload_key: "value" },
        };
        put<"billing.meter">(call, meter);
        emit(call, "billing.meter.created", meter);
        return meter;
      },
    ),
    route("GET", METERS, { ...PAGE, status: oneOf(["active", "inactive"]).optional() }, (call) => {
      const { status } = call.params;
      const wanted = [...things(call, "billing.meter").values()].filter(
        (meter) => !status || meter.status === status,
      );
      return page(wanted, call.params, METERS);
    }),
    route("GET", `${METERS}/:id`, {}, (call) => known(call, "billing.meter", call.at.id)),
    route("POST", `${METERS}/:id`, { display_name: text.optional() }, (call) => {
      const meter = known(call, "billing.meter", call.at.id);
      const { display_name = meter.display_name } = call.params;
      return change(call, meter, { display_name, updated: now(call) }, "billing.meter.updated");
    }),
    route("POST", `${METERS}/:id/deactivate`, {}, (call) => {
      const changes = {
        status: "inactive",
        status_transitions: { deactivated_at: now(call) },
      };
      const meter = known(call, "billing.meter", call.at.id);
      return change(call, meter, changes, "billing.meter.deactivated");
    }),
    route("POST", `${METERS}/:id/reactivate`, {}, (call) => {
      const changes = { status: "active", status_transitions: { deactivated_at: null } };
      const meter = known(call, "billing.meter", call.at.id);
      return change(call, meter, changes, "billing.meter.reactivated");
    }),
    route(
      "GET",
      `${METERS}/:id/event_summaries`,
      { ...PAGE, customer: text, end_time: positive, start_time: positive },
      (call) => {
        const { customer, end_time: end, start_time: start } = call.params;
        const meter = known(call, "billing.meter", call.at.id);
        const summary = {
          id: idOf("mtrusg"),
          object: "billing.meter_event_summary" as const,
          aggregated_value: usedBetween(call, { meter: meter.id, customer, start, end }),
          end_time: end,
          livemode: false,
          meter: meter.id,
          start_time: start,
        };
        return page([summary], call.params, `${METERS}/${meter.id}/event_summaries`);
      },
    ),
    route(
      "POST",
      "/v1/billing/meter_events",
      {
        event_name: text,
        identifier: text.optional(),
        payload: z.record(z.string(), z.string()),
        timestamp: positive.optional(),
      },
      (call) => {
        const { event_name, identifier = idOf("mtrevt"), payload, timestamp } = call.params;
        const meter = meterOf(call, event_name);
        const customer = present(call, payload[meter.customer_mapping.event_payload_key] ?? "").id;
        const said = Number(payload[meter.value_settings.event_payload_key] ?? "1");
        const at = timestamp ?? now(call, customer);
        const value = meter.default_aggregation.formula === "count" ? 1 : said;
        if (!keepUsage(call, { meter: meter.id, customer }, { at, value, identifier }))
          throw invalid("An event already exists with this identifier.", { param: "identifier" });
        return {
          object: "billing.meter_event",
          created: now(call),
          event_name,
          identifier,
          livemode: false,
          payload,
          timestamp: at,
        };
      },
    ),
  ],
};
