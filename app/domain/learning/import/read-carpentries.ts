import { setImmediate as othersFirst } from "node:timers/promises";
import { plainSummary } from "../markdown/plain-summary.ts";
import { attributionOf } from "./attribution.ts";
import { type CourseFiles, refused } from "./course-files.ts";
import { lessonPaths, reportUnused } from "./course-layout.ts";
import {
  type AddProblem,
  type ImportedCourse,
  type ImportProblem,
  PLAIN_COURSE,
} from "./imported-course.ts";
import { readConfig } from "./read-config.ts";
import { readLesson, type TakenLesson } from "./read-lesson.ts";
import { readPage, type Surroundings } from "./read-page.ts";
import { slugOf, slugsOfFiles } from "./slug.ts";

const SUMMARY_CHARACTERS = 300;

/** Whether these files are laid out like that: with their settings at the top, and pages in the folder that they belong in. */
export const isCarpentries = (files: CourseFiles): boolean =>
  files.list().some((path) => /^config\.ya?ml$/.test(path) || path.startsWith("episodes/"));

/**
 * A course in the layout of the Carpentries Workbench (https://carpentries.github.io/workbench). Everything that could
 * not be taken is in the report; refused only without config.yaml, title or a lesson that can be read.
 */
export async function readCarpentries(files: CourseFiles): Promise<ImportedCourse> {
  const problems: ImportProblem[] = [];
  const problem: AddProblem = (kind, where, what) => problems.push({ kind, where, what });
  for (const { path, why } of files.leftOut) problem("file-left-out", path, why);
  const config = await readConfig(files);
  const paths = lessonPaths(config, files.list(), problem);
  const surroundings = surroundingsOf(files, paths);
  const index = readPage("index.md", await textOf(files, "index.md"), surroundings, problem);
  const pages = await pagesOf(files, surroundings, problem);
  const lessons = pages.map(({ lesson }) => lesson);
  if (lessons.length === 0) {
    throw refused("No lesson of this course can be read. Its pages belong in the folder episodes.");
  }
  const shown = new Set([index, ...pages].flatMap((page) => page?.figures ?? []));
  reportUnused(files.list(), new Set([...paths, ...shown]), problem);
  const figures = [];
  for (const path of shown) figures.push({ path, bytes: await files.bytes(path) });
  const description = index?.body.trim() ?? "";
  const summary = plainSummary(description, SUMMARY_CHARACTERS);
  return {
    ...PLAIN_COURSE,
    isFinished: true,
    title: config.title,
    slug: slugOf(config.title, "course"),
    language: config.lang || "en",
    summary,
    description: description.replace(/\s+/g, " ") === summary ? "" : description,
    openFigures: index?.figures ?? [],
    license: config.license,
    source: config.source,
    attribution: await attributionOf(files),
    keywords: config.keywords,
    lessons,
    figures,
    report: { lessons: lessons.length, figures: figures.length, problems },
  };
}

function surroundingsOf(files: CourseFiles, paths: readonly string[]): Surroundings {
  const present = new Set(files.list());
  const slugs = slugsOfFiles(paths);
  return {
    lessons: paths.map((path, index) => ({ path, slug: slugs[index] ?? path })),
    has: (path) => present.has(path),
  };
}

async function pagesOf(
  files: CourseFiles,
  surroundings: Surroundings,
  problem: AddProblem,
): Promise<TakenLesson[]> {
  /** The Workbench puts the link definitions of links.md below every page. */
  const links = await textOf(files, "links.md");
  const pages: TakenLesson[] = [];
  for (const { path, slug } of surroundings.lessons) {
    const text = [await files.text(path), links].filter(Boolean).join("\n\n");
    const page = readLesson({ path, slug, text }, surroundings, problem);
    if (page) pages.push(page);
    await othersFirst();
  }
  return pages;
}

const textOf = async (files: CourseFiles, path: string): Promise<string> =>
  files.list().includes(path) ? files.text(path) : "";
