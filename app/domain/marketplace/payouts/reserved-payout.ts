import type { Scope } from "#tenants/scope.ts";
import { holdPayout, type Payout } from "./hold-payout.ts";

/** The payout that is to be asked for; null when it has ended meanwhile. */
export async function reservedPayout(
  scope: Scope,
  { payoutId }: Readonly<{ payoutId: string }>,
): Promise<Payout | null> {
  const payout = await holdPayout(scope, payoutId);
  return payout?.state === "reserved" ? payout : null;
}
