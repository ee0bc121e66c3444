import { randomUUID } from "node:crypto";
import {
  access,
  type FileHandle,
  mkdir,
  open,
  readFile,
  rename,
  rm,
  writeFile,
} from "node:fs/promises";
import { dirname, join } from "node:path";
import { inPieces } from "./in-pieces.ts";
import type { Storage } from "./storage.ts";

const MEBIBYTE = 1024 * 1024;

/** Files under one folder. A file appears whole or not at all, also when the power fails in between. */
export function diskStorage(folder: string): Storage {
  const pathOf = (key: string) => join(folder, key);
  const halfOf = (key: string) => `${pathOf(key)}.half`;
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
    begin: async (key) => {
      await mkdir(dirname(pathOf(key)), { recursive: true });
      await writeFile(halfOf(key), "", { flag: "wx" });
      return "";
    },
    extend: async ({ key, received, parts }, body) => {
      const file = await open(halfOf(key), "r+");
      try {
        return { received: await write(file, received, body), parts };
      } finally {
        await file.close();
      }
    },
    complete: ({ key }) => rename(halfOf(key), pathOf(key)).catch(ifThere(pathOf(key))),
    abandon: ({ key }) => rm(halfOf(key), { force: true }),
  };
}

/** Writes one piece while the next one comes in; answers where it ended. */
async function write(
  file: FileHandle,
  from: number,
  body: AsyncIterable<Uint8Array>,
): Promise<number> {
  let at = from;
  let writing: Promise<unknown> = Promise.resolve();
  for await (const piece of inPieces(body, MEBIBYTE)) {
    await writing;
    writing = file.write(piece, 0, piece.length, at);
    at += piece.length;
  }
  await writing;
  await file.datasync();
  return at;
}

function nullIfMissing(error: NodeJS.ErrnoException): null {
  if (error.code === "ENOENT") return null;
  throw error;
}

/** A file that is completed twice has been completed. */
const ifThere = (path: string) => async (error: NodeJS.ErrnoException) => {
  if (error.code !== "ENOENT") throw error;
  await access(path);
};
