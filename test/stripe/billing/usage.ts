import { known, type Within } from "#test/stripe/core/world.ts";
import type { Item, Line, Subscription } from "./kinds.ts";
import { lineOfItem } from "./lines.ts";
import { amountOf, isMetered } from "./price.ts";

type Usage = Readonly<{ at: number; value: number; identifier: string }>;
type Whose = Readonly<{ meter: string; customer: string }>;

function keptOf({ world, account }: Within, { meter, customer }: Whose): Usage[] {
  const key = `${account} usage ${meter} ${customer}`;
  const kept = (world.notes.get(key) as Usage[] | undefined) ?? [];
  world.notes.set(key, kept);
  return kept;
}

/** Counts what was used, once per identifier; answers whether it was new. */
export function keepUsage(within: Within, whose: Whose, usage: Usage): boolean {
  const kept = keptOf(within, whose);
  if (kept.some(({ identifier }) => identifier === usage.identifier)) return false;
  kept.push(usage);
  return true;
}

/** What a customer used of a meter in a time: all of it, or the last that was said, as the meter counts. */
export function usedBetween(
  within: Within,
  { start, end, ...whose }: Whose & Readonly<{ start: number; end: number }>,
): number {
  const found = keptOf(within, whose).filter(({ at }) => at >= start && at < end);
  if (known(within, "billing.meter", whose.meter).default_aggregation.formula === "last")
    return found.at(-1)?.value ?? 0;
  return found.reduce((sum, { value }) => sum + value, 0);
}

/** The line for what was used of an item in the period that is over; none where it is not metered. */
export function usageLines(within: Within, subscription: Subscription, item: Item): Line[] {
  const meter = item.price.recurring?.meter;
  if (!isMetered(item.price) || !meter || subscription.status === "trialing") return [];
  const period = { start: item.current_period_start, end: item.current_period_end };
  const quantity = usedBetween(within, { meter, customer: subscription.customer, ...period });
  const amount = amountOf(item.price, quantity);
  const counted = { ...item, quantity };
  return [lineOfItem(within, subscription, counted, { amount, period, trial: false })];
}
