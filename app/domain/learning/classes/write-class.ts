import { Refusal } from "#app/kernel/refusal.ts";
import { announce } from "#tenants/journal.ts";
import { ensureMay } from "#tenants/permission.ts";
import type { Scope } from "#tenants/scope.ts";
import {
  byWords,
  type Department,
  inWords,
  namesIn,
} from "../../identity/departments/department.ts";
import { classChanged } from "./events.ts";
import type { SaveClass } from "./schema.ts";
import { settleClassDue } from "./settle-due-dates.ts";

/** The class is as this form says; its people follow. Refuses courses and instructors that are not there by their names. */
export async function writeClass(scope: Scope, asked: SaveClass): Promise<void> {
  ensureMay(scope, "company.classes");
  const { classId, name, startsOn, endsOn, capacity, matching } = asked;
  const [courses, instructors] = [await coursesOf(scope, asked), await instructorsOf(scope, asked)];
  const departments = await departmentsOf(scope, asked);
  await scope.sql`
    insert into class (id, name, starts_on, ends_on, capacity, matching)
    values (${classId}::uuid, ${name}, ${startsOn}::date, ${endsOn}::date, ${capacity}::integer, ${matching})
    on conflict on constraint class_pkey do update
    set name = excluded.name, starts_on = excluded.starts_on, ends_on = excluded.ends_on, capacity = excluded.capacity,
        matching = excluded.matching`;
  const dropped = await takeCourses(scope, classId, courses);
  await takeInstructors(scope, classId, instructors);
  await setConditions(scope, asked, departments);
  await settleClassDue(scope, classId, dropped);
  await announce(scope, classChanged, { classId });
}

async function coursesOf({ sql }: Scope, { courses }: SaveClass): Promise<readonly string[]> {
  const found = await sql<{ id: string; words: string }>`
    select distinct on (w.words) c.id, w.words from unnest(${courses}::text[]) w (words)
    join course c on c.state = 'published' and (c.slug = w.words or lower(c.title) = lower(w.words))
    order by w.words, c.slug = w.words desc, c.id`;
  const missing = courses.find((words) => !found.some((one) => one.words === words));
  if (missing !== undefined)
    throw wrong("courses", `There is no published course called ${missing}.`);
  return found.map(({ id }) => id);
}

async function instructorsOf({ sql }: Scope, { instructors }: SaveClass) {
  const found = await sql<{ id: string; email: string }>`
    select p.id, p.email from person p
    where p.email = any (${instructors}::text[]) and p.state = 'active'
      and exists (select from person_role r where r.person_id = p.id and r.role in ('instructor', 'admin'))`;
  const missing = instructors.find((email) => !found.some((one) => one.email === email));
  if (missing !== undefined)
    throw wrong(
      "instructors",
      `${missing} is nobody's here who teaches. Make them an instructor first.`,
    );
  return found.map(({ id }) => id);
}

async function departmentsOf({ sql }: Scope, { departments }: SaveClass) {
  const known = byWords(
    await sql<Department>`select id, name, path from department where removed_at is null`,
  );
  return departments.map((words) => {
    const found = known.get(inWords(namesIn(words)).toLowerCase());
    if (!found) throw wrong("departments", `There is no department called ${words}.`);
    return found.id;
  });
}

const wrong = (field: string, why: string) =>
  new Refusal("invalid", "Please look at the marked fields.", { [field]: why });

/** A course that stays keeps the day that it is due on. Answers those that the class has no more. */
async function takeCourses({ sql }: Scope, classId: string, courses: readonly string[]) {
  const dropped = await sql<{ id: string }>`
    delete from class_course where class_id = ${classId}::uuid and course_id <> all (${[...courses]}::uuid[])
    returning course_id as id`;
  await sql`
    insert into class_course (class_id, course_id) select ${classId}::uuid, unnest(${[...courses]}::uuid[])
    on conflict do nothing`;
  return dropped.map(({ id }) => id);
}

async function takeInstructors({ sql }: Scope, classId: string, instructors: readonly string[]) {
  await sql`delete from class_instructor where class_id = ${classId}::uuid`;
  await sql`
    insert into class_instructor (class_id, person_id) select ${classId}::uuid, unnest(${[...instructors]}::uuid[])`;
}

async function setConditions(
  { sql }: Scope,
  asked: SaveClass,
  departments: readonly string[],
): Promise<void> {
  const { classId, domains, role, joinedSince } = asked;
  const conditions = [
    ...domains.map((value) => ["email-domain", value] as const),
    ...departments.map((value) => ["department", value] as const),
    ...(role ? [["role", role] as const] : []),
    ...(joinedSince ? [["joined-since", joinedSince] as const] : []),
  ];
  await sql`delete from class_condition where class_id = ${classId}::uuid`;
  await sql`
    insert into class_condition (class_id, kind, value)
    select ${classId}::uuid, kind, value
    from unnest(${conditions.map(([kind]) => kind)}::text[], ${conditions.map(([, value]) => value)}::text[]) c (kind, value)
    on conflict do nothing`;
}
