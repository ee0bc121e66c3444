import { Refusal } from "#app/kernel/refusal.ts";
import { lessonPoints } from "../markdown/lesson-points.ts";
import { renderLesson } from "../markdown/render-lesson.ts";
import { type FrontMatter, frontMatter } from "./front-matter.ts";
import type { AddProblem, ImportedLesson } from "./imported-course.ts";
import { lessonReferences } from "./lesson-references.ts";

type Page = Readonly<{ path: string; slug: string; text: string }>;
type Course = Readonly<{
  lessons: readonly Readonly<{ path: string; slug: string }>[];
  has: (path: string) => boolean;
}>;

/** One page as a lesson; what cannot be taken is reported with its line. Nothing when it cannot be read at all. */
export function readLesson(
  { path, slug, text }: Page,
  { lessons, has }: Course,
  problem: AddProblem,
): ImportedLesson | undefined {
  const page = frontMatter(text);
  const figures = new Set<string>();
  const references = lessonReferences(path, lessons, {
    lesson: (target) => target,
    figure: (figure) => {
      if (!has(figure)) return undefined;
      figures.add(figure);
      return { url: figure };
    },
  });
  try {
    for (const { kind, line, what } of renderLesson(page.body, references).problems) {
      problem(kind, `${path}:${line + page.lines}`, what);
    }
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    problem("lesson-left-out", path, error.message);
    return undefined;
  }
  if (text.includes("\u{fffd}")) problem("text-damaged", path, "some characters are not UTF-8");
  return {
    slug,
    path,
    title: titleOf(page, path, problem),
    minutes: minutesOf(page, path, problem),
    ...lessonPoints(page.body),
    markdown: page.body,
    figures: [...figures],
  };
}

function titleOf({ values, body, fault }: FrontMatter, path: string, problem: AddProblem): string {
  const { title } = values;
  if (typeof title === "string" && title.trim()) return title.trim();
  if (typeof title === "number") return String(title);
  problem(
    "bad-front-matter",
    path,
    fault ?? "there is no title; the first heading or the name of the file is used",
  );
  const heading = /^#{1,6}[ \t]+(\S.*)$/m.exec(body)?.[1];
  return heading ?? path.replace(/^.*\/(\d+[-_])?|\.\w+$/g, "");
}

function minutesOf({ values }: FrontMatter, path: string, problem: AddProblem): number {
  const parts = [values["teaching"], values["exercises"]].filter((value) => value != null);
  const minutes = parts.map(Number);
  if (minutes.every((value) => Number.isFinite(value) && value >= 0)) {
    return Math.round(minutes.reduce((sum, value) => sum + value, 0));
  }
  problem("bad-front-matter", path, "teaching and exercises are not numbers of minutes");
  return 0;
}
