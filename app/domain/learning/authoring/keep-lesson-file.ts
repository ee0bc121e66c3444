import { Refusal } from "#app/kernel/refusal.ts";
import { tendFilms } from "#tenants/films/tend-films.ts";
import type { Scope } from "#tenants/scope.ts";
import type { Person } from "#tenants/tenant.ts";
import { holdFile } from "#tenants/uploads/hold-file.ts";
import type { FileSettings, LessonFile } from "../lesson-file.ts";
import { editDraft } from "./hold-draft.ts";

/** A file that was sent for a lesson; with a language it is the captions of its video. */
export type SentLessonFile = Readonly<{
  courseSlug: string;
  lessonId: string;
  fileId: string;
  language?: string;
}>;

/**
 * The draft of the lesson has this file, or these captions in place of those in the same language. Refuses a
 * lesson of a kind that has none.
 */
export async function keepLessonFile(
  scope: Scope<Person>,
  { courseSlug, lessonId, fileId, language }: SentLessonFile,
) {
  const course = await editDraft(scope, courseSlug);
  const { sql, actor, now } = scope;
  const [lesson] = await sql<{ kind: string; settings: FileSettings }>`
    select kind, settings from draft_lesson
    where id = ${lessonId}::uuid and course_id = ${course.id}::uuid and position is not null`;
  if (!lesson) throw new Refusal("missing", "There is no such lesson in this course.");
  if (lesson.kind !== "video" && (lesson.kind !== "file" || language !== undefined))
    throw new Refusal("conflict", "A lesson of this kind has no such file.");
  const file = await keptFile(scope, fileId);
  if (lesson.kind === "video" && language === undefined && !file.mediaType.startsWith("video/"))
    throw new Refusal("invalid", "This is not a video.", { file: "Choose a video." });
  const { captions = [] } = lesson.settings;
  const others = captions.filter((one) => one.language !== language);
  const settings: FileSettings =
    language === undefined
      ? { ...lesson.settings, file }
      : { ...lesson.settings, captions: [...others, { fileId, language }] };
  await sql`
    update draft_lesson set settings = ${JSON.stringify(settings)}::jsonb,
      changed_at = ${now}::timestamptz, changed_by = ${actor.personId}::uuid
    where id = ${lessonId}::uuid`;
  if (lesson.kind === "video") await tendFilms(scope, [fileId]);
  return { courseSlug, lessonId };
}

async function keptFile(scope: Scope, fileId: string): Promise<LessonFile> {
  const { sql } = scope;
  const [sent] = await sql<{ sha256: string }>`
    select encode(sha256, 'hex') as sha256 from file where id = ${fileId}::uuid and audience = 'holder'`;
  if (sent) await holdFile(scope, sent.sha256, "along");
  const [file] = await sql<Omit<LessonFile, "size"> & { size: bigint }>`
    select id as "fileId", name, media_type as "mediaType", size_bytes as size
    from file where id = ${fileId}::uuid and audience = 'holder'`;
  if (!file) throw new Refusal("missing", "This file is no more. Choose it again.");
  return { ...file, size: Number(file.size) };
}
