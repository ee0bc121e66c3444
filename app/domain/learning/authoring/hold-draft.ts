import { Refusal } from "#app/kernel/refusal.ts";
import { may } from "#tenants/permission.ts";
import type { Scope } from "#tenants/scope.ts";
import { mayWriteOn } from "./policy.ts";

export type CourseState = "draft" | "submitted" | "published" | "withdrawn";

/** A course whose draft nobody else can change until this transaction ends. */
export type HeldCourse = Readonly<{
  id: string;
  slug: string;
  state: CourseState;
  authorId: string | null;
  version: number;
  withdrawnBy: "author" | "moderator" | null;
  appealedAt: Date | null;
  submittedAt: Date | null;
}>;

/** The draft of this course, locked. Refuses a course that is not this author's as one that is not there. */
export async function holdDraft({ sql, actor }: Scope, courseSlug: string): Promise<HeldCourse> {
  const [course] = await sql<HeldCourse>`
    select c.id, c.slug, c.state, c.author_id as "authorId", c.version, c.withdrawn_by as "withdrawnBy",
           c.appealed_at as "appealedAt", d.submitted_at as "submittedAt"
    from course c join course_draft d on d.course_id = c.id where c.slug = ${courseSlug} for update of d`;
  if (!course || !mayWriteOn(actor, course))
    throw new Refusal("missing", "There is no such course among those that you write.");
  return course;
}

/** The same, to be changed: refuses while the course waits for a moderator, except to a moderator. */
export async function editDraft(scope: Scope, courseSlug: string): Promise<HeldCourse> {
  const course = await holdDraft(scope, courseSlug);
  if (course.submittedAt && !may(scope.actor, "course.moderate"))
    throw new Refusal(
      "conflict",
      "This course waits to be looked at. Take it back from review to go on writing.",
    );
  await scope.sql`
    update course_draft set edited_at = ${scope.now}::timestamptz, changed_at = ${scope.now}::timestamptz
    where course_id = ${course.id}::uuid`;
  return course;
}
