import { setImmediate as othersFirst } from "node:timers/promises";
import { cleanFigure } from "./import/clean-figure.ts";
import type { ImportedBank, ImportedCourse, ImportProblem } from "./import/imported-course.ts";
import { lessonReferences } from "./import/lesson-references.ts";
import { type TakenFigure, takeFigure } from "./import/take-figure.ts";
import type { Tell } from "./importing/words.ts";
import { renderLesson } from "./markdown/render-lesson.ts";

type Pictures = ReadonlyMap<string, TakenFigure>;

/** A course as it can be kept: its lessons as safe HTML, its figures encoded anew, and all that was left out. */
export type RenderedCourse = Awaited<ReturnType<typeof renderCourse>>;

/**
 * Draws every lesson and figure of an imported course. Takes seconds for a long course, others have their turn after
 * each lesson: call it outside of a scope. A figure that is refused is reported and its place in the lesson says so.
 */
export async function renderCourse(imported: ImportedCourse, tell: Tell = () => {}) {
  const { figures, lessons, openFigures, report, banks, written: _, ...course } = imported;
  const problems: ImportProblem[] = [...report.problems];
  const pictures = await picturesOf(figures, problems);
  const rendered = [];
  for (const lesson of lessons) {
    tell("drawing", rendered.length, lessons.length);
    rendered.push({ ...lesson, ...drawn(imported, lesson.path, lesson.markdown, pictures) });
    await othersFirst();
  }
  const taken = [
    ...new Map([...pictures.values()].map((picture) => [picture.sha256, picture])).values(),
  ];
  const open = new Set(openFigures.map((path) => pictures.get(path)?.sha256));
  const { html } = drawn(imported, "index.md", course.description, pictures, aboutPath);
  return {
    course: { ...course, description: { source: course.description, html } },
    lessons: rendered,
    banks: banks.map(drawnBank),
    /** Whoever sees the course's page sees the pictures that are open. */
    pictures: taken.map((picture) => ({ ...picture, open: open.has(picture.sha256) })),
    /** What the text calls each picture. */
    figures: [...pictures].map(([path, { sha256 }]) => ({ path, sha256 })),
    report: { lessons: rendered.length, figures: taken.length, problems },
  };
}

async function picturesOf(
  figures: ImportedCourse["figures"],
  problems: ImportProblem[],
): Promise<Pictures> {
  const pictures = new Map<string, TakenFigure>();
  for (const { path, bytes, size } of figures) {
    const taken = (size && (await cleanFigure(bytes, size))) ?? (await takeFigure(path, bytes));
    if ("refused" in taken)
      problems.push({ kind: "figure-refused", where: path, what: taken.refused });
    else pictures.set(path, taken);
  }
  return pictures;
}

const NOTHING = { figure: () => undefined, link: () => undefined };

/** The prompts of questions are drawn like lessons, without pictures. */
const drawnBank = ({ title, questions }: ImportedBank): ImportedBank => ({
  title,
  questions: questions.map(({ body, ...question }) => ({
    ...question,
    body: { ...body, html: renderLesson(body.prompt, NOTHING).html },
  })),
});

const lessonPath = (courseSlug: string, slug: string): string => `/learn/${courseSlug}/${slug}`;
/** Who reads about a course may not read its lessons yet. */
const aboutPath = (courseSlug: string): string => `/courses/${courseSlug}`;

/** What is wrong with a lesson was reported when it was read, so here only its looks are taken. */
function drawn(
  { slug: courseSlug, lessons }: ImportedCourse,
  path: string,
  markdown: string,
  pictures: Pictures,
  pathTo = lessonPath,
) {
  const references = lessonReferences(path, lessons, {
    lesson: (slug) => pathTo(courseSlug, slug),
    figure: (source) => {
      const picture = pictures.get(source);
      return picture && { ...picture, url: `/files/${picture.sha256}` };
    },
  });
  const { html, headings } = renderLesson(markdown, references);
  return { html, headings };
}
