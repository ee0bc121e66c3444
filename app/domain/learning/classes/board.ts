import { type Asked, type Page, pageOf } from "#app/kernel/page.ts";
import type { Glance } from "#tenants/scope.ts";
import type { Person } from "#tenants/tenant.ts";
import { taughtClass } from "./queries.ts";
import type { Standing } from "./words.ts";

export type BoardRow = Readonly<{
  id: string;
  name: string;
  email: string;
  byHand: boolean;
  standings: readonly Standing[];
}>;

type BoardQuestion = Asked & Readonly<{ search: string; late: boolean; size: number }>;

/** People and courses of a class, whoever joined the academy last first; on request only those who are overdue. */
export async function classBoard(
  glance: Glance<Person>,
  classId: string,
  { search, late, size, ...asked }: BoardQuestion,
): Promise<Page<BoardRow>> {
  const { sql, now, tenant } = glance;
  const { id } = await taughtClass(glance, classId);
  const { after, before } = asked;
  const like = `%${search.replaceAll(/[\\%_]/g, "\\$&")}%`;
  const members = await sql<Omit<BoardRow, "standings">>`
    select p.id, p.name, p.email, m.by_hand as "byHand" from class_member m join person p on p.id = m.person_id
    where m.class_id = ${id}::uuid and m.state = 'in' and (p.name ilike ${like} or p.email ilike ${like})
      and (${after}::uuid is null or p.id < ${after}::uuid)
      and (${before}::uuid is null or p.id > ${before}::uuid)
      and (not ${late}::boolean or exists (
        select from class_course k join enrollment e on e.course_id = k.course_id and e.person_id = p.id
        where k.class_id = m.class_id and e.left_at is null and e.completed_at is null
          and coalesce(e.extended_to, e.due_on) < (${now}::timestamptz at time zone ${tenant.timeZone})::date))
    order by case when ${before}::uuid is null then p.id end desc, p.id limit ${size + 1}`;
  const page = pageOf(members, asked, size);
  const standings = await standingsOf(
    glance,
    id,
    page.rows.map((row) => row.id),
  );
  const rows = page.rows.map((row) => ({
    ...row,
    standings: standings.filter((one) => one.personId === row.id),
  }));
  return { ...page, rows };
}

const standingsOf = ({ sql, now, tenant }: Glance, classId: string, people: readonly string[]) =>
  sql<Standing & { personId: string }>`
    select p.id as "personId", c.id as "courseId", c.title, e.enrolled_at as "enrolledAt", e.completed_at as "completedAt",
           e.last_opened_at as "lastOpenedAt", d.due::text as "dueOn", c.lesson_count as lessons,
           (e.completed_at is null and d.due < (${now}::timestamptz at time zone ${tenant.timeZone})::date) is true as "isOverdue",
           (d.due < (e.completed_at at time zone ${tenant.timeZone})::date) is true as "isLate",
           (select count(*)::integer from lesson_completion x join lesson l on l.id = x.lesson_id
            where x.person_id = p.id and x.course_id = c.id and l.retired_at is null) as done
    from unnest(${[...people]}::uuid[]) p (id) cross join class_course k join course c on c.id = k.course_id
    left join enrollment e on e.course_id = c.id and e.person_id = p.id and e.left_at is null
    cross join lateral (select coalesce(e.extended_to, e.due_on)) d (due)
    where k.class_id = ${classId}::uuid order by c.title, c.id`;
