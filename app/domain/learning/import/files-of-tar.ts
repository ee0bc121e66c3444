import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { createGunzip } from "node:zlib";
import { type ExtractEvents, extract } from "tar-stream";
import { Refusal } from "#app/kernel/refusal.ts";
import {
  type CourseFiles,
  isClutter,
  MAX_FILE_BYTES,
  MAX_FILES,
  missingFile,
  refused,
  textOfBytes,
} from "./course-files.ts";

/** All of it is in memory until the import is over. */
const MAX_BYTES = 200 * 1024 * 1024;
/** What unpacks to more than a hundred times its size was made to burst. */
const MAX_RATIO = 100;
const RATIO_ALLOWANCE = 10 * 1024 * 1024;

/**
 * The files of a .tar.gz archive; a single folder around all of them is taken off. Refuses an archive that is none, is
 * empty or too large, or holds a link, a device or a path that leads out of it.
 */
export async function filesOfTar(packed: Readable, packedBytes: number): Promise<CourseFiles> {
  const most = Math.min(MAX_BYTES, packedBytes * MAX_RATIO + RATIO_ALLOWANCE);
  const files = new Map<string, Buffer>();
  const unpacker = extract();
  const reading = pipeline(packed, createGunzip(), unpacker);
  reading.catch(() => {}); // whoever reads the entries hears of it
  try {
    await keepEntries(unpacker, files, most);
    await reading;
  } catch (error) {
    packed.destroy();
    if (error instanceof Refusal) throw error;
    throw refused(
      "This file is not a .tar.gz archive that can be read. Hand in the course as .zip or .tar.gz.",
    );
  }
  if (files.size === 0) throw refused("The archive is empty.");
  return inMemory(unwrapped(files));
}

type Source = ExtractEvents["entry"][1];

async function keepEntries(
  entries: AsyncIterable<Source>,
  files: Map<string, Buffer>,
  most: number,
): Promise<void> {
  let total = 0;
  for await (const entry of entries) {
    const path = harmless(entry);
    const bytes = await bytesOf(entry, most - total);
    total += bytes.length;
    if (entry.header.type !== "file" || isClutter(path)) continue;
    if (files.has(path)) throw refused(`The archive holds ${path} twice.`);
    if (files.size >= MAX_FILES) throw refused(`The archive holds more than ${MAX_FILES} files.`);
    files.set(path, bytes);
  }
}

async function bytesOf(entry: Source, most: number): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of entry as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > most) throw refused("The archive is too large when it is unpacked.");
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

/** The path of an entry that is a file or a folder inside of the archive. */
function harmless({ header: { name, type, size = 0 } }: Source): string {
  if (type === "link" || type === "symlink")
    throw refused(`${name} is a link. Replace it by the file that it leads to.`);
  if (type !== "file" && type !== "directory")
    throw refused(`${name} is neither a file nor a folder.`);
  const path = name.replace(/^(\.\/)+/, "").replace(/\/$/, "");
  if (/^\/|\\|\0/.test(path) || path.split("/").includes(".."))
    throw refused(`${name} leads out of the archive.`);
  if (size > MAX_FILE_BYTES) throw refused(`${name} is larger than 50 MiB.`);
  return path;
}

function unwrapped(files: ReadonlyMap<string, Buffer>): ReadonlyMap<string, Buffer> {
  const [first = ""] = files.keys();
  const top = first.slice(0, first.indexOf("/") + 1);
  if (top === "" || ![...files.keys()].every((path) => path.startsWith(top))) return files;
  return new Map([...files].map(([path, bytes]) => [path.slice(top.length), bytes]));
}

function inMemory(files: ReadonlyMap<string, Buffer>): CourseFiles {
  const paths = [...files.keys()].sort();
  const bytes = async (path: string) => {
    const found = files.get(path);
    if (!found) throw missingFile(path);
    return found;
  };
  return {
    list: () => paths,
    bytes,
    text: async (path) => textOfBytes(await bytes(path)),
    stream: async (path) => Readable.from([await bytes(path)]),
    leftOut: [],
  };
}
