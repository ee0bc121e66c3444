import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import { join } from "node:path";
import { storage } from "../storage/storage.ts";
import type { Encoded } from "./encode-film.ts";
import { renditionKey } from "./rendition-key.ts";

/** A rendition whose bytes are kept; its hash in hex. */
export type Rendition = Omit<Encoded, "path"> & Readonly<{ size: number; sha256: string }>;

/** What was made of the film under this key is kept beside it. Call it outside of a scope, when there is room. */
export async function keepRenditions(
  filmKey: string,
  folder: string,
  encoded: readonly Encoded[],
): Promise<Rendition[]> {
  const kept: Rendition[] = [];
  for (const { path, ...made } of encoded) {
    const source = join(folder, path);
    const { size } = await stat(source);
    const key = renditionKey(filmKey, made.name);
    const growing = { key, ticket: await storage().begin(key), size, received: 0, parts: [] };
    const hash = createHash("sha256");
    const growth = await storage().extend(growing, hashing(createReadStream(source), hash));
    await storage().complete({ ...growing, ...growth });
    kept.push({ ...made, size, sha256: hash.digest("hex") });
  }
  return kept;
}

async function* hashing(bytes: AsyncIterable<Uint8Array>, hash: ReturnType<typeof createHash>) {
  for await (const piece of bytes) {
    hash.update(piece);
    yield piece;
  }
}
