import type { Scope } from "#tenants/scope.ts";
import { settleMemberDue } from "./settle-due-dates.ts";

type Passage = Readonly<{ classId: string; personId: string }>;
type Which = Readonly<{ classId?: string; personId?: string }>;

/**
 * Whoever meets the conditions is in the class, as far as it has room, and whoever does not any more is not; but what
 * was decided by hand stands. Answers the classes in which anybody came or went.
 */
export async function fitMembers(scope: Scope, which: Which): Promise<readonly string[]> {
  const { sql, tenant } = scope;
  const { classId = null, personId = null } = which;
  await sql`select id from class where ${classId}::uuid is null or id = ${classId}::uuid order by id for update`;
  const gone = await sql<Passage>`
    delete from class_member m
    where not m.by_hand and (${classId}::uuid is null or m.class_id = ${classId}::uuid)
      and (${personId}::uuid is null or m.person_id = ${personId}::uuid)
      and not exists (select from class_fit(${classId}::uuid, ${personId}::uuid, ${tenant.timeZone}) f
                      where f.class_id = m.class_id and f.person_id = m.person_id)
    returning m.class_id as "classId", m.person_id as "personId"`;
  const come = await sql<Passage>`
    insert into class_member (class_id, person_id, by_hand)
    select n.class_id, n.person_id, false
    from (select f.class_id, f.person_id, row_number() over (partition by f.class_id order by f.person_id) as turn
          from class_fit(${classId}::uuid, ${personId}::uuid, ${tenant.timeZone}) f
          where not exists (select from class_member m where m.class_id = f.class_id and m.person_id = f.person_id)) n
    join class c on c.id = n.class_id
    where c.capacity is null
       or n.turn <= c.capacity - (select count(*) from class_member m where m.class_id = c.id and m.state = 'in')
    on conflict do nothing
    returning class_id as "classId", person_id as "personId"`;
  return settled(scope, [...gone, ...come]);
}

/** Days that a class says hold for whoever came, and no longer for whoever went. Answers the classes. */
async function settled(scope: Scope, passages: readonly Passage[]): Promise<readonly string[]> {
  const classes = [...new Set(passages.map(({ classId }) => classId))];
  for (const classId of classes) {
    const people = passages.filter((one) => one.classId === classId);
    await settleMemberDue(
      scope,
      classId,
      people.map(({ personId }) => personId),
    );
  }
  return classes;
}
