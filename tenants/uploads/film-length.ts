import { resolve } from "node:path";
import { buffer } from "node:stream/consumers";
import { Worker } from "node:worker_threads";
import { storage } from "../storage/storage.ts";

const PATIENCE_MS = 10_000;
const LONGEST_MS = 2 ** 31 - 1;
const MOST = { maxOldGenerationSizeMb: 256 };

/**
 * How long the film under this key is, in milliseconds, by its own index; null when that cannot be told, or not soon. It
 * is read in a thread of its own, so that no film keeps others waiting. Call it outside of a scope.
 */
export async function filmLength(
  key: string,
  size: number,
  patienceMs = PATIENCE_MS,
): Promise<number | null> {
  const thread = new Worker(resolve("app/boot/film-length.js"), {
    workerData: { size },
    env: {},
    resourceLimits: MOST,
  });
  const seconds = await secondsSaidBy(thread, key, patienceMs);
  await thread.terminate();
  const lengthMs = Math.round(seconds * 1_000);
  return lengthMs > 0 && lengthMs <= LONGEST_MS ? lengthMs : null;
}

type Word = Readonly<{ seconds: number } | { id: number; from: number; to: number }>;

/** Nothing when it fails, or takes too long. */
const secondsSaidBy = (thread: Worker, key: string, patienceMs: number): Promise<number> =>
  new Promise((settle) => {
    const late = setTimeout(() => settle(0), patienceMs);
    const end = (seconds: number) => {
      clearTimeout(late);
      settle(seconds);
    };
    thread.once("error", () => end(0)).once("exit", () => end(0));
    thread.on("message", (word: Word) => {
      if ("seconds" in word) return end(word.seconds);
      bytesOf(key, word.from, word.to).then(
        (bytes) => thread.postMessage({ id: word.id, bytes }),
        () => end(0),
      );
    });
  });

async function bytesOf(key: string, from: number, to: number): Promise<Uint8Array> {
  const bytes = await storage().read(key, { from, to: to - 1 });
  if (!bytes) throw new Error("a film that was just kept is not there");
  return new Uint8Array(await buffer(bytes));
}
