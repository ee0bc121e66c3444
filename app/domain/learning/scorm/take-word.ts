import { Refusal } from "#app/kernel/refusal.ts";
import type { Scope } from "#tenants/scope.ts";
import type { Person } from "#tenants/tenant.ts";
import { holdEnrollment } from "../hold-enrollment.ts";
import { launchable } from "./manifest.ts";
import { moreOf, readCmi, type Said } from "./said.ts";
import type { TakeWord } from "./schema.ts";
import { walkIn } from "./sequencing/go-on.ts";
import { heed } from "./sequencing/heed.ts";
import { keptState } from "./sequencing/walk.ts";
import { type Settled, settlePackage } from "./settle-package.ts";
import { better, type ItemStanding } from "./standing.ts";

/**
 * What the open part of the package said is kept, and the lesson is done when the package is. A word that comes again or
 * late changes nothing; one of a page that another page has taken over from is answered with `isOver`.
 */
export async function takeWord(scope: Scope<Person>, word: TakeWord) {
  const spoken = await spokenOf(scope, word);
  if (!spoken) return OVER;
  await holdEnrollment(scope, scope.actor.personId, spoken.courseId);
  const row = await lockedItem(scope, word);
  if (!row) return OVER;
  const item = launchable(spoken.manifest.items).find(({ id }) => id === row.item);
  if (!item) throw new Error("an item that was launched is not in its manifest");
  if (word.number <= row.number) return { isOver: false, ...(await settlePackage(scope, spoken)) };
  const said = readCmi(spoken.manifest.edition, word.body, item);
  await keepWord(scope, word, said, better(row, said));
  const sequencing = heardOf(spoken, row.item, word, said);
  return { isOver: false, ...(await settlePackage(scope, { ...spoken, sequencing })) };
}

const OVER = { isOver: true, isDone: false, parts: [], offer: null } as const;

/** Where the learner is in the order of things, once this was heard. */
function heardOf({ manifest, sequencing }: Settled, item: string, word: TakeWord, said: Said) {
  const walk = walkIn(manifest, sequencing, item);
  const activity = walk.tree.byId.get(item);
  if (activity) heed(walk, activity, { ...said, ...moreOf(manifest.edition, word) });
  return keptState(walk.state);
}

async function spokenOf({ sql, actor }: Scope<Person>, word: TakeWord): Promise<Settled | null> {
  const [lesson] = await sql`
    select from course c join lesson l on l.course_id = c.id
    where c.slug = ${word.courseSlug} and l.slug = ${word.lessonSlug} and l.kind = 'scorm'`;
  if (!lesson) throw new Refusal("missing", "There is no package here.");
  const [spoken] = await sql<Settled>`
    select a.id as "attemptId", a.course_id as "courseId", a.lesson_id as "lessonId", a.sequencing, p.manifest
    from scorm_item i join scorm_attempt a on a.id = i.attempt_id join scorm_package p on p.id = a.package_id
    join enrollment e on e.person_id = a.person_id and e.course_id = a.course_id and e.period = a.period
    where i.launch_id = ${word.launchId}::uuid and a.person_id = ${actor.personId}::uuid`;
  return spoken ?? null;
}

type Row = ItemStanding & Readonly<{ item: string; number: number }>;

async function lockedItem({ sql }: Scope, { launchId }: TakeWord): Promise<Row | null> {
  const [row] = await sql<Row>`
    select item, number, completion, success, score from scorm_item
    where launch_id = ${launchId}::uuid for update`;
  return row ?? null;
}

/** A run that has begun again adds its time to that of the runs before; within a run the newest time counts. */
async function keepWord(
  { sql }: Scope,
  { launchId, number, run, ended, body }: TakeWord,
  said: Said,
  kept: ItemStanding,
): Promise<void> {
  await sql`
    update scorm_item set
      banked_seconds = banked_seconds + case when ${run}::integer > run then run_seconds else 0 end,
      run_seconds = ${said.seconds}::double precision, run = ${run}::integer, number = ${number}::integer,
      cmi = ${JSON.stringify(body)}::jsonb, said = true, ended = ${ended}::boolean,
      completion = ${kept.completion}, success = ${kept.success}, score = ${kept.score}::double precision
    where launch_id = ${launchId}::uuid`;
}
