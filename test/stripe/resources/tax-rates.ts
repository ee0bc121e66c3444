import type Stripe from "stripe";
import { now } from "#test/stripe/core/clock.ts";
import { change, emit } from "#test/stripe/core/emit.ts";
import { idOf } from "#test/stripe/core/identity.ts";
import { inRange, page } from "#test/stripe/core/list.ts";
import { decimal, flag, merged, metadata, PAGE, range, text } from "#test/stripe/core/params.ts";
import { type Resource, route } from "#test/stripe/core/route.ts";
import { invalid } from "#test/stripe/core/stripe-error.ts";
import { known, put, things } from "#test/stripe/core/world.ts";

const SAID = {
  active: flag.optional(),
  country: text.optional(),
  description: text.optional(),
  jurisdiction: text.optional(),
  metadata: metadata.optional(),
  state: text.optional(),
  tax_type: text.optional(),
};

/** https://docs.stripe.com/api/tax_rates */
export const taxRates: Resource = {
  routes: [
    route(
      "POST",
      "/v1/tax_rates",
      { ...SAID, display_name: text, inclusive: flag, percentage: decimal },
      (call) => {
        const said = call.params;
        const percentage = Number(said.percentage);
        if (percentage < 0 || percentage > 100)
          throw invalid("A tax rate is 0 to 100 percent.", { param: "percentage" });
        const rate: Stripe.TaxRate = {
          id: idOf("txr"),
          object: "tax_rate",
          active: said.active ?? true,
          country: said.country ?? null,
          created: now(call),
          description: said.description ?? null,
          display_name: said.display_name,
          effective_percentage: percentage,
          flat_amount: null,
          inclusive: said.inclusive,
          jurisdiction: said.jurisdiction ?? null,
          jurisdiction_level: null,
          livemode: false,
          metadata: merged({}, said.metadata),
          percentage,
          rate_type: "percentage",
          state: said.state ?? null,
          tax_type: said.tax_type ?? null,
        };
        put<"tax_rate">(call, rate);
        emit(call, "tax_rate.created", rate);
        return rate;
      },
    ),
    route(
      "GET",
      "/v1/tax_rates",
      { ...PAGE, active: flag.optional(), inclusive: flag.optional(), created: range.optional() },
      (call) => {
        const { active, inclusive, created } = call.params;
        const wanted = [...things(call, "tax_rate").values()].filter(
          (rate) =>
            inRange(rate.created, created) &&
            (active === undefined || rate.active === active) &&
            (inclusive === undefined || rate.inclusive === inclusive),
        );
        return page(wanted, call.params, "/v1/tax_rates");
      },
    ),
    route("GET", "/v1/tax_rates/:id", {}, (call) => known(call, "tax_rate", call.at.id)),
    route("POST", "/v1/tax_rates/:id", { ...SAID, display_name: text.optional() }, (call) => {
      const rate = known(call, "tax_rate", call.at.id);
      const { metadata: said, ...rest } = call.params;
      const given = Object.entries(rest).filter(([name]) => name in rate);
      const changes = { ...Object.fromEntries(given), metadata: merged(rate.metadata, said) };
      return change(call, rate, changes as Partial<Stripe.TaxRate>, "tax_rate.updated");
    }),
  ],
};
