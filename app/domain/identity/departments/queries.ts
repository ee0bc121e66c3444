import { type Asked, type Page, pageOf } from "#app/kernel/page.ts";
import { Refusal } from "#app/kernel/refusal.ts";
import { ensureMay, may } from "#tenants/permission.ts";
import type { Glance } from "#tenants/scope.ts";
import { type Branch, branchesOf, type Department, inWords } from "./department.ts";

/** All departments as a tree, with how many active people are in each. */
export async function departmentTree({ sql }: Glance): Promise<readonly Branch[]> {
  const rows = await sql<Department & { people: number }>`
    select d.id, d.name, d.path, coalesce(c.people, 0) as people
    from department d
    left join (select department_id, count(*)::integer as people from person
               where department_id is not null and state = 'active' group by department_id) c on c.department_id = d.id
    where d.removed_at is null`;
  return branchesOf(rows);
}

export type DepartmentChoice = Readonly<{ id: string; words: string }>;

/** What each department is called in full, in the order of the tree. */
export async function departmentChoices({ sql }: Glance): Promise<DepartmentChoice[]> {
  const rows = await sql<Department>`
    select id, name, path from department where removed_at is null`;
  const nameOf = new Map(rows.map(({ id, name }) => [id, name]));
  return rows
    .map(({ id, path }) => ({ id, words: inWords(path.map((one) => nameOf.get(one) ?? "")) }))
    .sort((one, other) => one.words.localeCompare(other.words));
}

/** One department with the names above it, and the addresses of its managers. */
export async function oneDepartment({ sql }: Glance, departmentId: string) {
  const [found] = await sql<{
    id: string;
    name: string;
    parentId: string | null;
    managers: readonly string[];
    people: number;
  }>`
    select d.id, d.name, d.parent_id as "parentId",
           array(select p.email from department_manager m join person p on p.id = m.person_id
                 where m.department_id = d.id order by 1) as managers,
           (select count(*)::integer from person p where p.department_id = d.id) as people
    from department d where d.id::text = ${departmentId} and d.removed_at is null`;
  if (!found) throw new Refusal("missing", "There is no such department.");
  return found;
}

type Member = Readonly<{ id: string; name: string; email: string; state: string }>;

const SIZE = 25;

/** The people of one department alone, whoever joined the academy last first. */
export async function departmentPeople(
  { sql }: Glance,
  departmentId: string,
  asked: Asked,
): Promise<Page<Member>> {
  const { after, before } = asked;
  const rows = await sql<Member>`
    select id, name, email, state from person
    where department_id = ${departmentId}::uuid
      and (${after}::uuid is null or id < ${after}::uuid)
      and (${before}::uuid is null or id > ${before}::uuid)
    order by case when ${before}::uuid is null then id end desc, id limit ${SIZE + 1}`;
  return pageOf(rows, asked, SIZE);
}

type Placed = Readonly<{ id: string; email: string; name: string; departmentId: string | null }>;

/** The active people after that one, by id, with the department of each. For whoever looks after people. */
export async function placedPeople(
  glance: Glance,
  after: string | null,
  size: number,
): Promise<Placed[]> {
  ensureMay(glance, "company.people");
  return glance.sql<Placed>`
    select id, email, name, department_id as "departmentId" from person
    where state = 'active' and (${after}::uuid is null or id > ${after}::uuid) order by id limit ${size}`;
}

/** The departments whose people whoever asks may give something to. */
export const departmentsToAssign = async (glance: Glance): Promise<DepartmentChoice[]> =>
  may(glance.actor, "company.people") ? departmentChoices(glance) : [];
