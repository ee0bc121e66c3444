import { renderLesson } from "../markdown/render-lesson.ts";
import { lessonReferences } from "./lesson-references.ts";

/** Which of these pictures a text shows that lies at `path`. */
export function figuresIn(path: string, markdown: string, known: ReadonlySet<string>): string[] {
  const shown = new Set<string>();
  const references = lessonReferences(path, [], {
    lesson: (slug) => slug,
    figure: (figure) => {
      if (!known.has(figure)) return undefined;
      shown.add(figure);
      return { url: figure };
    },
  });
  renderLesson(markdown, references);
  return [...shown];
}
