import type { Scope } from "#tenants/scope.ts";
import type { FileSettings, LessonFile, LessonPackage } from "../lesson-file.ts";
import type { ImportedLesson } from "./imported-course.ts";

type Outline = Readonly<{
  courseId: string;
  /** Titles. */
  sections: readonly string[];
  lessons: readonly ImportedLesson[];
  files: ReadonlyMap<string, LessonFile>;
  packages: ReadonlyMap<string, LessonPackage>;
}>;

/** The draft has these sections and lessons and no others; answers the ids of the lessons by their slugs, which keep theirs. */
export async function keepLessons(
  { sql }: Scope,
  { courseId, sections, lessons, files, packages }: Outline,
): Promise<ReadonlyMap<string, string>> {
  const before = await sql<{ id: string; slug: string }>`
    select id, slug from draft_lesson where course_id = ${courseId}::uuid
    union select id, slug from lesson where course_id = ${courseId}::uuid`;
  const ids = new Map(before.map(({ id, slug }) => [slug, id]));
  await sql`delete from draft_lesson where course_id = ${courseId}::uuid`;
  await sql`delete from draft_section where course_id = ${courseId}::uuid`;
  await sql`
    insert into draft_section (course_id, position, title)
    select ${courseId}::uuid, s.position, s.title
    from jsonb_array_elements_text(${JSON.stringify(sections)}::jsonb) with ordinality as s(title, position)`;
  const rows = lessons.map((lesson, index) => ({
    id: ids.get(lesson.slug) ?? null,
    section: lesson.section + 1,
    position: index + 1,
    ...{ slug: lesson.slug, kind: lesson.kind, title: lesson.title, minutes: lesson.minutes },
    ...{ markdown: lesson.markdown, settings: settingsOf(lesson, files, packages) },
  }));
  const kept = await sql<{ id: string; slug: string }>`
    insert into draft_lesson (id, course_id, section_id, position, slug, kind, title, minutes, markdown, settings)
    select coalesce(l.id, uuidv7()), ${courseId}::uuid, s.id,
           row_number() over (partition by s.id order by l.position), l.slug, l.kind, l.title, l.minutes,
           l.markdown, l.settings
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
           as l(id uuid, section integer, position integer, slug text, kind text, title text, minutes integer,
                markdown text, settings jsonb)
    join draft_section s on s.course_id = ${courseId}::uuid and s.position = l.section
    returning id, slug`;
  return new Map(kept.map(({ id, slug }) => [slug, id]));
}

function settingsOf(
  { kind, path, url, file, captions, watchPercent }: ImportedLesson,
  files: ReadonlyMap<string, LessonFile>,
  packages: ReadonlyMap<string, LessonPackage>,
): FileSettings & Readonly<{ path: string; url?: string; watchPercent?: number }> {
  const words = captions.flatMap(({ path: at, language }) => {
    const fileId = files.get(at)?.fileId;
    return fileId ? [{ fileId, language }] : [];
  });
  return {
    path,
    ...(kind === "link" && { url }),
    ...(kind === "scorm" ? withFile("package", file, packages) : withFile("file", file, files)),
    ...(watchPercent !== null && { watchPercent }),
    ...(words.length > 0 && { captions: words }),
  };
}

/** One zip may stand in several lessons, under another name in each. */
function withFile<K extends string, T extends object>(
  as: K,
  file: ImportedLesson["file"],
  kept: ReadonlyMap<string, T>,
) {
  const held = file && kept.get(file.path);
  return held ? { [as]: { ...held, name: file.name } } : {};
}
