import { type Entry, post } from "#app/domain/billing/post.ts";
import type { Scope } from "#tenants/scope.ts";
import { adjustEarning } from "../payouts/adjust-earning.ts";
import type { HeldOrder } from "./hold-order.ts";
import type { Return } from "./returns.ts";

type Booking = Readonly<{
  /** What the books call it at its first turn. */
  name: string;
  kind: "refund" | "dispute";
  at: Date;
  /** How often the books were told of it. */
  turn: number;
  /** Whether it is to stand in them from now on. */
  stands: boolean;
  returns: readonly Return[];
  /** Where what is taken for the returns goes. */
  against: readonly Entry[];
}>;

/**
 * What goes back stands in the books and in what its sellers have earned, or does not any more. Answers how often they
 * have been told of it now; what stands already is not told again.
 */
export async function bookReturns(
  scope: Scope,
  { id: orderId, currency }: HeldOrder,
  { name, kind, at, turn, stands, returns, against }: Booking,
): Promise<number> {
  if ((turn % 2 === 1) === stands) return turn;
  const next = turn + 1;
  const operation = next === 1 ? name : `${name} ${next}`;
  const sign = stands ? 1n : -1n;
  const entries = [...takenFrom(returns), ...against].map((entry) => ({
    ...entry,
    minor: sign * entry.minor,
  }));
  await post(scope, { operation, kind, at, currency, entries });
  for (const [line, minor] of sharesOf(returns))
    await adjustEarning(scope, { operation, kind, orderId, line, minor: -sign * minor, at });
  return next;
}

/** Whose accounts returns are taken from; it adds up to what they are worth. */
const takenFrom = (returns: readonly Return[]): Entry[] =>
  returns.flatMap(({ instructor, platform, tax, sellerId }): Entry[] => [
    ...(sellerId ? [{ account: "payable", owner: sellerId, minor: instructor } as const] : []),
    { account: "refunds", minor: sellerId ? platform : platform + instructor },
    { account: "tax", minor: tax },
  ]);

/** What sellers give of each line. */
function sharesOf(returns: readonly Return[]): Map<number, bigint> {
  const shares = new Map<number, bigint>();
  for (const { line, instructor, sellerId } of returns)
    if (sellerId) shares.set(line, (shares.get(line) ?? 0n) + instructor);
  return shares;
}
