import { Refusal } from "#app/kernel/refusal.ts";
import { may } from "#tenants/permission.ts";
import type { Scope } from "#tenants/scope.ts";
import type { Person } from "#tenants/tenant.ts";
import { mayPublishAtOnce } from "../authoring/may-publish-at-once.ts";
import { holdProgram } from "./hold-program.ts";
import type { OneProgram } from "./schema.ts";

/**
 * Everybody finds it from now on. Refuses one without a course that is needed; what an administrator has withdrawn, only
 * an administrator puts back. Doing it again changes nothing.
 */
export async function offerProgram(scope: Scope<Person>, { programSlug }: OneProgram) {
  const { id, state, withdrawnBy } = await holdProgram(scope, programSlug);
  if (state === "published") return { programSlug };
  if (!may(scope.actor, "course.moderate") && !(await mayPublishAtOnce(scope)))
    throw new Refusal(
      "forbidden",
      "What authors write is looked at here first. Ask an administrator to put it on offer.",
    );
  if (withdrawnBy === "moderator" && !may(scope.actor, "course.moderate"))
    throw new Refusal(
      "forbidden",
      "An administrator has withdrawn it. Ask them to put it back on offer.",
    );
  const [needed] = await scope.sql`
    select 1 as there from program_course k join program_section s on s.id = k.section_id
    where k.program_id = ${id}::uuid and coalesce(s.needed > 0, true) limit 1`;
  if (!needed)
    throw new Refusal(
      "conflict",
      "Not yet: it needs at least one course that has to be completed.",
    );
  await scope.sql`
    update program set state = 'published', withdrawn_by = null, published_at = coalesce(published_at, ${scope.now}::timestamptz)
    where id = ${id}::uuid`;
  return { programSlug };
}
