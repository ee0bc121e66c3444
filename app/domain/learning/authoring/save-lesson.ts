import { Refusal } from "#app/kernel/refusal.ts";
import type { Scope } from "#tenants/scope.ts";
import type { Person } from "#tenants/tenant.ts";
import { editDraft } from "./hold-draft.ts";
import type { SaveLesson } from "./schema.ts";

type Kept = Readonly<{
  kind: string;
  title: string;
  minutes: number;
  markdown: string;
  settings: Readonly<Record<string, unknown>>;
  revision: number;
}>;

/**
 * The draft of the lesson says this; answers its new revision. The same again changes nothing. Refuses what was
 * written on an older revision than the one that is kept.
 */
export async function saveLesson(scope: Scope<Person>, input: SaveLesson) {
  const course = await editDraft(scope, input.courseSlug);
  const { sql, actor, now } = scope;
  const { lessonId, title, minutes, markdown } = input;
  const [kept] = await sql<Kept>`
    select kind, title, minutes, markdown, settings, revision from draft_lesson
    where id = ${lessonId}::uuid and course_id = ${course.id}::uuid and position is not null`;
  if (!kept)
    throw new Refusal(
      "missing",
      "This lesson was removed from the course. Put it back to save it.",
    );
  const settings = { ...kept.settings, ...chosen(kept.kind, input) };
  if (isSame(kept, { ...input, settings })) return { revision: kept.revision };
  if (kept.revision !== input.revision)
    throw new Refusal(
      "conflict",
      "This lesson was changed elsewhere since you opened it. Your text is still here; nothing was overwritten.",
    );
  await sql`
    update draft_lesson set title = ${title}, minutes = ${minutes}::integer, markdown = ${markdown},
      settings = ${JSON.stringify(settings)}::jsonb, revision = revision + 1,
      changed_at = ${now}::timestamptz, changed_by = ${actor.personId}::uuid
    where id = ${lessonId}::uuid`;
  return { revision: kept.revision + 1 };
}

type Text = Pick<Kept, "title" | "minutes" | "markdown" | "settings">;

const isSame = (kept: Text, sent: Text): boolean =>
  kept.title === sent.title &&
  kept.minutes === sent.minutes &&
  kept.markdown === sent.markdown &&
  kept.settings["url"] === sent.settings["url"] &&
  kept.settings["watchPercent"] === sent.settings["watchPercent"];

/** What lessons of this kind are asked for beside their text. */
const chosen = (kind: string, { url, watchPercent }: SaveLesson) => ({
  ...(kind === "link" && { url }),
  ...(kind === "video" && watchPercent !== undefined && { watchPercent }),
});
