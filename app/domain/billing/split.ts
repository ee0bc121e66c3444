import { percentOf } from "#app/kernel/money.ts";
import { Refusal } from "#app/kernel/refusal.ts";

/** Who has how much of a line's net: together it is all of it. */
export type Split = Readonly<{ instructor: bigint; platform: bigint }>;

/** Where the money of a line went: the three add up to what the buyer paid for it. */
export type Parts = Split & Readonly<{ tax: bigint }>;

/** The instructor's share of a line's net (price less discount less tax), rounded down; the platform has the rest. */
export function splitOf(net: bigint, sharePercent: number): Split {
  const instructor = percentOf(net, sharePercent);
  return { instructor, platform: net - instructor };
}

/**
 * What each side gives back when `amount` of a line is refunded after `alreadyRefunded` of it. It is the difference
 * between two points of one rising line, so whatever the amounts and their order, all of them together are exactly
 * the line. Refuses nothing, less than nothing, and more than is left.
 */
export function refundParts(line: Parts, alreadyRefunded: bigint, amount: bigint): Parts {
  const left = line.instructor + line.platform + line.tax - alreadyRefunded;
  if (amount <= 0n) throw new Refusal("invalid", "A refund needs an amount. Enter one.");
  if (amount > left) throw new Refusal("conflict", "That is more than is left. Refund less.");
  const before = givenBack(line, alreadyRefunded);
  const after = givenBack(line, alreadyRefunded + amount);
  return {
    instructor: after.instructor - before.instructor,
    platform: after.platform - before.platform,
    tax: after.tax - before.tax,
  };
}

/** Each part of the first `refunded` units of a line; no part ever falls as more is refunded. */
function givenBack(line: Parts, refunded: bigint): Parts {
  const net = line.instructor + line.platform;
  const tax = shareOf(refunded, line.tax, net + line.tax);
  const instructor = shareOf(refunded - tax, line.instructor, net);
  return { instructor, platform: refunded - tax - instructor, tax };
}

const shareOf = (amount: bigint, part: bigint, whole: bigint): bigint =>
  whole === 0n ? 0n : (amount * part) / whole;
