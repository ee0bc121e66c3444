import { Refusal } from "#app/kernel/refusal.ts";
import { announce } from "#tenants/journal.ts";
import { may } from "#tenants/permission.ts";
import type { Scope } from "#tenants/scope.ts";
import type { Person } from "#tenants/tenant.ts";
import { courseRelisted } from "../events.ts";
import { holdDraft } from "./hold-draft.ts";
import { noteStep } from "./note-step.ts";
import type { RelistCourse } from "./schema.ts";

/** A withdrawn course is on sale again. What a moderator has withdrawn, only a moderator puts back. */
export async function relistCourse(scope: Scope<Person>, { courseSlug }: RelistCourse) {
  const course = await holdDraft(scope, courseSlug);
  if (course.state !== "withdrawn") return { courseSlug };
  if (course.withdrawnBy === "moderator" && !may(scope.actor, "course.moderate"))
    throw new Refusal(
      "forbidden",
      "A moderator has withdrawn this course. Appeal to have it back.",
    );
  await scope.sql`
    update course set state = 'published', withdrawn_by = null, appealed_at = null where id = ${course.id}::uuid`;
  await noteStep(scope, course.id, "relisted");
  await announce(scope, courseRelisted, { courseId: course.id });
  return { courseSlug };
}
