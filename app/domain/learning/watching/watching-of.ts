import type { Glance } from "#tenants/scope.ts";
import type { Person } from "#tenants/tenant.ts";
import { type Ranges, watchedMs } from "./ranges.ts";
import { watchRule } from "./watch-rule.ts";

/** How far this learner is with a film: where to go on, and what of it is watched and has to be, in percent. */
export type Watching = Readonly<{ positionMs: number; percent: number; needed: number | null }>;

/** The same on every device of theirs. */
export async function watchingOf(glance: Glance<Person>, lessonId: string): Promise<Watching> {
  const rule = await watchRule(glance, lessonId);
  const [seen] = await glance.sql<{ positionMs: number; ranges: Ranges }>`
    select position_ms as "positionMs", ranges from lesson_watch
    where person_id = ${glance.actor.personId}::uuid and lesson_id = ${lessonId}::uuid`;
  return {
    positionMs: seen?.positionMs ?? 0,
    percent: rule ? percentOf(seen?.ranges ?? [], rule.lengthMs) : 0,
    needed: rule?.percent ?? null,
  };
}

/** Whole percent, rounded down: the last one is there when all is. */
export const percentOf = (ranges: Ranges, lengthMs: number): number =>
  Math.floor((100 * watchedMs(ranges)) / lengthMs);
