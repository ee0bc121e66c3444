import { minorOf } from "#app/kernel/price.ts";
import { Refusal } from "#app/kernel/refusal.ts";
import { type HeldOrder, leftOf } from "./hold-order.ts";
import type { LineAmount } from "./returns.ts";

/** So much of a line as somebody has written, or all that is left of it where nothing is written. */
export function wantedAmount(order: HeldOrder, line: number, written: string): LineAmount {
  const held = order.lines.find((one) => one.line === line);
  if (!held) throw new Refusal("missing", "There is no such line in this order.");
  return {
    line,
    amount: written ? (minorOf(written, order.currency, "amount") ?? 0n) : leftOf(held),
  };
}
