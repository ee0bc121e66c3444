import { Refusal } from "#app/kernel/refusal.ts";
import type { Glance } from "#tenants/scope.ts";
import type { Person } from "#tenants/tenant.ts";
import type { CourseReport, ImportState, ImportStep } from "./words.ts";

export type ImportRow = Readonly<{ id: string; name: string; state: ImportState; askedAt: Date }>;

export type ImportView = ImportRow &
  Readonly<{
    size: bigint;
    step: ImportStep;
    past: number;
    total: number;
    /** Why it was refused. */
    reason: string;
    report: CourseReport | null;
  }>;

/** An import of this person's, as far as it is. To others it is as if there were none. */
export async function ownImport(
  { sql, actor }: Glance<Person>,
  importId: string,
): Promise<ImportView> {
  const [found] = await sql<ImportView>`
    select i.id, i.name, i.state, i.asked_at as "askedAt", i.size_bytes as size, i.step, i.past, i.total, i.reason,
           i.report || jsonb_build_object('course', i.report -> 'course' || jsonb_build_object('slug', c.slug)) as report
    from course_import i left join course c on c.id = i.course_id
    where i.id::text = ${importId} and i.person_id = ${actor.personId}::uuid`;
  if (!found) throw new Refusal("missing", "There is no such import among yours.");
  return found;
}

/** This person's last imports, the newest first. */
export const recentImports = ({ sql, actor }: Glance<Person>) => sql<ImportRow>`
  select id, name, state, asked_at as "askedAt" from course_import
  where person_id = ${actor.personId}::uuid order by id desc limit 10`;
