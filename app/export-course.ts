import { Readable } from "node:stream";
import { ZipFile } from "yazl";
import { canonicalJson } from "#app/domain/learning/canonical-json.ts";
import type { PackedCourse, PackedFile } from "#app/domain/learning/portable/packed-course.ts";
import { COURSE_PATH, filePath } from "#app/domain/learning/portable/portable-course.ts";
import { storage } from "#tenants/storage/storage.ts";

/** A zip on its way: nobody holds all of it. */
export type CourseArchive = Readonly<{ size: number; body: Readable }>;

/**
 * Nothing in it depends on when or where it was written: the same time for all, in the one way to write it that has
 * no zone, and nothing compressed, since what is large is compressed already.
 */
const ENTRY = {
  mtime: new Date(1980, 0, 1),
  mode: 0o100644,
  compress: false,
  forceDosTimestamp: true,
} as const;

/** The course with all its files in one archive; equal courses are equal archives, byte for byte. Call it outside of a scope. */
export async function courseArchive({ said, files }: PackedCourse): Promise<CourseArchive> {
  const zip = new ZipFile();
  const body = Readable.from(zip.outputStream as AsyncIterable<Buffer>, { objectMode: false });
  zip.on("error", (error: Error) => body.destroy(error));
  zip.addBuffer(Buffer.from(`${canonicalJson(said, 1)}\n`), COURSE_PATH, ENTRY);
  for (const file of files) addFile(zip, file);
  const size = await new Promise<number>((known) =>
    // Its types do not say that the size is told.
    zip.end({ forceZip64Format: false, comment: "" }, known as () => void),
  );
  return { size, body };
}

function addFile(zip: ZipFile, { sha256, size, key }: PackedFile): void {
  zip.addReadStreamLazy(filePath(sha256), { ...ENTRY, size }, (give) => {
    storage()
      .read(key, { from: 0, to: size - 1 })
      .then((bytes) => {
        if (!bytes) throw new Error("the bytes of a file that has a row are not there");
        give(null, bytes);
      })
      .catch((error: Error) => give(error, Readable.from([])));
  });
}
