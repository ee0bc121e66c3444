import { Readable } from "node:stream";
import {
  type Entry,
  fromRandomAccessReaderPromise,
  getFileNameLowLevel,
  RandomAccessReader,
  type ZipFile,
} from "yauzl";
import { isClutter, refused } from "../import/course-files.ts";

/** Where the bytes of an archive are read from, a span at a time; `to` is included. */
export type ArchiveSource = Readonly<{
  size: number;
  read: (span: Readonly<{ from: number; to: number }>) => Promise<Readable>;
}>;

export type PackedFile = Readonly<{ path: string; size: number; open: () => Promise<Readable> }>;

const MEBIBYTE = 1024 ** 2;
const MOST_FILES = 10_000;
const MOST_BYTES = 2 * 1024 ** 3;
/** What shrinks further than this, beyond a first allowance, was made to burst. */
const MOST_RATIO = 100;
const RATIO_ALLOWANCE = 10 * MEBIBYTE;
/** Unix file type in the upper half of the external attributes: S_IFMT and S_IFLNK of stat(2). */
const [FILE_TYPE, SYMBOLIC_LINK] = [0o170000, 0o120000];

/**
 * The files of a zipped package, by their paths; a single folder around all of them is taken off. Refuses, by name
 * of the fault, an archive that is not one or that would do harm. What a file says of its size is held against it
 * while it is read.
 */
export async function filesOfPackage(
  source: ArchiveSource,
): Promise<ReadonlyMap<string, PackedFile>> {
  const zip = await opened(source);
  if (zip.entryCount > MOST_FILES)
    throw refused(`Too many files: the package holds more than ${MOST_FILES}.`);
  const files = new Map<string, PackedFile>();
  let total = 0;
  for await (const entry of eachEntry(zip)) {
    const path = pathOf(entry);
    ensureHarmless(entry, path);
    total += entry.uncompressedSize;
    if (path.endsWith("/") || isClutter(path)) continue;
    if (files.has(path)) throw refused(`Duplicate entry: the package holds ${path} twice.`);
    files.set(path, packed(zip, entry, path));
  }
  ensureSensible(files.size, total, source.size);
  return unwrapped(files);
}

const sourceReader = (source: ArchiveSource) =>
  new (class extends RandomAccessReader {
    override _readStreamForRange(start: number, end: number): Readable {
      return Readable.from(spanOf(source, start, end - 1), { objectMode: false });
    }
  })();

async function* spanOf(source: ArchiveSource, from: number, to: number) {
  yield* await source.read({ from, to });
}

function opened(source: ArchiveSource): Promise<ZipFile> {
  const options = { lazyEntries: true, autoClose: false, decodeStrings: false };
  return fromRandomAccessReaderPromise(sourceReader(source), source.size, options).catch(() => {
    throw refused("Not a zip: send the package as the .zip file that the authoring tool exports.");
  });
}

async function* eachEntry(zip: ZipFile): AsyncGenerator<Entry> {
  try {
    yield* zip.eachEntry();
  } catch (error) {
    throw damaged(error);
  }
}

const damaged = (error: unknown) =>
  refused(`Damaged archive: ${error instanceof Error ? error.message : "it cannot be read"}.`);

const pathOf = ({ generalPurposeBitFlag, fileNameRaw, extraFields }: Entry): string =>
  getFileNameLowLevel(generalPurposeBitFlag, fileNameRaw, extraFields, true);

function ensureHarmless(entry: Entry, path: string): void {
  if (isOutside(path))
    throw refused(`Path traversal: ${path.slice(0, 200)} leads out of the package.`);
  if (entry.isEncrypted())
    throw refused(`Encrypted: ${path} has a password. Export the package without one.`);
  if (((entry.externalFileAttributes >>> 16) & FILE_TYPE) === SYMBOLIC_LINK)
    throw refused(`Symbolic link: put the file that it leads to in the place of ${path}.`);
}

/** Absolute, with a drive, with backslashes, or a step up or nowhere (APPNOTE.TXT, section 4.4.17). */
const isOutside = (path: string): boolean =>
  /^\/|^[a-z]:|\\|\p{Cc}/iu.test(path) ||
  /(^|\/)\.{1,2}(\/|$)|\/\//.test(path) ||
  path.length > 500;

function ensureSensible(count: number, total: number, packedBytes: number): void {
  if (count === 0) throw refused("Empty: there is no file in this archive.");
  if (total > MOST_BYTES) throw refused("Too large: the package unpacks to more than 2 GB.");
  if (total > packedBytes * MOST_RATIO + RATIO_ALLOWANCE)
    throw refused("Zip bomb: it unpacks to more than a hundred times its size.");
}

const packed = (zip: ZipFile, entry: Entry, path: string): PackedFile => ({
  path,
  size: entry.uncompressedSize,
  open: async () => Readable.from(inflated(zip, entry, path), { objectMode: false }),
});

async function* inflated(zip: ZipFile, entry: Entry, path: string): AsyncGenerator<Buffer> {
  let size = 0;
  try {
    for await (const chunk of await zip.openReadStreamPromise(entry)) {
      size += chunk.length;
      if (size > entry.uncompressedSize) throw new Error(`${path} holds more than it says`);
      yield chunk;
    }
  } catch (error) {
    throw /too many bytes|more than/.test(String(error))
      ? refused(`Zip bomb: ${path} holds more than it says.`)
      : damaged(error);
  }
}

function unwrapped(files: Map<string, PackedFile>): ReadonlyMap<string, PackedFile> {
  const [first = ""] = files.keys();
  const top = first.slice(0, first.indexOf("/") + 1);
  if (top === "" || ![...files.keys()].every((path) => path.startsWith(top))) return files;
  return new Map(
    [...files].map(([path, file]) => {
      const inside = path.slice(top.length);
      return [inside, { ...file, path: inside }];
    }),
  );
}
