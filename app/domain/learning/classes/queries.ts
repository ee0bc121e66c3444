import { type Asked, type Page, pageOf } from "#app/kernel/page.ts";
import { Refusal } from "#app/kernel/refusal.ts";
import { ensureMay, may } from "#tenants/permission.ts";
import type { Glance } from "#tenants/scope.ts";
import type { Person } from "#tenants/tenant.ts";
import type { Matching } from "./words.ts";

type ClassRow = Readonly<{
  id: string;
  name: string;
  startsOn: string | null;
  endsOn: string | null;
  members: number;
  courses: number;
}>;

const SIZE = 25;

/** The classes that this person looks after or teaches, the newest first; only those whose name contains `search`. */
export async function classesPage(
  { sql, actor }: Glance<Person>,
  { search, ...asked }: Asked & { search: string },
): Promise<Page<ClassRow>> {
  const { after, before } = asked;
  const like = `%${search.replaceAll(/[\\%_]/g, "\\$&")}%`;
  const rows = await sql<ClassRow>`
    select c.id, c.name, c.starts_on::text as "startsOn", c.ends_on::text as "endsOn",
           (select count(*)::integer from class_member m where m.class_id = c.id and m.state = 'in') as members,
           (select count(*)::integer from class_course k where k.class_id = c.id) as courses
    from class c
    where c.name ilike ${like}
      and (${may(actor, "company.classes")}::boolean
           or exists (select from class_instructor i where i.class_id = c.id and i.person_id = ${actor.personId}::uuid))
      and (${after}::uuid is null or (c.created_at, c.id) < (select created_at, id from class where id = ${after}::uuid))
      and (${before}::uuid is null or (c.created_at, c.id) > (select created_at, id from class where id = ${before}::uuid))
    order by case when ${before}::uuid is null then c.created_at end desc, case when ${before}::uuid is null then c.id end desc,
             c.created_at, c.id limit ${SIZE + 1}`;
  return pageOf(rows, asked, SIZE);
}

/** A class, for whoever looks after classes or teaches this one. To others it is as if there were none. */
export async function taughtClass({ sql, actor }: Glance<Person>, classId: string) {
  const [found] = await sql<
    Omit<ClassRow, "members" | "courses"> & { capacity: number | null; members: number }
  >`
    select c.id, c.name, c.starts_on::text as "startsOn", c.ends_on::text as "endsOn", c.capacity,
           (select count(*)::integer from class_member m where m.class_id = c.id and m.state = 'in') as members
    from class c
    where c.id::text = ${classId}
      and (${may(actor, "company.classes")}::boolean
           or exists (select from class_instructor i where i.class_id = c.id and i.person_id = ${actor.personId}::uuid))`;
  if (!found) throw new Refusal("missing", "There is no such class among yours.");
  return { ...found, mayChange: may(actor, "company.classes") };
}

export type ClassSettings = Readonly<{
  name: string;
  startsOn: string | null;
  endsOn: string | null;
  capacity: number | null;
  matching: Matching;
  courses: readonly string[];
  instructors: readonly string[];
  domains: readonly string[];
  role: string | null;
  joinedSince: string | null;
  departments: readonly string[];
}>;

/** Everything that a class is made of, as its form says it. */
export async function classSettings(glance: Glance<Person>, classId: string) {
  ensureMay(glance, "company.classes");
  const { id } = await taughtClass(glance, classId);
  const [settings] = await glance.sql<ClassSettings>`
    select name, starts_on::text as "startsOn", ends_on::text as "endsOn", capacity, matching,
           array(select k.title from class_course x join course k on k.id = x.course_id where x.class_id = c.id order by 1) as courses,
           array(select p.email from class_instructor x join person p on p.id = x.person_id where x.class_id = c.id order by 1) as instructors,
           array(select value from class_condition x where x.class_id = c.id and kind = 'email-domain' order by 1) as domains,
           (select value from class_condition x where x.class_id = c.id and kind = 'role') as role,
           (select value from class_condition x where x.class_id = c.id and kind = 'joined-since') as "joinedSince",
           array(select (select string_agg(a.name, ' / ' order by u.level) from unnest(d.path) with ordinality u (id, level)
                         join department a on a.id = u.id) || case when d.removed_at is null then '' else ' (removed)' end
                 from class_condition x join department d on d.id::text = x.value
                 where x.class_id = c.id and x.kind = 'department' order by 1) as departments
    from class c where id = ${id}::uuid`;
  if (!settings) throw new Refusal("missing", "There is no such class.");
  return { id, ...settings };
}

/** The titles that courses of a class can be chosen from. */
export const titlesOnOffer = async ({ sql }: Glance): Promise<string[]> =>
  (
    await sql<{ title: string }>`
      select title from course where state = 'published' order by enrollment_count desc, id limit 200`
  ).map(({ title }) => title);

type MyClass = Readonly<{
  id: string;
  name: string;
  startsOn: string | null;
  endsOn: string | null;
  instructors: readonly string[];
}>;

/** The classes that this learner is in and that are not over, the newest first. */
export const myClasses = ({
  sql,
  actor,
  now,
  tenant,
}: Glance<Person>): Promise<MyClass[]> => sql<MyClass>`
  select c.id, c.name, c.starts_on::text as "startsOn", c.ends_on::text as "endsOn",
         array(select p.name from class_instructor i join person p on p.id = i.person_id
               where i.class_id = c.id order by 1) as instructors
  from class_member m join class c on c.id = m.class_id
  where m.person_id = ${actor.personId}::uuid and m.state = 'in'
    and coalesce(c.ends_on >= (${now}::timestamptz at time zone ${tenant.timeZone})::date, true)
  order by c.created_at desc limit 20`;

export type ClassDue = Readonly<{
  courseId: string;
  title: string;
  dueOn: string | null;
  dueDays: number | null;
}>;

/** When the courses of a class are due for its people. For whoever looks after classes. */
export async function classDueDates(glance: Glance<Person>, classId: string): Promise<ClassDue[]> {
  ensureMay(glance, "company.classes");
  return glance.sql<ClassDue>`
    select k.course_id as "courseId", c.title, k.due_on::text as "dueOn", k.due_days as "dueDays"
    from class_course k join course c on c.id = k.course_id
    where k.class_id::text = ${classId} order by c.title, c.id`;
}

/** When one course of a class is due for its people. */
export async function classDueDate(
  glance: Glance<Person>,
  classId: string,
  courseId: string,
): Promise<ClassDue> {
  const due = (await classDueDates(glance, classId)).find((one) => one.courseId === courseId);
  if (!due) throw new Refusal("missing", "This class does not take that course.");
  return due;
}
