import type { Readable } from "node:stream";

const IDLE_MS = 15_000;

/**
 * What comes of a body until it ends, breaks off, brings more than `most` bytes, or is silent for 15 seconds:
 * whatever came before is of use, so none of these is an error.
 */
export async function* patientBody(body: Readable, most: number): AsyncGenerator<Uint8Array> {
  const idle = setTimeout(() => body.destroy(), IDLE_MS);
  let left = most;
  try {
    for await (const bytes of body.iterator({ destroyOnReturn: false })) {
      idle.refresh();
      if (bytes.length > left) return;
      left -= bytes.length;
      yield bytes;
    }
  } catch {
    // The sender is gone; it asks how far it got and goes on from there.
  } finally {
    clearTimeout(idle);
  }
}
