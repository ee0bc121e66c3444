import { setImmediate as othersFirst } from "node:timers/promises";
import { plainSummary } from "../markdown/plain-summary.ts";
import { withAttachments } from "./attached-files.ts";
import { type CourseFiles, refused } from "./course-files.ts";
import { type FrontMatter, frontMatter } from "./front-matter.ts";
import {
  type AddProblem,
  type ImportedCourse,
  type ImportProblem,
  PLAIN_COURSE,
} from "./imported-course.ts";
import {
  isPage,
  type PlacedPage,
  pagesOfFolders,
  pagesOfSummary,
  summaryIn,
} from "./markdown-layout.ts";
import { readFilePage, readMarkdownPage } from "./read-markdown-page.ts";
import { slugOf, slugsOfFiles } from "./slug.ts";

const SUMMARY_CHARACTERS = 300;
const ORDER = ["order", "weight", "nav_order", "sidebar_position"];

/** Whether there is anything to read here. */
export const isMarkdown = (files: CourseFiles): boolean => files.list().some(isPage);

/**
 * A folder of Markdown pages as a draft: each a lesson, each folder a section, pictures where pages show them, and a
 * lesson to take along for each file that pages link to. What could not be taken is in the report.
 */
export async function readMarkdown(files: CourseFiles): Promise<ImportedCourse> {
  const problems: ImportProblem[] = [];
  const problem: AddProblem = (kind, where, what) => problems.push({ kind, where, what });
  for (const { path, why } of files.leftOut) problem("file-left-out", path, why);
  const texts: Texts = new Map();
  for (const path of files.list().filter(isPage))
    texts.set(path, frontMatter(await files.text(path)));
  const present = new Set(files.list());
  const pages = withAttachments(await pagesIn(files, texts, problem), texts, present);
  const { lessons, shown } = await lessonsOf(pages, texts, present, problem);
  reportUnused(files.list(), new Set([...pages.map(({ path }) => path), ...shown]), problem);
  const figures = [];
  for (const path of shown) figures.push({ path, bytes: await files.bytes(path) });
  return {
    ...PLAIN_COURSE,
    ...aboutCourse(texts.get(lessons[0]?.path ?? ""), lessons[0]?.title ?? ""),
    sections: sectionsOf(pages),
    lessons,
    figures,
    report: { lessons: lessons.length, figures: figures.length, problems },
  };
}

type Texts = Map<string, FrontMatter>;

async function pagesIn(files: CourseFiles, texts: Texts, problem: AddProblem) {
  const path = summaryIn(files.list());
  const listed = path
    ? pagesOfSummary({ path, text: await files.text(path) }, [...texts.keys()], problem)
    : [];
  const orderOf = (page: string) =>
    ORDER.map((name) => texts.get(page)?.values[name]).find((value) => typeof value === "number");
  return listed.length > 0 ? listed : pagesOfFolders([...texts.keys()], orderOf);
}

const sectionsOf = (pages: readonly PlacedPage[]): string[] => [
  ...new Set(pages.map(({ section }) => section)),
];

async function lessonsOf(
  pages: readonly PlacedPage[],
  texts: Texts,
  present: ReadonlySet<string>,
  problem: AddProblem,
) {
  const slugs = slugsOfFiles(pages.map(({ path }) => path));
  const sections = sectionsOf(pages);
  const places = pages.map(({ path, section }, at) => ({
    ...{ path, slug: slugs[at] ?? path, section: sections.indexOf(section) },
  }));
  const surroundings = { lessons: places, has: (path: string) => present.has(path) };
  const lessons = [];
  const shown = new Set<string>();
  for (const place of places) {
    const text = texts.get(place.path);
    const taken = text
      ? readMarkdownPage(place, text, surroundings, problem)
      : { lesson: readFilePage(place), figures: [] };
    if (taken) lessons.push(taken.lesson);
    for (const figure of taken?.figures ?? []) shown.add(figure);
    await othersFirst();
  }
  if (lessons.length === 0) throw refused("No page of this folder can be read.");
  return { lessons, shown };
}

/** What the first page says of the whole course. */
function aboutCourse(first: FrontMatter | undefined, title: string) {
  const said = (name: string) => {
    const value = first?.values[name];
    return typeof value === "string" ? value.trim() : "";
  };
  return {
    title,
    slug: slugOf(title, "course"),
    language: /^[a-zA-Z]{2,3}(-[a-zA-Z0-9]{2,8})*$/.exec(said("lang"))?.[0] ?? "en",
    summary: said("description") || plainSummary(first?.body ?? "", SUMMARY_CHARACTERS),
    description: "",
    openFigures: [],
    license: said("license"),
    source: "",
    attribution: said("author"),
    keywords: [],
    isFinished: false,
  };
}

function reportUnused(
  paths: readonly string[],
  used: ReadonlySet<string>,
  problem: AddProblem,
): void {
  for (const path of paths)
    if (!used.has(path) && path !== summaryIn(paths))
      problem(
        "file-left-out",
        path,
        isPage(path) ? "the list of contents leaves it out" : "no page shows it or links to it",
      );
}
