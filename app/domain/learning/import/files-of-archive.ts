import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import { Readable } from "node:stream";
import { buffer } from "node:stream/consumers";
import type { CourseFiles } from "./course-files.ts";
import { filesOfTar } from "./files-of-tar.ts";
import { type DistantArchive, filesOfZip } from "./files-of-zip.ts";

/** The first two bytes of whatever gzip made (RFC 1952, section 2.3.1). */
const GZIP = [0x1f, 0x8b];

/** The files of a course in a .zip or a .tar.gz, told by its bytes and not by its name. */
export async function filesOfArchive(
  archive: Uint8Array | string | DistantArchive,
): Promise<CourseFiles> {
  const { size, read } = await opened(archive);
  const head = size > 1 ? await buffer(read(0, 2)) : Buffer.alloc(0);
  const isGzip = GZIP.every((byte, at) => head[at] === byte);
  return isGzip ? filesOfTar(read(0, size), size) : filesOfZip(archive);
}

async function opened(archive: Uint8Array | string | DistantArchive): Promise<DistantArchive> {
  if (archive instanceof Uint8Array)
    return {
      size: archive.length,
      read: (from, to) => Readable.from([Buffer.from(archive.subarray(from, to))]),
    };
  if (typeof archive !== "string") return archive;
  const { size } = await stat(archive);
  return { size, read: (from, to) => createReadStream(archive, { start: from, end: to - 1 }) };
}
