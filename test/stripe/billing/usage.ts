import type { Within } from "#test/stripe/core/world.ts";
import type { Item, Line, Subscription } from "./kinds.ts";
import { lineOfItem } from "./lines.ts";
import { amountOf, isMetered } from "./price.ts";

/** What was used of metered items in a time, by meter and customer. */
export function usedBetween(
  { world, account }: Within,
  {
    meter,
    customer,
    start,
    end,
  }: Readonly<{ meter: string; customer: string; start: number; end: number }>,
): number {
  const kept = (world.notes.get(`${account} usage ${meter} ${customer}`) ?? []) as Usage[];
  return kept
    .filter(({ at }) => at >= start && at < end)
    .reduce((sum, { value }) => sum + value, 0);
}
export type Usage = Readonly<{ at: number; value: number; identifier: string }>;

/** The line for what was used of an item in the period that is over; none where it is not metered. */
export function usageLines(within: Within, subscription: Subscription, item: Item): Line[] {
  const meter = item.price.recurring?.meter;
  if (!isMetered(item.price) || !meter || subscription.status === "trialing") return [];
  const period = { start: item.current_period_start, end: item.current_period_end };
  const quantity = usedBetween(within, { meter, customer: subscription.customer, ...period });
  const amount = amountOf(item.price, quantity);
  return [
    lineOfItem(within, subscription, { ...item, quantity }, { amount, period, trial: false }),
  ];
}
