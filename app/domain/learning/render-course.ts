import type { ImportedCourse, ImportProblem } from "./import/imported-course.ts";
import { lessonReferences } from "./import/lesson-references.ts";
import { type TakenFigure, takeFigure } from "./import/take-figure.ts";
import { renderLesson } from "./markdown/render-lesson.ts";

type Pictures = ReadonlyMap<string, TakenFigure>;

/** A course as it can be kept: its lessons as safe HTML, its figures encoded anew, and all that was left out. */
export type RenderedCourse = Awaited<ReturnType<typeof renderCourse>>;

/**
 * Draws every lesson and figure of an imported course. Takes seconds for a long course: call it outside
 * of a scope. A figure that is refused is reported and its place in the lesson says so.
 */
export async function renderCourse(imported: ImportedCourse) {
  const { figures, lessons, description: _, report, ...course } = imported;
  const problems: ImportProblem[] = [...report.problems];
  const pictures = await picturesOf(figures, problems);
  const rendered = lessons.map((lesson) => {
    const { html, headings, problems: found } = renderedLesson(imported, lesson, pictures);
    problems.push(
      ...found.map(({ kind, line, what }) => ({ kind, where: `${lesson.path}:${line}`, what })),
    );
    const { path: __, figures: ___, ...kept } = lesson;
    return { ...kept, html, headings };
  });
  const taken = [
    ...new Map([...pictures.values()].map((picture) => [picture.sha256, picture])).values(),
  ];
  return {
    course,
    lessons: rendered,
    pictures: taken,
    report: { lessons: rendered.length, figures: taken.length, problems: withoutRepeats(problems) },
  };
}

async function picturesOf(
  figures: ImportedCourse["figures"],
  problems: ImportProblem[],
): Promise<Pictures> {
  const pictures = new Map<string, TakenFigure>();
  for (const { path, bytes } of figures) {
    const taken = await takeFigure(path, bytes);
    if ("refused" in taken)
      problems.push({ kind: "figure-refused", where: path, what: taken.refused });
    else pictures.set(path, taken);
  }
  return pictures;
}

function renderedLesson(
  { slug: courseSlug, lessons }: ImportedCourse,
  { path, markdown }: ImportedCourse["lessons"][number],
  pictures: Pictures,
) {
  const references = lessonReferences(path, lessons, {
    lesson: (slug) => `/learn/${courseSlug}/${slug}`,
    figure: (source) => {
      const picture = pictures.get(source);
      return (
        picture && { url: `/files/${picture.sha256}`, width: picture.width, height: picture.height }
      );
    },
  });
  return renderLesson(markdown, references);
}

/** Reading and drawing both look at a lesson; what both found is told once. */
function withoutRepeats(problems: readonly ImportProblem[]): ImportProblem[] {
  return [
    ...new Map(
      problems.map((problem) => [`${problem.kind} ${problem.where} ${problem.what}`, problem]),
    ).values(),
  ];
}
