import { createHash } from "node:crypto";
import { env } from "#app/kernel/env.ts";
import type { Tenant } from "#tenants/tenant.ts";
import { diskStorage } from "./disk-storage.ts";
import { objectStorage } from "./object-storage.ts";

/** Where bytes are kept. Keys are the tenant's id and the content's own SHA-256, so nothing is ever overwritten. */
export type Storage = Readonly<{
  put: (key: string, bytes: Uint8Array) => Promise<void>;
  /** Null when there is nothing under this key. */
  get: (key: string) => Promise<Uint8Array | null>;
}>;

/** The bytes are kept for this tenant; answers their SHA-256 in hex. Call it outside of a scope. */
export async function keepBytes(tenant: Tenant, bytes: Uint8Array): Promise<string> {
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  await storage().put(keyOf(tenant, sha256), bytes);
  return sha256;
}

/** What this tenant keeps under that hash, or null. Another tenant's bytes do not exist here. */
export const keptBytes = (tenant: Tenant, sha256: string): Promise<Uint8Array | null> =>
  storage().get(keyOf(tenant, sha256));

const keyOf = (tenant: Tenant, sha256: string): string =>
  `${tenant.id}/${sha256.slice(0, 2)}/${sha256}`;

let chosen: Storage | undefined;

function storage(): Storage {
  const { storage: where } = env();
  chosen ??= where.kind === "s3" ? objectStorage(where) : diskStorage(where.path);
  return chosen;
}
