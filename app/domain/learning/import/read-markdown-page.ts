import { posix } from "node:path";
import { lessonPoints } from "../markdown/lesson-points.ts";
import type { FrontMatter } from "./front-matter.ts";
import { type AddProblem, type ImportedLesson, PLAIN_LESSON } from "./imported-course.ts";
import { wordsOf } from "./markdown-layout.ts";
import type { TakenLesson } from "./read-lesson.ts";
import { readPage, type Surroundings } from "./read-page.ts";

type Place = Readonly<{ path: string; slug: string; section: number }>;

const WORDS_A_MINUTE = 200;
const TITLE = /^\s*#[ \t]+(\S.*?)[ \t]*#*[ \t]*(?:\n|$)/;

/** A page as a lesson; what cannot be taken is reported. Its first heading is its title, unless it says another. */
export function readMarkdownPage(
  place: Place,
  { values, body, fault, lines }: FrontMatter,
  surroundings: Surroundings,
  problem: AddProblem,
): TakenLesson | undefined {
  if (fault) problem("bad-front-matter", place.path, fault);
  const heading = TITLE.exec(body);
  const markdown = heading ? body.slice(heading[0].length) : body;
  const above = lines + (heading?.[0].split("\n").length ?? 1) - 1;
  const page = readPage(place.path, markdown, surroundings, problem, above);
  if (!page) return undefined;
  const said = values["title"];
  const title = typeof said === "string" && said.trim() ? said.trim() : heading?.[1];
  const minutes = Number(values["minutes"] ?? NaN);
  const lesson = {
    ...PLAIN_LESSON,
    ...place,
    ...lessonPoints(markdown),
    title: (title ?? wordsOf(posix.basename(place.path))).slice(0, 300),
    minutes: minutes >= 0 ? Math.round(minutes) : readingMinutes(markdown),
    markdown,
  };
  return { lesson, figures: page.figures };
}

const readingMinutes = (text: string): number =>
  Math.ceil(text.split(/\s+/).length / WORDS_A_MINUTE);

/** A file that pages link to, as a lesson of its own that hands it out. */
export const readFilePage = (place: Place): ImportedLesson => {
  const name = posix.basename(place.path);
  return {
    ...PLAIN_LESSON,
    ...place,
    ...{ kind: "file", title: name, minutes: 0, markdown: "", file: { path: place.path, name } },
    ...{ objectives: [], questions: [], keypoints: [] },
  };
};
