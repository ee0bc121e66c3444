import type { Readable } from "node:stream";
import { refused } from "../import/course-files.ts";
import { readManifest, type ScormManifest } from "./manifest.ts";
import { type ArchiveSource, filesOfPackage, type PackedFile } from "./package-zip.ts";

const MOST_MANIFEST_BYTES = 8 * 1024 ** 2;

/** A zipped package as it is, its files not read yet. Refuses what could not be played, by name of the fault. */
export async function readPackage(
  source: ArchiveSource,
): Promise<Readonly<{ manifest: ScormManifest; files: readonly PackedFile[] }>> {
  const files = await filesOfPackage(source);
  const file = files.get("imsmanifest.xml");
  if (!file) throw refused("No manifest: imsmanifest.xml must lie at the top of the package.");
  if (file.size > MOST_MANIFEST_BYTES)
    throw refused("Malformed manifest: imsmanifest.xml is larger than any package needs.");
  const text = xmlTextOf(await wholeOf(await file.open()));
  return { manifest: readManifest(text, (path) => files.has(path)), files: [...files.values()] };
}

async function wholeOf(stream: Readable): Promise<Buffer> {
  const pieces: Buffer[] = [];
  for await (const piece of stream) pieces.push(piece);
  return Buffer.concat(pieces);
}

/** By its byte order mark, or else by what its first line says (XML 1.0, appendix F). */
function xmlTextOf(bytes: Buffer): string {
  const said = /^<\?xml[^>]*encoding\s*=\s*["']([\w.-]+)["']/.exec(
    bytes.toString("latin1", 0, 200),
  );
  const encoding =
    (bytes[0] === 0xff && bytes[1] === 0xfe && "utf-16le") ||
    (bytes[0] === 0xfe && bytes[1] === 0xff && "utf-16be") ||
    (said?.[1] ?? "utf-8");
  try {
    return new TextDecoder(encoding).decode(bytes);
  } catch {
    throw refused(`Malformed manifest: nobody knows the encoding ${encoding}.`);
  }
}
