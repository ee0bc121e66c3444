import { createHash } from "node:crypto";
import { buffer } from "node:stream/consumers";
import { contentKey } from "../storage/content-key.ts";
import { storage } from "../storage/storage.ts";
import type { Tenant } from "../tenant.ts";
import { filmLength } from "./film-length.ts";
import { HEAD_BYTES, mediaTypeOf } from "./media-type.ts";

/** A file whose bytes are kept; its size in bytes. */
export type KeptStream = Readonly<{ sha256: string; mediaType: string; size: number }>;

/** Opens the same bytes as often as it is asked. */
export type Source = () => Promise<AsyncIterable<Uint8Array>>;

/** What bytes are, before any of them is kept: hash in hex, size, and type by their beginning. */
export async function lookAt(source: Source): Promise<KeptStream> {
  const hash = createHash("sha256");
  let size = 0;
  let head: Uint8Array = new Uint8Array();
  for await (const bytes of await source()) {
    hash.update(bytes);
    size += bytes.length;
    if (head.length < HEAD_BYTES) head = Buffer.concat([head, bytes]).subarray(0, HEAD_BYTES);
  }
  return { sha256: hash.digest("hex"), mediaType: await mediaTypeOf(head), size };
}

/**
 * The bytes are kept under their hash, however many they are: they are never all in memory. What is there already
 * stays. Answers how long it is, if it is a film that says so. Call it outside of a scope, when there is room.
 */
export async function keepStream(
  tenant: Tenant,
  kept: KeptStream,
  source: Source,
): Promise<Readonly<{ lengthMs: number | null }>> {
  const key = contentKey(tenant.id, kept.sha256);
  if (!(await isThere(key))) await keepAnew(key, kept.size, source);
  return {
    lengthMs: kept.mediaType.startsWith("video/") ? await filmLength(key, kept.size) : null,
  };
}

async function isThere(key: string): Promise<boolean> {
  const there = await storage().read(key, { from: 0, to: 0 });
  if (there) await buffer(there);
  return there !== null;
}

async function keepAnew(key: string, size: number, source: Source): Promise<void> {
  const ticket = await storage().begin(key);
  const growing = { key, ticket, size, received: 0, parts: [] };
  try {
    const growth = await storage().extend(growing, await source());
    await storage().complete({ ...growing, ...growth });
  } catch (error) {
    await storage().abandon(growing);
    throw error;
  }
}
