import { announce } from "#tenants/journal.ts";
import type { Scope } from "#tenants/scope.ts";
import type { Person } from "#tenants/tenant.ts";
import { classChanged } from "./events.ts";
import { holdClass } from "./hold-class.ts";
import type { AddToClass } from "./schema.ts";
import { settleMemberDue } from "./settle-due-dates.ts";

/**
 * Whoever has one of these addresses is in the class, whatever its conditions say, as far as it has room; the report
 * says who is not. Doing it again changes nothing.
 */
export async function addToClass(scope: Scope<Person>, { classId, emails }: AddToClass) {
  const { free } = await holdClass(scope, classId);
  const people = await scope.sql<{ id: string; email: string; isIn: boolean }>`
    select p.id, p.email, coalesce(m.state = 'in', false) as "isIn"
    from person p left join class_member m on m.person_id = p.id and m.class_id = ${classId}::uuid
    where p.email = any (${emails}::text[]) and p.state = 'active'`;
  const fresh = people
    .filter(({ isIn }) => !isIn)
    .sort((one, other) => emails.indexOf(one.email) - emails.indexOf(other.email));
  const taken = fresh.slice(0, Math.max(0, free));
  await scope.sql`
    insert into class_member (class_id, person_id, by_hand)
    select ${classId}::uuid, unnest(${[...taken, ...people.filter(({ isIn }) => isIn)].map(({ id }) => id)}::uuid[]), true
    on conflict on constraint class_member_pkey do update
    set state = 'in', by_hand = true, since = case class_member.state when 'in' then class_member.since else now() end`;
  if (taken.length > 0) {
    await settleMemberDue(
      scope,
      classId,
      taken.map(({ id }) => id),
    );
    await announce(scope, classChanged, { classId });
  }
  return {
    added: people.length - fresh.length + taken.length,
    full: fresh.slice(taken.length).map(({ email }) => email),
    unknown: emails.filter((email) => !people.some((one) => one.email === email)),
  };
}
