import type { Glance, Scope } from "#tenants/scope.ts";
import type { Outline } from "./outline.ts";

/** The sections and lessons of this draft that have a place, in order. */
export async function outlineOf({ sql }: Glance, courseId: string): Promise<Outline> {
  return sql<Outline[number]>`
    select s.id, coalesce(array_agg(l.id order by l.position) filter (where l.id is not null), '{}') as lessons
    from draft_section s left join draft_lesson l on l.section_id = s.id and l.position is not null
    where s.course_id = ${courseId}::uuid and s.position is not null
    group by s.id order by s.position`;
}

/** Sections and lessons stand as the outline says, counted from 1. The draft must be held. */
export async function keepOutline({ sql }: Scope, outline: Outline): Promise<void> {
  const sections = outline.map(({ id }, index) => ({ id, position: index + 1 }));
  const lessons = outline.flatMap((section) =>
    section.lessons.map((id, index) => ({ id, section_id: section.id, position: index + 1 })),
  );
  await sql`
    update draft_section s set position = p.position, removed_from = null
    from jsonb_to_recordset(${JSON.stringify(sections)}::jsonb) as p(id uuid, position integer)
    where s.id = p.id and s.position is distinct from p.position`;
  await sql`
    update draft_lesson l set position = p.position, section_id = p.section_id, removed_from = null
    from jsonb_to_recordset(${JSON.stringify(lessons)}::jsonb) as p(id uuid, section_id uuid, position integer)
    where l.id = p.id and (l.position, l.section_id) is distinct from (p.position, p.section_id)`;
}
