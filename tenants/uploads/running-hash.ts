import { createHash, type Hash } from "node:crypto";

const MOST = 1_000;
const running = new Map<string, Readonly<{ hash: Hash; at: number }>>();

/**
 * The same bytes, and on the way past they are added to the SHA-256 of their upload, as long as this process
 * has seen every byte before them.
 */
export async function* hashedAlong(
  uploadId: string,
  from: number,
  body: AsyncIterable<Uint8Array>,
): AsyncGenerator<Uint8Array> {
  const known = running.get(uploadId);
  running.delete(uploadId);
  const hash = from === 0 ? createHash("sha256") : known?.at === from ? known.hash : null;
  let at = from;
  for await (const bytes of body) {
    hash?.update(bytes);
    at += bytes.length;
    yield bytes;
  }
  if (hash) keep(uploadId, hash, at);
}

/** The SHA-256 of the first `size` bytes of the upload, in hex; null when this process has not seen them all. */
export function hashSoFar(uploadId: string, size: number): string | null {
  const known = running.get(uploadId);
  running.delete(uploadId);
  return known?.at === size ? known.hash.digest("hex") : null;
}

function keep(uploadId: string, hash: Hash, at: number): void {
  if (running.size >= MOST) running.delete(running.keys().next().value ?? "");
  running.set(uploadId, { hash, at });
}
