import { ensureMay } from "#tenants/permission.ts";
import type { Scope } from "#tenants/scope.ts";
import type { Person } from "#tenants/tenant.ts";
import { endReview } from "./end-review.ts";
import { holdDraft } from "./hold-draft.ts";
import type { Decision } from "./schema.ts";

/** The author has the course back, with the reason why it is not on sale yet. */
export async function sendBackCourse(scope: Scope<Person>, { courseSlug, reason }: Decision) {
  ensureMay(scope, "course.moderate");
  await endReview(scope, await holdDraft(scope, courseSlug), "sent-back", reason);
  return { courseSlug };
}
