import { Refusal } from "#app/kernel/refusal.ts";
import { announce } from "#tenants/journal.ts";
import type { Scope } from "#tenants/scope.ts";
import type { Person } from "#tenants/tenant.ts";
import { courseWithdrawn } from "../events.ts";
import { holdDraft } from "./hold-draft.ts";
import { noteStep } from "./note-step.ts";
import type { Decision } from "./schema.ts";

/** Nobody finds the course any more. Whoever has enrolled keeps it, to the last lesson. */
export async function withdrawCourse(scope: Scope<Person>, { courseSlug, reason }: Decision) {
  const course = await holdDraft(scope, courseSlug);
  if (course.state === "withdrawn") return { courseSlug };
  if (course.state !== "published")
    throw new Refusal("conflict", "This course is not on sale, so there is nothing to withdraw.");
  const by = course.authorId === scope.actor.personId ? "author" : "moderator";
  await scope.sql`
    update course set state = 'withdrawn', withdrawn_by = ${by}, appealed_at = null where id = ${course.id}::uuid`;
  await noteStep(scope, course.id, "withdrawn", reason);
  await announce(scope, courseWithdrawn, { courseId: course.id, by, reason });
  return { courseSlug };
}
