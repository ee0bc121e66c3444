import type Stripe from "stripe";
import { liveInvoice } from "#test/stripe/billing/collect.ts";
import { liveSubscription } from "#test/stripe/billing/live-subscription.ts";
import { alarmsOf } from "#test/stripe/billing/time.ts";
import { now, type Task } from "#test/stripe/core/clock.ts";
import { change, emit } from "#test/stripe/core/emit.ts";
import { idOf } from "#test/stripe/core/identity.ts";
import { page } from "#test/stripe/core/list.ts";
import { PAGE, positive, text } from "#test/stripe/core/params.ts";
import { type Resource, route } from "#test/stripe/core/route.ts";
import { invalid } from "#test/stripe/core/stripe-error.ts";
import { idIn, known, put, things, type Within } from "#test/stripe/core/world.ts";

type Clock = Stripe.TestHelpers.TestClock;
const PATH = "/v1/test_helpers/test_clocks";
const KEPT_SECONDS = 30 * 86_400;

const TASKS: Record<string, Task> = {
  "subscription.wake": liveSubscription,
  "invoice.wake": liveInvoice,
};

/** All that is due until then happens, each at its moment. */
function advance(within: Within, clock: Clock, until: number): void {
  const alarms = alarmsOf(within, clock.id);
  for (;;) {
    const [next] = alarms.filter(({ at }) => at <= until).sort((one, other) => one.at - other.at);
    if (!next) break;
    alarms.splice(alarms.indexOf(next), 1);
    clock.frozen_time = Math.max(clock.frozen_time, next.at);
    TASKS[next.task]?.(within, next.id);
  }
  clock.frozen_time = until;
}

/** With a clock go its customers and all that is theirs. */
function forget(within: Within, clock: string): void {
  for (const kind of ["customer", "subscription", "invoice", "invoiceitem"] as const)
    for (const [id, thing] of things(within, kind))
      if (idIn(thing.test_clock) === clock) things(within, kind).delete(id);
  within.world.notes.delete(`${clock} alarms`);
  things(within, "test_helpers.test_clock").delete(clock);
}

/** https://docs.stripe.com/api/test_clocks */
export const testClocks: Resource = {
  routes: [
    route("POST", PATH, { frozen_time: positive, name: text.optional() }, (call) => {
      const clock: Clock = {
        id: idOf("clock"),
        object: "test_helpers.test_clock",
        created: now(call),
        deletes_after: now(call) + KEPT_SECONDS,
        frozen_time: call.params.frozen_time,
        livemode: false,
        name: call.params.name ?? null,
        status: "ready",
        status_details: {},
      };
      put<"test_helpers.test_clock">(call, clock);
      emit(call, "test_helpers.test_clock.created", clock);
      return clock;
    }),
    route("GET", PATH, PAGE, (call) =>
      page(things(call, "test_helpers.test_clock").values(), call.params, PATH),
    ),
    route("GET", `${PATH}/:id`, {}, (call) => known(call, "test_helpers.test_clock", call.at.id)),
    route("DELETE", `${PATH}/:id`, {}, (call) => {
      const clock = known(call, "test_helpers.test_clock", call.at.id);
      forget(call, clock.id);
      emit(call, "test_helpers.test_clock.deleted", clock);
      return { id: clock.id, object: clock.object, deleted: true };
    }),
    route("POST", `${PATH}/:id/advance`, { frozen_time: positive }, (call) => {
      const clock = known(call, "test_helpers.test_clock", call.at.id);
      const until = call.params.frozen_time;
      if (until <= clock.frozen_time)
        throw invalid("A test clock only goes forward.", { param: "frozen_time" });
      const details = { advancing: { target_frozen_time: until } };
      const under = { status: "advancing", status_details: details };
      change(call, clock, under, "test_helpers.test_clock.advancing");
      const said = structuredClone(clock);
      advance(call, clock, until);
      const done = { status: "ready", status_details: {} };
      change(call, clock, done, "test_helpers.test_clock.ready");
      return said;
    }),
  ],
};
