import type { Scope } from "#tenants/scope.ts";
import type { Person } from "#tenants/tenant.ts";
import { editDraft } from "./hold-draft.ts";
import { keepOutline, outlineOf } from "./keep-outline.ts";
import { movedSection } from "./outline.ts";
import type { RemoveSection } from "./schema.ts";

/** The section is back where it stood, with its lessons. */
export async function restoreSection(
  scope: Scope<Person>,
  { courseSlug, sectionId }: RemoveSection,
) {
  const course = await editDraft(scope, courseSlug);
  const [section] = await scope.sql<{ removedFrom: number; lessons: string[] }>`
    select s.removed_from as "removedFrom",
           array(select l.id from draft_lesson l where l.section_id = s.id and l.position is not null
                 order by l.position) as lessons
    from draft_section s
    where s.id = ${sectionId}::uuid and s.course_id = ${course.id}::uuid and s.position is null`;
  if (!section) return { courseSlug };
  const outline = await outlineOf(scope, course.id);
  const whole = [...outline, { id: sectionId, lessons: section.lessons }];
  await keepOutline(scope, movedSection(whole, sectionId, section.removedFrom - 1));
  return { courseSlug };
}
