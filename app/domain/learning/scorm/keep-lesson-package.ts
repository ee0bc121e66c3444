import { Refusal } from "#app/kernel/refusal.ts";
import type { Scope } from "#tenants/scope.ts";
import type { Person } from "#tenants/tenant.ts";
import { editDraft } from "../authoring/hold-draft.ts";
import type { LessonPackage } from "../lesson-file.ts";
import { launchable, type ScormManifest } from "./manifest.ts";

type Chosen = Readonly<{ courseSlug: string; lessonId: string; packageId: string }>;

/** The draft of the lesson has this package. Learners get it with the next publication; attempts at an earlier one stay. */
export async function keepLessonPackage(
  scope: Scope<Person>,
  { courseSlug, lessonId, packageId }: Chosen,
) {
  const course = await editDraft(scope, courseSlug);
  const { sql, actor, now } = scope;
  const settings = { package: await keptPackage(scope, packageId) };
  const kept = await sql`
    update draft_lesson set settings = settings || ${JSON.stringify(settings)}::jsonb,
      changed_at = ${now}::timestamptz, changed_by = ${actor.personId}::uuid
    where id = ${lessonId}::uuid and course_id = ${course.id}::uuid and position is not null and kind = 'scorm'
    returning id`;
  if (kept.length === 0)
    throw new Refusal("missing", "There is no lesson of this kind in this course.");
  return { courseSlug, lessonId };
}

type Row = Readonly<{ manifest: ScormManifest; files: number; size: bigint; name: string }>;

async function keptPackage({ sql }: Scope, packageId: string): Promise<LessonPackage> {
  const [row] = await sql<Row>`
    select p.manifest, p.file_count as files, p.size_bytes as size, coalesce(f.name, '') as name
    from scorm_package p join file f on f.id = p.file_id where p.id = ${packageId}::uuid`;
  if (!row) throw new Refusal("missing", "This package is no more. Send it again.");
  const { title, edition, version, items, warnings } = row.manifest;
  const parts = launchable(items).map((item) => item.title);
  return {
    ...{ packageId, name: row.name, title, edition, version, parts, warnings },
    ...{ files: row.files, size: Number(row.size) },
  };
}
