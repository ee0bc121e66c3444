import { Refusal } from "#app/kernel/refusal.ts";
import { announce } from "#tenants/journal.ts";
import { ensureMay, may } from "#tenants/permission.ts";
import type { Scope } from "#tenants/scope.ts";
import type { Person } from "#tenants/tenant.ts";
import { idOfRequest } from "../authoring/id-of-request.ts";
import { taughtCourse } from "../joining/taught-course.ts";
import { assignmentGoesOn } from "./events.ts";
import type { AssignMany } from "./schema.ts";
import { AT_ONCE } from "./words.ts";
import { workOff } from "./work-off.ts";

/**
 * Everybody who is named, alone or by a department or a class, is given the course or the program: at once while they
 * are few, else by and by. Sent again, it is the same assignment. Refuses what whoever asks does not decide on.
 */
export async function assignMany(scope: Scope<Person>, asked: AssignMany) {
  const assignmentId = idOfRequest(scope, asked.requestId);
  const { courseId, programId } = await subjectOf(scope, asked.subject);
  await ensureMayName(scope, asked);
  const made = await scope.sql`
    insert into assignment (id, course_id, program_id, asked_by, asked_at)
    values (${assignmentId}::uuid, ${courseId}::uuid, ${programId}::uuid, ${scope.actor.personId}::uuid, ${scope.now}::timestamptz)
    on conflict on constraint assignment_pkey do nothing returning id`;
  if (made.length === 0) return { assignmentId };
  const total = await nameLines(scope, assignmentId, asked);
  if (total === 0)
    throw new Refusal("invalid", "Please look at the marked fields.", {
      emails: "Name at least one person, or choose a department or a class with people.",
    });
  if (total > AT_ONCE) await announce(scope, assignmentGoesOn, { assignmentId });
  else while ((await workOff(scope, assignmentId)) > 0);
  return { assignmentId };
}

async function subjectOf(scope: Scope, { kind, slug }: AssignMany["subject"]) {
  if (kind === "course") return { courseId: (await taughtCourse(scope, slug)).id, programId: null };
  ensureMay(scope, "course.moderate");
  const [program] = await scope.sql<{ id: string }>`
    select id from program where slug = ${slug} and state = 'published'`;
  if (!program) throw new Refusal("missing", "There is nothing of this name on offer.");
  return { courseId: null, programId: program.id };
}

/** Departments are for whoever looks after people; classes also for those who teach them. */
async function ensureMayName(scope: Scope<Person>, { departments, classes }: AssignMany) {
  const { sql, actor } = scope;
  if (departments.length > 0) ensureMay(scope, "company.people");
  const theirs = await sql<{ id: string }>`
    select c.id from class c
    where c.id = any (${classes}::uuid[])
      and (${may(actor, "company.classes")}::boolean
           or exists (select from class_instructor i where i.class_id = c.id and i.person_id = ${actor.personId}::uuid))`;
  if (theirs.length < new Set(classes).size)
    throw new Refusal("missing", "There is no such class among yours.");
}

/** A line for everybody, once: those named by address first. Answers how many. */
async function nameLines({ sql }: Scope, assignmentId: string, asked: AssignMany) {
  const { emails, departments, classes } = asked;
  const lines = await sql`
    insert into assignment_line (assignment_id, position, email, person_id)
    select ${assignmentId}::uuid, row_number() over (order by min(turn), email), email, (array_agg(person_id))[1]
    from (
      select n.email, p.id, n.turn
      from unnest(${emails}::text[]) with ordinality n (email, turn) left join person p on p.email = n.email
      union all
      select p.email, p.id, null from person p join department d on d.id = p.department_id
      where p.state = 'active' and d.path && ${departments}::uuid[]
      union all
      select p.email, p.id, null from class_member m join person p on p.id = m.person_id
      where p.state = 'active' and m.state = 'in' and m.class_id = any (${classes}::uuid[])
    ) named (email, person_id, turn)
    group by email
    returning position`;
  return lines.length;
}
