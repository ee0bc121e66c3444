import type { Conversion } from "#tenants/films/conversion.ts";
import type { Glance } from "#tenants/scope.ts";
import { draftSettings } from "./queries.ts";

/** How far the film of a lesson of the draft is; null without a film. Refuses a course that is not this author's. */
export async function lessonFilm(
  glance: Glance,
  courseSlug: string,
  lessonId: string,
): Promise<Conversion | null> {
  const { id } = await draftSettings(glance, courseSlug);
  const [film] = await glance.sql<Conversion>`
    select c.state, c.percent, c.reason from draft_lesson l
    join film_conversion c on c.file_id = (l.settings->'file'->>'fileId')::uuid
    where l.id = ${lessonId}::uuid and l.course_id = ${id}::uuid and l.kind = 'video'`;
  return film ?? null;
}
