import { Refusal } from "#app/kernel/refusal.ts";
import type { Scope } from "#tenants/scope.ts";
import type { Person } from "#tenants/tenant.ts";
import type { WaiveRequirements } from "./schema.ts";
import { taughtCourse } from "./taught-course.ts";

/** The person with this address may begin without the required courses, for a reason that is kept. The first reason stays. */
export async function waiveRequirements(
  scope: Scope<Person>,
  { courseSlug, email, reason }: WaiveRequirements,
) {
  const { sql, actor, now } = scope;
  const { id } = await taughtCourse(scope, courseSlug);
  const [person] = await sql<{ id: string }>`
    select id from person where email = ${email} and state = 'active'`;
  if (!person)
    throw new Refusal("invalid", "Please look at the marked fields.", {
      email: "Nobody here has this address.",
    });
  await sql`
    insert into prerequisite_waiver (course_id, person_id, reason, waived_by, waived_at)
    values (${id}::uuid, ${person.id}::uuid, ${reason}, ${actor.personId}::uuid, ${now}::timestamptz)
    on conflict do nothing`;
  return { courseSlug };
}
