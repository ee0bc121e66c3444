import { Refusal } from "#app/kernel/refusal.ts";
import { may } from "#tenants/permission.ts";
import type { Glance } from "#tenants/scope.ts";
import type { Person } from "#tenants/tenant.ts";
import type { AssignmentOutcome } from "./words.ts";

export type AssignmentRow = Readonly<{
  id: string;
  title: string;
  askedBy: string;
  askedAt: Date;
  cancelledAt: Date | null;
  finishedAt: Date | null;
}>;

/** An assignment, for whoever made it or looks after all courses. To others it is as if there were none. */
export async function ownAssignment(
  { sql, actor }: Glance<Person>,
  assignmentId: string,
): Promise<AssignmentRow> {
  const [found] = await sql<AssignmentRow>`
    select a.id, coalesce(c.title, g.title) as title, b.name as "askedBy", a.asked_at as "askedAt",
           a.cancelled_at as "cancelledAt", a.finished_at as "finishedAt"
    from assignment a join person b on b.id = a.asked_by
    left join course c on c.id = a.course_id left join program g on g.id = a.program_id
    where a.id::text = ${assignmentId}
      and (${may(actor, "course.moderate")}::boolean or a.asked_by = ${actor.personId}::uuid)`;
  if (!found) throw new Refusal("missing", "There is no such assignment among yours.");
  return found;
}

/** How many people of an assignment have which outcome; those who are left have none. */
export async function assignmentCounts(glance: Glance<Person>, assignmentId: string) {
  const { id } = await ownAssignment(glance, assignmentId);
  return glance.sql<{ outcome: AssignmentOutcome | null; people: number }>`
    select outcome, count(*)::integer as people from assignment_line
    where assignment_id = ${id}::uuid group by outcome order by people desc`;
}

export type AssignmentLine = Readonly<{
  position: number;
  email: string;
  name: string | null;
  outcome: AssignmentOutcome | null;
  settledAt: Date | null;
}>;

/** The lines of an assignment from one on, in their order; on request only of people who were settled and are not in. */
export async function assignmentLines(
  glance: Glance<Person>,
  assignmentId: string,
  { from, size, onlyOut }: Readonly<{ from: number; size: number; onlyOut: boolean }>,
): Promise<AssignmentLine[]> {
  const { id } = await ownAssignment(glance, assignmentId);
  return glance.sql<AssignmentLine>`
    select l.position, l.email, p.name, l.outcome, l.settled_at as "settledAt"
    from assignment_line l left join person p on p.id = l.person_id
    where l.assignment_id = ${id}::uuid and l.position >= ${from}::integer
      and (not ${onlyOut}::boolean or l.outcome <> 'enrolled')
    order by l.position limit ${size}`;
}

/** The assignments that whoever asks may see, the newest first. */
export const recentAssignments = ({ sql, actor }: Glance<Person>) => sql<
  AssignmentRow & { people: number; left: number }
>`
  select a.id, coalesce(c.title, g.title) as title, b.name as "askedBy", a.asked_at as "askedAt",
         a.cancelled_at as "cancelledAt", a.finished_at as "finishedAt", n.people, n.left
  from assignment a join person b on b.id = a.asked_by
  left join course c on c.id = a.course_id left join program g on g.id = a.program_id
  cross join lateral (select count(*)::integer as people, (count(*) filter (where l.outcome is null))::integer as left
                      from assignment_line l where l.assignment_id = a.id) n
  where ${may(actor, "course.moderate")}::boolean or a.asked_by = ${actor.personId}::uuid
  order by a.asked_at desc, a.id limit 25`;

/** What can be assigned and to whom, as far as whoever asks decides on it. */
export async function assignmentChoices({ sql, actor }: Glance<Person>) {
  const [subjects, classes] = await Promise.all([
    sql<{ value: string; label: string }>`
      select * from (
        select 'course/' || slug as value, title as label from course where state = 'published'
        union all
        select 'program/' || slug, title || ' (path or bundle)' from program where state = 'published') s
      where ${may(actor, "course.moderate")}::boolean order by label, value limit 1000`,
    sql<{ id: string; words: string }>`
      select c.id, c.name as words from class c
      where ${may(actor, "company.classes")}::boolean
         or exists (select from class_instructor i where i.class_id = c.id and i.person_id = ${actor.personId}::uuid)
      order by c.created_at desc limit 100`,
  ]);
  return { subjects, classes };
}
