import { setImmediate as othersFirst } from "node:timers/promises";
import { markdownOfHtml } from "../markdown/markdown-of-html.ts";
import { plainSummary } from "../markdown/plain-summary.ts";
import { withAttachments } from "./attached-files.ts";
import { type CourseFiles, refused } from "./course-files.ts";
import {
  type AddProblem,
  type ImportedCourse,
  type ImportedLesson,
  type ImportProblem,
  PLAIN_COURSE,
} from "./imported-course.ts";
import { olxLessons } from "./olx-lessons.ts";
import { type OlxBlock, olxOutline } from "./olx-outline.ts";
import { type MadeOfOlx, olxParts } from "./olx-parts.ts";
import { readFilePage } from "./read-markdown-page.ts";
import { readPage } from "./read-page.ts";
import { slugOf } from "./slug.ts";

const SUMMARY_CHARACTERS = 300;

/**
 * A course that was exported from Open edX, as a draft: pages, problems and films become lessons, chapters sections. What
 * has no like here is in the report, by its name.
 */
export async function readOlx(files: CourseFiles): Promise<ImportedCourse> {
  const problems: ImportProblem[] = [];
  const problem: AddProblem = (kind, where, what) => problems.push({ kind, where, what });
  for (const { path, why } of files.leftOut) problem("file-left-out", path, why);
  const { course, units } = await olxOutline(files, problem);
  const { lessons: planned, leftOut } = olxLessons(units);
  for (const { element, id, title } of leftOut)
    problem("part-left-out", `${element.name} ${id}`, `“${title}” has no like here`);
  const made = await olxParts(planned, files, problem);
  const { lessons, shown } = await placed(made, files, problem);
  if (lessons.length === 0) throw refused("Nothing of this course can be taken.");
  const figures = [];
  for (const path of shown) figures.push({ path, bytes: await files.bytes(path) });
  return {
    ...PLAIN_COURSE,
    ...(await aboutCourse(course, files)),
    sections: sectionsOf(made),
    lessons,
    banks: made.banks,
    written: made.written,
    figures,
    report: { lessons: lessons.length, figures: figures.length, problems },
  };
}

const sectionsOf = ({ parts }: MadeOfOlx): string[] => [
  ...new Set(parts.map(({ section }) => section)),
];

/** The lessons in their places, and behind each those for the files that it links to; with the pictures that they show. */
async function placed(made: MadeOfOlx, files: CourseFiles, problem: AddProblem) {
  const sections = sectionsOf(made);
  const texts = new Map(made.parts.map(({ lesson }) => [lesson.path, { body: lesson.markdown }]));
  const pages = made.parts.map(({ lesson, section }) => ({ path: lesson.path, section }));
  const present = new Set(files.list());
  const known = new Map(made.parts.map(({ lesson }) => [lesson.path, lesson]));
  const all = withAttachments(pages, texts, present).map(({ path, section }): ImportedLesson => {
    const at = sections.indexOf(section);
    const slug = `file-${slugOf(path.replace(/^.*\//, ""), "file")}`;
    return { ...(known.get(path) ?? readFilePage({ path, slug, section: at })), section: at };
  });
  const surroundings = { lessons: all, has: (path: string) => present.has(path) };
  const shown = new Set<string>();
  for (const { path, markdown } of all) {
    const page = readPage(path, markdown, surroundings, problem);
    for (const figure of page?.figures ?? []) shown.add(figure);
    await othersFirst();
  }
  return { lessons: all, shown };
}

async function aboutCourse({ title, element }: OlxBlock, files: CourseFiles) {
  const about = async (name: string) =>
    files.list().includes(`about/${name}.html`)
      ? markdownOfHtml(await files.text(`about/${name}.html`))
      : "";
  const description = await about("overview");
  const said = plainSummary(await about("short_description"), SUMMARY_CHARACTERS);
  const language = element.attributes["language"] ?? "";
  return {
    title: title.slice(0, 300),
    slug: slugOf(title, "course"),
    language: /^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/.test(language) ? language : "en",
    summary: said || plainSummary(description, SUMMARY_CHARACTERS),
    description,
    openFigures: [],
    license: element.attributes["license"] ?? "",
    source: "",
    attribution: element.attributes["org"] ?? "",
    keywords: [],
    isFinished: false,
  };
}
