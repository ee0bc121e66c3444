import { Refusal } from "#app/kernel/refusal.ts";
import { keptBytes } from "../storage/storage.ts";
import type { Tenant } from "../tenant.ts";

/** The bytes of a logo that `logoNamed` has found. Call it outside of a scope. */
export async function keptLogo(tenant: Tenant, sha256: string): Promise<Uint8Array> {
  const bytes = await keptBytes(tenant, sha256);
  if (!bytes) throw new Refusal("missing", "There is no such picture.");
  return bytes;
}
