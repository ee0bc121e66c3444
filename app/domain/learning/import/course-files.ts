import { Refusal } from "#app/kernel/refusal.ts";

/** A course as it was handed in: files by path, `/` between folders, none outside. */
export type CourseFiles = Readonly<{
  /** All paths, in order. */
  list: () => readonly string[];
  /** UTF-8 without its byte order mark; bytes that are none become U+FFFD. */
  text: (path: string) => Promise<string>;
  bytes: (path: string) => Promise<Uint8Array>;
  /** The same bytes as they come, for a file of any size. */
  stream: (path: string) => Promise<AsyncIterable<Uint8Array>>;
  /** What lies in the source but is no file of the course, such as a link that leads out of it. */
  leftOut: readonly Readonly<{ path: string; why: string }>[];
}>;

const MEBIBYTE = 1024 * 1024;
export const MAX_FILES = 2_000;
export const MAX_FILE_BYTES = 50 * MEBIBYTE;
export const MAX_COURSE_BYTES = 500 * MEBIBYTE;
/** A film or another file that learners take along, and all of them in one archive. */
export const MAX_ATTACHED_BYTES = 5 * 1024 * MEBIBYTE;
export const MAX_ATTACHED_COURSE_BYTES = 20 * 1024 * MEBIBYTE;

/** A refusal of the whole source. */
export const refused = (why: string): Refusal => new Refusal("invalid", why);

export const missingFile = (path: string): Refusal =>
  new Refusal("missing", `There is no file ${path} in this course.`);

/** Hidden files and what operating systems leave behind: never part of a course. */
export const isClutter = (path: string): boolean =>
  path
    .split("/")
    .some((part) => part.startsWith(".") || part === "__MACOSX" || part === "node_modules");

export const textOfBytes = (bytes: Uint8Array): string => new TextDecoder("utf-8").decode(bytes);
