import { type Asked, type Page, pageOf } from "#app/kernel/page.ts";
import type { Glance } from "#tenants/scope.ts";
import { programDesk } from "./desk.ts";
import { type Progress, progressOf } from "./progress.ts";
import { stagesOf, type TakenStage } from "./stages.ts";

type Member = Readonly<{
  id: string;
  name: string;
  email: string;
  cause: "self" | "assigned";
  joinedAt: Date;
  completedAt: Date | null;
  dueOn: string | null;
  isOverdue: boolean;
  isLate: boolean;
}>;

export type ProgramRow = Member & Readonly<{ progress: Progress; stages: readonly TakenStage[] }>;

type BoardQuestion = Asked & Readonly<{ search: string; late: boolean; size: number }>;

/** Who is on a program and how far, whoever joined the academy last first; on request only those who are overdue. */
export async function programBoard(
  glance: Glance,
  programSlug: string,
  { search, late, size, ...asked }: BoardQuestion,
): Promise<Page<ProgramRow>> {
  const { sql, now, tenant } = glance;
  const { id } = await programDesk(glance, programSlug);
  const { after, before } = asked;
  const like = `%${search.replaceAll(/[\\%_]/g, "\\$&")}%`;
  const members = await sql<Member>`
    select p.id, p.name, p.email, m.cause, m.joined_at as "joinedAt", m.completed_at as "completedAt", m.due_on::text as "dueOn",
           o.overdue as "isOverdue", (m.due_on < (m.completed_at at time zone ${tenant.timeZone})::date) is true as "isLate"
    from program_member m join person p on p.id = m.person_id
    cross join lateral (select (m.completed_at is null
      and m.due_on < (${now}::timestamptz at time zone ${tenant.timeZone})::date) is true) o (overdue)
    where m.program_id = ${id}::uuid and m.left_at is null and (p.name ilike ${like} or p.email ilike ${like})
      and (not ${late}::boolean or o.overdue)
      and (${after}::uuid is null or p.id < ${after}::uuid)
      and (${before}::uuid is null or p.id > ${before}::uuid)
    order by case when ${before}::uuid is null then p.id end desc, p.id limit ${size + 1}`;
  const page = pageOf(members, asked, size);
  const ids = page.rows.map((row) => row.id);
  const stages = await stagesOf(glance, id, ids);
  const rows = page.rows.map((row) => {
    const taken = stages.get(row.id) ?? [];
    return { ...row, stages: taken, progress: progressOf(taken) };
  });
  return { ...page, rows };
}
