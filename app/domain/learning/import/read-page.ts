import { Refusal } from "#app/kernel/refusal.ts";
import { renderLesson } from "../markdown/render-lesson.ts";
import { type FrontMatter, frontMatter } from "./front-matter.ts";
import type { AddProblem } from "./imported-course.ts";
import { lessonReferences } from "./lesson-references.ts";

/** What a page may refer to: the lessons of its course, and the files that are there. */
export type Surroundings = Readonly<{
  lessons: readonly Readonly<{ path: string; slug: string }>[];
  has: (path: string) => boolean;
}>;

export type ReadPage = FrontMatter & Readonly<{ figures: readonly string[] }>;

/** A page and the figures that it shows; what cannot be taken is reported with its line, below the lines that were cut off above it. Nothing when it cannot be read. */
export function readPage(
  path: string,
  text: string,
  { lessons, has }: Surroundings,
  problem: AddProblem,
  linesAbove = 0,
): ReadPage | undefined {
  const page = frontMatter(text);
  const figures = new Set<string>();
  const references = lessonReferences(path, lessons, {
    lesson: (slug) => slug,
    figure: (figure) => {
      if (!has(figure)) return undefined;
      figures.add(figure);
      return { url: figure };
    },
  });
  try {
    for (const { kind, line, what } of renderLesson(page.body, references).problems) {
      problem(kind, `${path}:${line + page.lines + linesAbove}`, what);
    }
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    problem("lesson-left-out", path, error.message);
    return undefined;
  }
  if (text.includes("\u{fffd}")) problem("text-damaged", path, "some characters are not UTF-8");
  return { ...page, figures: [...figures] };
}
