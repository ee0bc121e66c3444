import { type Asked, type Page, pageOf } from "#app/kernel/page.ts";
import { ensureMay } from "#tenants/permission.ts";
import type { Glance } from "#tenants/scope.ts";
import type { Person } from "#tenants/tenant.ts";

type TeamRow = Readonly<{
  id: string;
  name: string;
  email: string;
  department: string;
  open: number;
  completed: number;
  /** The titles of what is overdue. */
  overdue: readonly string[];
}>;

type BoardQuestion = Asked & Readonly<{ search: string; late: boolean; size: number }>;

/**
 * The people of the departments that whoever asks manages, and of those below, with how they are doing, whoever joined
 * the academy last first; on request only those who are overdue. Whoever manages none sees nobody.
 */
export async function teamBoard(
  glance: Glance<Person>,
  { search, late, size, ...asked }: BoardQuestion,
): Promise<Page<TeamRow>> {
  ensureMay(glance, "team.see");
  const { sql, actor, now, tenant } = glance;
  const { after, before } = asked;
  const like = `%${search.replaceAll(/[\\%_]/g, "\\$&")}%`;
  const rows = await sql<TeamRow>`
    select p.id, p.name, p.email, d.name as department, s.open, s.completed, s.overdue
    from person p join department d on d.id = p.department_id
    cross join lateral (
      select (count(*) filter (where e.completed_at is null))::integer as open,
             (count(*) filter (where e.completed_at is not null))::integer as completed,
             coalesce(array_agg(c.title order by c.title) filter (
               where e.completed_at is null
                 and coalesce(e.extended_to, e.due_on) < (${now}::timestamptz at time zone ${tenant.timeZone})::date), '{}') as overdue
      from enrollment e join course c on c.id = e.course_id
      where e.person_id = p.id and e.left_at is null) s
    where p.state = 'active' and (p.name ilike ${like} or p.email ilike ${like})
      and exists (select from department_manager m
                  where m.person_id = ${actor.personId}::uuid and m.department_id = any (d.path))
      and (not ${late}::boolean or cardinality(s.overdue) > 0)
      and (${after}::uuid is null or p.id < ${after}::uuid)
      and (${before}::uuid is null or p.id > ${before}::uuid)
    order by case when ${before}::uuid is null then p.id end desc, p.id limit ${size + 1}`;
  return pageOf(rows, asked, size);
}

/** The departments that whoever asks manages, by name. */
export const managedDepartments = async ({ sql, actor }: Glance<Person>): Promise<string[]> =>
  (
    await sql<{ name: string }>`
      select d.name from department_manager m join department d on d.id = m.department_id
      where m.person_id = ${actor.personId}::uuid order by d.name, d.id`
  ).map(({ name }) => name);
