import type { Scope } from "#tenants/scope.ts";
import type { ClaimedImport } from "./claim-import.ts";
import { endImport } from "./end-import.ts";

/** An archive that no course could be taken from is refused, for this reason; without one nothing changes. */
export async function settleImport(
  scope: Scope,
  claimed: ClaimedImport,
  reason: string | null,
): Promise<undefined> {
  if (reason !== null) await endImport(scope, claimed, { state: "refused", reason });
}
