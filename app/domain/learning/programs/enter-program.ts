import { announce } from "#tenants/journal.ts";
import type { Scope } from "#tenants/scope.ts";
import { advanceProgram, type Membership } from "./advance-program.ts";
import type { Cause } from "./enter-course.ts";
import { programJoined } from "./events.ts";

/**
 * This person is on the program, for the first time or again with everything that they had done, and in the courses with
 * which it begins. Whoever is on it already stays as they are; only what was chosen can become assigned.
 */
export async function enterProgram(
  scope: Scope,
  { programId, personId, cause }: Membership & Readonly<{ cause: Cause }>,
): Promise<void> {
  const { sql, tenant, now } = scope;
  const joined = await sql`
    insert into program_member as m (program_id, person_id, cause, joined_at, due_on)
    select id, ${personId}::uuid, ${cause}, ${now}::timestamptz,
           coalesce(due_on, (${now}::timestamptz at time zone ${tenant.timeZone})::date + due_days)
    from program where id = ${programId}::uuid
    on conflict on constraint program_member_pkey do update
    set cause = excluded.cause, joined_at = excluded.joined_at, due_on = excluded.due_on, left_at = null, left_by = null
    where m.left_at is not null
    returning person_id`;
  if (joined.length > 0) await announce(scope, programJoined, { programId, personId });
  else if (cause === "assigned")
    await sql`
      update program_member set cause = ${cause}
      where program_id = ${programId}::uuid and person_id = ${personId}::uuid`;
  await advanceProgram(scope, { programId, personId });
}
