import type { Glance } from "#tenants/scope.ts";
import { USUAL_PERCENT } from "./words.ts";

/** A film that is completed by watching it. */
export type WatchRule = Readonly<{ lengthMs: number; percent: number }>;

/** What completes this film; null when its length is not known or its author leaves it to a button. */
export async function watchRule({ sql }: Glance, lessonId: string): Promise<WatchRule | null> {
  const [film] = await sql<WatchRule>`
    select f.length_ms as "lengthMs", coalesce((l.settings->>'watchPercent')::integer, ${USUAL_PERCENT}::integer) as percent
    from lesson l join file f on f.id = (l.settings->'file'->>'fileId')::uuid
    where l.id = ${lessonId}::uuid and l.kind = 'video' and f.length_ms is not null`;
  return film && film.percent > 0 ? film : null;
}
