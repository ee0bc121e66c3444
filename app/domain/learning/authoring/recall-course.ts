import type { Scope } from "#tenants/scope.ts";
import type { Person } from "#tenants/tenant.ts";
import { endReview } from "./end-review.ts";
import { holdDraft } from "./hold-draft.ts";
import type { RecallCourse } from "./schema.ts";

/** The author goes on writing: the course waits for nobody. */
export async function recallCourse(scope: Scope<Person>, { courseSlug }: RecallCourse) {
  await endReview(scope, await holdDraft(scope, courseSlug), "recalled");
  return { courseSlug };
}
