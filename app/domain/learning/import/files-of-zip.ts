import { Readable } from "node:stream";
import { buffer } from "node:stream/consumers";
import {
  type Entry,
  fromBufferPromise,
  fromRandomAccessReaderPromise,
  openPromise,
  RandomAccessReader,
  type ZipFile,
} from "yauzl";
import type { Refusal } from "#app/kernel/refusal.ts";
import { COURSE_PATH } from "../portable/portable-course.ts";
import {
  type CourseFiles,
  isClutter,
  MAX_ATTACHED_BYTES,
  MAX_ATTACHED_COURSE_BYTES,
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

/** An archive that lies elsewhere: its size, and its bytes from one position up to another, which is left out. */
export type DistantArchive = Readonly<{
  size: number;
  read: (from: number, to: number) => Readable;
}>;

/**
 * The files of a zip archive: its bytes, its path, or where it is kept; a single folder around all of them is taken off. Refuses an archive that is none, is
 * empty, encrypted or too large, or holds a link or a path that leads out of it. A file is inflated when it is asked for,
 * never further than the archive said, so that nothing is unpacked that was not allowed for.
 */
export async function filesOfZip(
  archive: Uint8Array | string | DistantArchive,
): Promise<CourseFiles> {
  const zip = await opened(archive);
  const entries = unwrapped(await entriesOf(zip));
  ensureAffordable(zip.fileSize, entries);
  const entryOf = (path: string): Entry => {
    const entry = entries.get(path);
    if (!entry) throw missingFile(path);
    return entry;
  };
  const read = async (path: string): Promise<Uint8Array> => {
    if (entryOf(path).uncompressedSize > MAX_FILE_BYTES)
      throw refused(`${path} is larger than 50 MiB.`);
    return buffer(inflated(zip, entryOf(path)));
  };
  const paths = [...entries.keys()].sort();
  return {
    list: () => paths,
    bytes: read,
    text: async (path) => textOfBytes(await read(path)),
    stream: async (path) => inflated(zip, entryOf(path)),
    leftOut: [],
  };
}

const unreadable = (error: unknown): Refusal =>
  refused(
    `This zip archive cannot be read: ${error instanceof Error ? error.message : "it is damaged"}.`,
  );

const OPTIONS = { lazyEntries: true, autoClose: false } as const;

function opened(archive: Uint8Array | string | DistantArchive): Promise<ZipFile> {
  const zip =
    typeof archive === "string"
      ? openPromise(archive, OPTIONS)
      : archive instanceof Uint8Array
        ? fromBufferPromise(Buffer.from(archive), OPTIONS)
        : fromRandomAccessReaderPromise(new DistantReader(archive), archive.size, OPTIONS);
  return zip.catch(() => {
    throw refused(
      "This file is not a zip archive. Hand in the folder of the course as a .zip file.",
    );
  });
}

/** What the zip library asks of an archive that is neither a file nor in memory. */
class DistantReader extends RandomAccessReader {
  readonly #archive: DistantArchive;

  constructor(archive: DistantArchive) {
    super();
    this.#archive = archive;
  }

  override _readStreamForRange(from: number, to: number): Readable {
    return from < to ? this.#archive.read(from, to) : Readable.from([]);
  }
}

async function entriesOf(zip: ZipFile): Promise<Map<string, Entry>> {
  if (zip.entryCount > MAX_FILES) throw refused(`The archive holds more than ${MAX_FILES} files.`);
  const entries = new Map<string, Entry>();
  for await (const entry of eachEntry(zip)) {
    ensureHarmless(entry);
    if (entry.fileName.endsWith("/") || isClutter(entry.fileName)) continue;
    if (entries.has(entry.fileName)) throw refused(`The archive holds ${entry.fileName} twice.`);
    entries.set(entry.fileName, entry);
  }
  if (entries.size === 0) throw refused("The archive is empty.");
  return entries;
}

/** The films of a portable course lie in `files/` and may be large; nothing else may. */
function ensureAffordable(packedBytes: number, entries: ReadonlyMap<string, Entry>): void {
  const isPortable = entries.has(COURSE_PATH);
  const [most, inWords] = isPortable
    ? [MAX_ATTACHED_COURSE_BYTES, "20 GiB"]
    : [MAX_COURSE_BYTES, "500 MiB"];
  let total = 0;
  for (const [path, { uncompressedSize }] of entries) {
    ensureNotLarge(path, uncompressedSize, isPortable && path.startsWith("files/"));
    total += uncompressedSize;
  }
  if (total > most) throw refused(`The archive is larger than ${inWords} when it is unpacked.`);
  if (total > packedBytes * MAX_RATIO + RATIO_ALLOWANCE)
    throw refused(
      "The archive unpacks to more than a hundred times its size, which no course does.",
    );
}

function ensureNotLarge(path: string, size: number, isAttached: boolean): void {
  const [most, inWords] = isAttached ? [MAX_ATTACHED_BYTES, "5 GiB"] : [MAX_FILE_BYTES, "50 MiB"];
  if (size > most) throw refused(`${path} is larger than ${inWords}.`);
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
}

function unwrapped(entries: Map<string, Entry>): Map<string, Entry> {
  const [first = ""] = entries.keys();
  const top = first.slice(0, first.indexOf("/") + 1);
  if (top === "" || ![...entries.keys()].every((path) => path.startsWith(top))) return entries;
  return new Map([...entries].map(([path, entry]) => [path.slice(top.length), entry]));
}

async function* inflated(zip: ZipFile, entry: Entry): AsyncGenerator<Uint8Array> {
  let size = 0;
  try {
    for await (const chunk of await zip.openReadStreamPromise(entry)) {
      size += chunk.length;
      if (size > entry.uncompressedSize)
        throw new Error(`${entry.fileName} is larger than it says`);
      yield chunk;
    }
  } catch (error) {
    throw unreadable(error);
  }
}
