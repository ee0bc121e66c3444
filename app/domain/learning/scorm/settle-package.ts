import type { Scope } from "#tenants/scope.ts";
import type { Person } from "#tenants/tenant.ts";
import { finishLesson } from "../finish-lesson.ts";
import type { ScormManifest } from "./manifest.ts";
import { isSequenced } from "./sequencing/activity-tree.ts";
import { walkIn } from "./sequencing/go-on.ts";
import { offerIn } from "./sequencing/offer.ts";
import { rolledUp } from "./sequencing/rolled-up.ts";
import { better, type ItemStanding, type Standing, standingOf, UNSAID } from "./standing.ts";

/** An attempt at a package, whose learner's enrollment the caller holds. */
export type Settled = Readonly<{
  attemptId: string;
  courseId: string;
  lessonId: string;
  manifest: ScormManifest;
  /** Where its learner is in the order of things; null before the first launch. */
  sequencing: string | null;
}>;

/**
 * The attempt stands as its parts do, or as the rules of its package make of them, and with that the lesson is done. What was
 * passed or complete stays so; without rules its score is the average of theirs, none of which ever falls.
 */
export async function settlePackage(scope: Scope<Person>, attempt: Settled) {
  const { attemptId, courseId, lessonId, manifest, sequencing } = attempt;
  const parts = await scope.sql<ItemStanding & { item: string }>`
    select item, completion, success, score from scorm_item where attempt_id = ${attemptId}::uuid`;
  const walk = walkIn(manifest, sequencing);
  const said = standingOf(manifest.items, new Map(parts.map((part) => [part.item, part])));
  const standing = isSequenced(manifest) ? rolledUp(walk, said) : said;
  await keepStanding(scope, attemptId, standing, sequencing);
  if (standing.isDone)
    await finishLesson(scope, { personId: scope.actor.personId, courseId, lessonId });
  return { isDone: standing.isDone, parts, offer: offerIn(walk) };
}

async function keepStanding(
  { sql, now }: Scope,
  attemptId: string,
  standing: Standing,
  sequencing: string | null,
) {
  const [kept = UNSAID] = await sql<ItemStanding>`
    select completion, success, score from scorm_attempt where id = ${attemptId}::uuid`;
  const { completion, success } = better(kept, standing);
  await sql`
    update scorm_attempt set sequencing = ${sequencing},
      completion = ${completion}, success = ${success}, score = ${standing.score}::double precision, last_at = ${now}::timestamptz,
      seconds = (select coalesce(sum(banked_seconds + run_seconds), 0) from scorm_item where attempt_id = ${attemptId}::uuid),
      completed_at = case when ${standing.isDone} then coalesce(completed_at, ${now}::timestamptz) else completed_at end,
      passed_at = case when ${success === "passed"} then coalesce(passed_at, ${now}::timestamptz) else passed_at end
    where id = ${attemptId}::uuid`;
}
