import { Refusal } from "#app/kernel/refusal.ts";
import { announce } from "#tenants/journal.ts";
import { ensureMay } from "#tenants/permission.ts";
import type { Scope } from "#tenants/scope.ts";
import { classChanged } from "./events.ts";
import type { SaveClass } from "./schema.ts";

/** The class is as this form says; its people follow. Refuses courses and instructors that are not there by their names. */
export async function writeClass(scope: Scope, asked: SaveClass): Promise<void> {
  ensureMay(scope, "company.classes");
  const { classId, name, startsOn, endsOn, capacity, matching } = asked;
  const [courses, instructors] = [await coursesOf(scope, asked), await instructorsOf(scope, asked)];
  await scope.sql`
    insert into class (id, name, starts_on, ends_on, capacity, matching)
    values (${classId}::uuid, ${name}, ${startsOn}::date, ${endsOn}::date, ${capacity}::integer, ${matching})
    on conflict on constraint class_pkey do update
    set name = excluded.name, starts_on = excluded.starts_on, ends_on = excluded.ends_on, capacity = excluded.capacity,
        matching = excluded.matching`;
  await replace(scope, classId, courses, instructors);
  await setConditions(scope, asked);
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

const wrong = (field: string, why: string) =>
  new Refusal("invalid", "Please look at the marked fields.", { [field]: why });

async function replace(
  { sql }: Scope,
  classId: string,
  courses: readonly string[],
  instructors: readonly string[],
): Promise<void> {
  await sql`delete from class_course where class_id = ${classId}::uuid`;
  await sql`
    insert into class_course (class_id, course_id) select ${classId}::uuid, unnest(${[...courses]}::uuid[])
    on conflict do nothing`;
  await sql`delete from class_instructor where class_id = ${classId}::uuid`;
  await sql`
    insert into class_instructor (class_id, person_id) select ${classId}::uuid, unnest(${[...instructors]}::uuid[])`;
}

async function setConditions({ sql }: Scope, asked: SaveClass): Promise<void> {
  const { classId, domains, role, joinedSince } = asked;
  const conditions = [
    ...domains.map((value) => ["email-domain", value] as const),
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
