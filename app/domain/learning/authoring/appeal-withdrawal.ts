import { Refusal } from "#app/kernel/refusal.ts";
import type { Scope } from "#tenants/scope.ts";
import type { Person } from "#tenants/tenant.ts";
import { holdDraft } from "./hold-draft.ts";
import { noteStep } from "./note-step.ts";
import type { Decision } from "./schema.ts";

/** A moderator is asked to look at a withdrawal again, for this reason. Once until it is answered. */
export async function appealWithdrawal(scope: Scope<Person>, { courseSlug, reason }: Decision) {
  const course = await holdDraft(scope, courseSlug);
  if (course.state !== "withdrawn" || course.withdrawnBy !== "moderator")
    throw new Refusal("conflict", "Nobody has withdrawn this course against your will.");
  if (course.appealedAt) return { courseSlug };
  await scope.sql`
    update course set appealed_at = ${scope.now}::timestamptz where id = ${course.id}::uuid`;
  await noteStep(scope, course.id, "appealed", reason);
  return { courseSlug };
}
