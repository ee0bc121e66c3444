import { lessonReferences } from "../import/lesson-references.ts";
import { lessonPoints } from "../markdown/lesson-points.ts";
import { type RenderedLesson, renderLesson } from "../markdown/render-lesson.ts";
import { type DraftFigure, type DraftLesson, pathOf } from "./draft.ts";

type Among = Readonly<{
  lessons: readonly Pick<DraftLesson, "slug" | "settings">[];
  figures: readonly DraftFigure[];
  /** What links to other lessons begin with: where learners read, or where an author previews. */
  under: string;
}>;

/** A lesson of a draft as learners will see it. Takes seconds for a long one: call it outside of a command. */
export function drawLesson(
  lesson: DraftLesson,
  { lessons, figures, under }: Among,
): RenderedLesson {
  const placed = lessons.map(({ slug, settings }) => ({ slug, path: pathOf({ slug, settings }) }));
  const pictures = new Map(figures.map((figure) => [figure.path, figure]));
  const references = lessonReferences(pathOf(lesson), placed, {
    lesson: (slug) => `${under}/${slug}`,
    figure: (path) => {
      const picture = pictures.get(path);
      const size = picture?.width &&
        picture.height && { width: picture.width, height: picture.height };
      return picture && { url: `/files/${picture.sha256}`, ...size };
    },
  });
  return renderLesson(textOf(lesson), references);
}

/** A link is a lesson whose text ends with the way out. */
export const textOf = ({ kind, markdown, title, settings: { url } }: DraftLesson): string =>
  kind === "link" && url
    ? `${markdown}\n\n[${title.replaceAll(/([[\]\\])/g, "\\$1")}](<${url}>)\n`
    : markdown;

/** What the learner can do afterwards, as the lesson itself says. */
export const objectivesOf = (lesson: DraftLesson): readonly string[] =>
  lessonPoints(lesson.markdown).objectives;
