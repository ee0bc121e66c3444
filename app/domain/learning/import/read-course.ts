import { type CourseFiles, refused } from "./course-files.ts";
import type { ImportedCourse } from "./imported-course.ts";
import { isOlx } from "./olx-outline.ts";
import { isCarpentries, readCarpentries } from "./read-carpentries.ts";
import { isMarkdown, readMarkdown } from "./read-markdown.ts";
import { readOlx } from "./read-olx.ts";
import { isPortable, readPortable } from "./read-portable.ts";

/** The course in these files, in whichever of the layouts that we know it is. Refuses what is none of them. */
export async function readCourse(files: CourseFiles): Promise<ImportedCourse> {
  if (isPortable(files)) return readPortable(files);
  if (isCarpentries(files)) return readCarpentries(files);
  if (isOlx(files)) return readOlx(files);
  if (isMarkdown(files)) return readMarkdown(files);
  throw refused(
    "There is no course in it that we know: neither course.json, as exports from here have it, nor config.yaml with episodes, nor course.xml of Open edX, nor pages of Markdown.",
  );
}
