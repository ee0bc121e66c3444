import { ensureMay } from "#tenants/permission.ts";
import type { Scope } from "#tenants/scope.ts";
import type { Person } from "#tenants/tenant.ts";
import { holdDraft } from "./hold-draft.ts";
import { noteStep } from "./note-step.ts";
import type { Decision } from "./schema.ts";

/** The appeal is answered: the course stays out of the catalog, for this reason. */
export async function upholdWithdrawal(scope: Scope<Person>, { courseSlug, reason }: Decision) {
  ensureMay(scope, "course.moderate");
  const course = await holdDraft(scope, courseSlug);
  if (!course.appealedAt) return { courseSlug };
  await scope.sql`update course set appealed_at = null where id = ${course.id}::uuid`;
  await noteStep(scope, course.id, "upheld", reason);
  return { courseSlug };
}
