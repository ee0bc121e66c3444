import type { Scope } from "#tenants/scope.ts";
import { lessonReferences } from "../import/lesson-references.ts";
import { renderLesson } from "../markdown/render-lesson.ts";
import { figuresOfCourse, lessonsOfDraft, pathOf } from "./draft.ts";

type Described = Readonly<{ id: string; slug: string }>;

/**
 * What a course says of itself as HTML that is safe to show. Whoever sees the course's page sees the pictures in it;
 * links to lessons lead to that page, since who reads about a course may not read its lessons yet.
 */
export async function drawDescription(
  scope: Scope,
  { id, slug }: Described,
  markdown: string,
): Promise<string> {
  const lessons = (await lessonsOfDraft(scope, id)).map((lesson) => ({
    slug: lesson.slug,
    path: pathOf(lesson),
  }));
  const figures = new Map(
    (await figuresOfCourse(scope, id)).map((figure) => [figure.path, figure]),
  );
  const shown = new Set<string>();
  const references = lessonReferences("index.md", lessons, {
    lesson: () => `/courses/${slug}`,
    figure: (path) => {
      const figure = figures.get(path);
      if (!figure) return undefined;
      const { sha256, width, height } = figure;
      shown.add(sha256);
      return { url: `/files/${sha256}`, ...(width && height && { width, height }) };
    },
  });
  const { html } = renderLesson(markdown, references);
  await scope.sql`
    insert into file (sha256, media_type, size_bytes, width, height, audience)
    select sha256, media_type, size_bytes, width, height, 'everyone' from file
    where audience = 'people' and encode(sha256, 'hex') = any(${[...shown]}::text[])
    on conflict do nothing`;
  return html;
}
