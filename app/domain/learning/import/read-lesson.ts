import { lessonPoints } from "../markdown/lesson-points.ts";
import { type AddProblem, type ImportedLesson, PLAIN_LESSON } from "./imported-course.ts";
import { type ReadPage, readPage, type Surroundings } from "./read-page.ts";

type Source = Readonly<{ path: string; slug: string; text: string }>;

/** A lesson, and the paths of the figures that it shows. */
export type TakenLesson = Readonly<{ lesson: ImportedLesson; figures: readonly string[] }>;

/** One page as a lesson; what cannot be taken is reported. Nothing when it cannot be read at all. */
export function readLesson(
  { path, slug, text }: Source,
  surroundings: Surroundings,
  problem: AddProblem,
): TakenLesson | undefined {
  const page = readPage(path, text, surroundings, problem);
  if (!page) return undefined;
  const lesson = {
    ...PLAIN_LESSON,
    slug,
    path,
    title: titleOf(page, path, problem),
    minutes: minutesOf(page, path, problem),
    ...lessonPoints(page.body),
    markdown: page.body,
  };
  return { lesson, figures: page.figures };
}

function titleOf({ values, body, fault }: ReadPage, path: string, problem: AddProblem): string {
  const { title } = values;
  if (typeof title === "string" && title.trim()) return title.trim();
  if (typeof title === "number") return String(title);
  const why = fault ?? "there is no title; the first heading or the name of the file is used";
  problem("bad-front-matter", path, why);
  const heading = /^#{1,6}[ \t]+(\S.*)$/m.exec(body)?.[1];
  return heading ?? path.replace(/^.*\/(\d+[-_])?|\.\w+$/g, "");
}

function minutesOf({ values }: ReadPage, path: string, problem: AddProblem): number {
  const parts = [values["teaching"], values["exercises"]].filter((value) => value != null);
  const minutes = parts.map(Number);
  if (minutes.every((value) => Number.isFinite(value) && value >= 0)) {
    return Math.round(minutes.reduce((sum, value) => sum + value, 0));
  }
  problem("bad-front-matter", path, "teaching and exercises are not numbers of minutes");
  return 0;
}
