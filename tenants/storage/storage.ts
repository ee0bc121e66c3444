import { createHash } from "node:crypto";
import type { Readable } from "node:stream";
import { env } from "#app/kernel/env.ts";
import type { Tenant } from "#tenants/tenant.ts";
import { contentKey } from "./content-key.ts";
import { diskStorage } from "./disk-storage.ts";
import { objectStorage } from "./object-storage.ts";

/** Where bytes are kept. Every key begins with the tenant's id, and nothing that is kept is ever overwritten. */
export type Storage = Readonly<{
  put: (key: string, bytes: Uint8Array) => Promise<void>;
  /** Null when there is nothing under this key. */
  get: (key: string) => Promise<Uint8Array | null>;
  /** The bytes of the span as they come; null when there is nothing under this key. */
  read: (key: string, span: Span) => Promise<Readable | null>;
  /** There is nothing under this key any more, whether or not there was. */
  remove: (key: string) => Promise<void>;
  /** Opens a file that comes piece by piece; answers its ticket. Nobody reads it before it is complete. */
  begin: (key: string) => Promise<string>;
  /** Takes on what `body` brings until it ends; answers what is kept for good. */
  extend: (growing: Growing, body: AsyncIterable<Uint8Array>) => Promise<Growth>;
  /** The file is there, under its key. */
  complete: (growing: Growing) => Promise<void>;
  /** Whatever came of the file is gone. */
  abandon: (growing: Growing) => Promise<void>;
}>;

/** Positions of the first and the last byte, both included (RFC 9110, section 14.1.2). */
export type Span = Readonly<{ from: number; to: number }>;

/** How much of a file is kept, and the names that the storage gave to its parts. */
export type Growth = Readonly<{ received: number; parts: readonly string[] }>;

/** A file that is not complete yet. */
export type Growing = Growth & Readonly<{ key: string; ticket: string; size: number }>;

/** The bytes are kept for this tenant; answers their SHA-256 in hex. Call it outside of a scope. */
export async function keepBytes(tenant: Tenant, bytes: Uint8Array): Promise<string> {
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  await storage().put(keyOf(tenant, sha256), bytes);
  return sha256;
}

/** What this tenant keeps under that hash, or null. Another tenant's bytes do not exist here. */
export const keptBytes = (tenant: Tenant, sha256: string): Promise<Uint8Array | null> =>
  storage().get(keyOf(tenant, sha256));

const keyOf = (tenant: Tenant, sha256: string): string => contentKey(tenant.id, sha256);

let chosen: Storage | undefined;

/** The storage of this process. */
export function storage(): Storage {
  const { storage: where } = env();
  chosen ??= where.kind === "s3" ? objectStorage(where) : diskStorage(where.path);
  return chosen;
}
