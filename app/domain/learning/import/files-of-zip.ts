import { readFile } from "node:fs/promises";
import { type Entry, fromBufferPromise, type ZipFile } from "yauzl";
import type { Refusal } from "#app/kernel/refusal.ts";
import {
  type CourseFiles,
  isClutter,
  MAX_COURSE_BYTES,
  MAX_FILE_BYTES,
  MAX_FILES,
  missingFile,
  refused,
  textOfBytes,
} from "./course-files.ts";

/** Text shrinks to a tenth, drawings to a thirtieth. What shrinks further than this was made to burst. */
const MAX_RATIO = 100;
const RATIO_ALLOWANCE = 10 * 1024 * 1024;
/** Unix file type in the upper half of the external attributes: S_IFMT and S_IFLNK of stat(2). */
const FILE_TYPE = 0o170000;
const SYMBOLIC_LINK = 0o120000;

/**
 * The files of a zip archive; a single folder around all of them is taken off. Refuses an archive that is none, is
 * empty, encrypted or too large, or holds a link or a path that leads out of it. A file is inflated when it is asked for,
 * never further than the archive said, so that nothing is unpacked that was not allowed for.
 */
export async function filesOfZip(archive: Uint8Array | string): Promise<CourseFiles> {
  const packed = typeof archive === "string" ? await readFile(archive) : Buffer.from(archive);
  const zip = await opened(packed);
  const entries = unwrapped(await entriesOf(zip, packed.length));
  const read = async (path: string): Promise<Uint8Array> => {
    const entry = entries.get(path);
    if (!entry) throw missingFile(path);
    return inflated(zip, entry);
  };
  const paths = [...entries.keys()].sort();
  return {
    list: () => paths,
    bytes: read,
    text: async (path) => textOfBytes(await read(path)),
    leftOut: [],
  };
}

const unreadable = (error: unknown): Refusal =>
  refused(
    `This zip archive cannot be read: ${error instanceof Error ? error.message : "it is damaged"}.`,
  );

function opened(packed: Buffer): Promise<ZipFile> {
  return fromBufferPromise(packed, { lazyEntries: true, autoClose: false }).catch(() => {
    throw refused(
      "This file is not a zip archive. Hand in the folder of the course as a .zip file.",
    );
  });
}

async function entriesOf(zip: ZipFile, packedBytes: number): Promise<Map<string, Entry>> {
  if (zip.entryCount > MAX_FILES) throw refused(`The archive holds more than ${MAX_FILES} files.`);
  const entries = new Map<string, Entry>();
  let total = 0;
  for await (const entry of eachEntry(zip)) {
    ensureHarmless(entry);
    total += entry.uncompressedSize;
    if (entry.fileName.endsWith("/") || isClutter(entry.fileName)) continue;
    if (entries.has(entry.fileName)) throw refused(`The archive holds ${entry.fileName} twice.`);
    entries.set(entry.fileName, entry);
  }
  if (entries.size === 0) throw refused("The archive is empty.");
  if (total > MAX_COURSE_BYTES)
    throw refused("The archive is larger than 500 MiB when it is unpacked.");
  if (total > packedBytes * MAX_RATIO + RATIO_ALLOWANCE) {
    throw refused(
      "The archive unpacks to more than a hundred times its size, which no course does.",
    );
  }
  return entries;
}

async function* eachEntry(zip: ZipFile): AsyncGenerator<Entry> {
  try {
    yield* zip.eachEntry();
  } catch (error) {
    throw unreadable(error);
  }
}

function ensureHarmless(entry: Entry): void {
  const name = entry.fileName;
  if (entry.isEncrypted())
    throw refused(`${name} is encrypted. Hand in an archive without a password.`);
  if (((entry.externalFileAttributes >>> 16) & FILE_TYPE) === SYMBOLIC_LINK) {
    throw refused(`${name} is a symbolic link. Replace it by the file that it leads to.`);
  }
  if (entry.uncompressedSize > MAX_FILE_BYTES) throw refused(`${name} is larger than 50 MiB.`);
}

function unwrapped(entries: Map<string, Entry>): Map<string, Entry> {
  const [first = ""] = entries.keys();
  const top = first.slice(0, first.indexOf("/") + 1);
  if (top === "" || ![...entries.keys()].every((path) => path.startsWith(top))) return entries;
  return new Map([...entries].map(([path, entry]) => [path.slice(top.length), entry]));
}

async function inflated(zip: ZipFile, entry: Entry): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  let size = 0;
  try {
    for await (const chunk of await zip.openReadStreamPromise(entry)) {
      size += chunk.length;
      if (size > entry.uncompressedSize)
        throw new Error(`${entry.fileName} is larger than it says`);
      chunks.push(chunk);
    }
  } catch (error) {
    throw unreadable(error);
  }
  return Buffer.concat(chunks);
}
