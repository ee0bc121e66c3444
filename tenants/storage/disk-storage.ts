import { randomUUID } from "node:crypto";
import { readFileSync } from "node:fs";
import {
  access,
  type FileHandle,
  mkdir,
  open,
  readdir,
  readFile,
  rename,
  rm,
  writeFile,
} from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { gathered } from "./gathered.ts";
import type { Storage } from "./storage.ts";

const MEBIBYTE = 1024 * 1024;

/** Files under one folder. A file appears whole or not at all, also when the power fails in between. */
export function diskStorage(folder: string): Storage {
  const pathOf = (key: string) => join(folder, key);
  return {
    put: async (key, bytes) => {
      const path = pathOf(key);
      await mkdir(dirname(path), { recursive: true });
      const half = `${path}.${randomUUID()}`;
      await writeFile(half, bytes, { flush: true });
      await rename(half, path);
    },
    get: (key) => readFile(pathOf(key)).catch(nullIfMissing),
    read: async (key, { from, to }) => {
      const file = await open(pathOf(key)).catch(nullIfMissing);
      return file?.createReadStream({ start: from, end: to, highWaterMark: MEBIBYTE / 4 }) ?? null;
    },
    remove: (key) => rm(pathOf(key), { force: true }),
    ...growingUnder(pathOf),
  };
}

const growingUnder = (
  pathOf: (key: string) => string,
): Pick<Storage, "begin" | "extend" | "complete" | "abandon"> => ({
  begin: async (key) => {
    await mkdir(dirname(pathOf(key)), { recursive: true });
    await writeFile(halfOf(pathOf(key)), "");
    return "";
  },
  extend: async ({ key, received, parts }, body) => {
    const half = halfOf(pathOf(key));
    const file = await open(half, "r+").catch(nullIfMissing);
    if (!file) {
      await writeFile(half, "");
      return { received: 0, parts };
    }
    try {
      return { received: await write(file, received, body), parts };
    } finally {
      await file.close();
    }
  },
  complete: async ({ key }) => {
    const path = pathOf(key);
    const file = await open(halfOf(path), "r+").catch(nullIfMissing);
    // A file that is completed twice has been completed.
    if (!file) return access(path);
    await file.sync().finally(() => file.close());
    await rename(halfOf(path), path);
  },
  abandon: async ({ key }) => {
    const path = pathOf(key);
    const beside = (await readdir(dirname(path)).catch(nullIfMissing)) ?? [];
    for (const name of beside)
      if (name.startsWith(`${basename(path)}.`)) await rm(join(dirname(path), name));
  },
});

/** Writes one handful while the next one comes in; answers where it ended. */
async function write(
  file: FileHandle,
  from: number,
  body: AsyncIterable<Uint8Array>,
): Promise<number> {
  let at = from;
  let writing: Promise<unknown> = Promise.resolve();
  for await (const pieces of gathered(body, MEBIBYTE)) {
    await writing;
    writing = writeAll(file, pieces, at);
    writing.catch(() => {}); // whoever waits for it, below, hears of it
    at += sizeOf(pieces);
  }
  await writing;
  return at;
}

async function writeAll(file: FileHandle, pieces: readonly Uint8Array[], at: number) {
  const { bytesWritten } = await file.writev(pieces, at);
  if (bytesWritten < sizeOf(pieces)) throw new Error("The disk took less than it was given.");
}

const sizeOf = (pieces: readonly Uint8Array[]): number =>
  pieces.reduce((sum, { length }) => sum + length, 0);

/**
 * A file on its way is forced to the disk only once, at its end. What came before the machine itself went down may
 * be lost then, so its name carries the start of the machine (proc(5), random/boot_id): another start, another try.
 */
const halfOf = (path: string): string => `${path}.${bootId()}.half`;

let known: string | undefined;

function bootId(): string {
  try {
    known ??= readFileSync("/proc/sys/kernel/random/boot_id", "utf8").trim();
  } catch {
    known ??= "boot";
  }
  return known;
}

function nullIfMissing(error: NodeJS.ErrnoException): null {
  if (error.code === "ENOENT") return null;
  throw error;
}
