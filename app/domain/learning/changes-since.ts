import type { Glance } from "#tenants/scope.ts";
import type { Person } from "#tenants/tenant.ts";
import { type Changes, isChange } from "./authoring/changes.ts";

export type NewVersion = Readonly<{
  number: number;
  note: string;
  changes: Changes;
  publishedAt: Date;
}>;

/** The versions of a course that were published since this learner last opened it, the newest first, as far as they say something. */
export async function changesSince(
  { sql, actor }: Glance<Person>,
  courseSlug: string,
): Promise<readonly NewVersion[]> {
  const versions = await sql<NewVersion>`
    select v.number, v.note, v.changes, v.published_at as "publishedAt"
    from course_version v join course c on c.id = v.course_id join enrollment e on e.course_id = c.id
    where c.slug = ${courseSlug} and e.person_id = ${actor.personId}::uuid
      and v.published_at > coalesce(e.last_opened_at, e.enrolled_at)
    order by v.number desc limit 5`;
  return versions.filter(({ note, changes }) => note !== "" || isChange(changes));
}
