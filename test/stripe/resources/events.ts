import { inRange, page } from "#test/stripe/core/list.ts";
import { listOf, PAGE, range, text } from "#test/stripe/core/params.ts";
import { type Resource, route } from "#test/stripe/core/route.ts";
import { known, things } from "#test/stripe/core/world.ts";

/** https://docs.stripe.com/api/events */
export const events: Resource = {
  routes: [
    route(
      "GET",
      "/v1/events",
      {
        ...PAGE,
        created: range.optional(),
        type: text.optional(),
        types: listOf(text).optional(),
      },
      (call) => {
        const { created, type, types } = call.params;
        const wanted = [...things(call, "event").values()].filter(
          (event) =>
            inRange(event.created, created) &&
            (!type || fits(type, event.type)) &&
            (!types || types.some((each) => fits(each, event.type))),
        );
        return page(wanted, call.params, "/v1/events");
      },
    ),
    route("GET", "/v1/events/:id", {}, (call) => known(call, "event", call.at.id)),
  ],
};

/** `charge.*` stands for all of them. */
const fits = (pattern: string, type: string) =>
  pattern.endsWith("*") ? type.startsWith(pattern.slice(0, -1)) : pattern === type;
