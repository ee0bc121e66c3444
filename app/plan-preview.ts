import type { LoaderFunctionArgs } from "@remix-run/node";
import { monthlyPrice } from "#app/domain/billing/plan.ts";
import { PlanNamed } from "#app/domain/billing/plan-schema.ts";
import { changeAsked } from "#app/domain/billing/reserve-deed.ts";
import { answering, parse, read } from "#app/edge.ts";
import { upgradePrice } from "#app/stripe/change-plan.ts";
import { secondsOf } from "#app/stripe/moment.ts";

const asked = read("signed-in", async (glance, { params }) => ({
  reserved: await changeAsked(glance, parse(PlanNamed, params)),
  asOf: secondsOf(glance.now),
}));

/** What another plan would mean: what is charged now, and what after that. The processor is asked outside of the glance. */
export async function previewOfChange(args: LoaderFunctionArgs) {
  const { reserved, asOf } = await asked(args);
  const { plan, from, change, currency, periodEnd } = reserved;
  const price = monthlyPrice(plan, currency);
  const due =
    change.kind === "upgrade" ? await answering(() => upgradePrice(reserved, asOf)) : null;
  return { ...{ plan, from, change, periodEnd, price, due }, asOf };
}
