import { announce } from "#tenants/journal.ts";
import type { Glance, Scope } from "#tenants/scope.ts";
import type { Outline } from "../authoring/outline.ts";
import { programChanged } from "./events.ts";

/** The sections of a program and their courses in order, in the words of an outline: a course is what a lesson is there. */
export const programOutline = ({ sql }: Glance, programId: string): Promise<Outline> =>
  sql<Outline[number]>`
    select s.id, coalesce(array_agg(k.course_id order by k.position) filter (where k.course_id is not null), '{}') as lessons
    from program_section s left join program_course k on k.section_id = s.id
    where s.program_id = ${programId}::uuid group by s.id order by s.position`;

/** Sections and courses stand as the outline says, and people follow. The program must be held. */
export async function keepProgramOutline(scope: Scope, programId: string, outline: Outline) {
  const { sql } = scope;
  const sections = outline.map(({ id }, index) => ({ id, position: index + 1 }));
  const courses = outline.flatMap((section) =>
    section.lessons.map((id, index) => ({ id, section_id: section.id, position: index + 1 })),
  );
  await sql`
    update program_section s set position = p.position
    from jsonb_to_recordset(${JSON.stringify(sections)}::jsonb) as p(id uuid, position integer)
    where s.program_id = ${programId}::uuid and s.id = p.id and s.position <> p.position`;
  await sql`
    update program_course k set position = p.position, section_id = p.section_id
    from jsonb_to_recordset(${JSON.stringify(courses)}::jsonb) as p(id uuid, section_id uuid, position integer)
    where k.program_id = ${programId}::uuid and k.course_id = p.id
      and (k.position, k.section_id) is distinct from (p.position, p.section_id)`;
  await announce(scope, programChanged, { programId, after: null });
}
