import type { Scope } from "#tenants/scope.ts";
import { keyOf, LIMITS, type Try, type Window, waitSeconds } from "./throttle.ts";

/**
 * These tries are counted, whatever comes of them. Answers how many seconds to wait before another; 0 when
 * they are admitted. Counted in a transaction that is refused they are forgotten, so count first.
 */
export async function countTries(scope: Scope, tries: readonly Try[]): Promise<number> {
  const { sql, now } = scope;
  const keys = tries.map(keyOf);
  const lengths = tries.map(({ limit }) => LIMITS[limit].withinMs);
  const windows = await sql<Window>`
    insert into throttle (key, ends_at, hits)
    select key, now() + within_ms * interval '1 millisecond', 1
    from unnest(${keys}::text[], ${lengths}::float8[]) as tried (key, within_ms) order by key
    on conflict on constraint throttle_pkey do update set
      hits    = case when throttle.ends_at <= now() then 1 else throttle.hits + 1 end,
      ends_at = case when throttle.ends_at <= now() then excluded.ends_at else throttle.ends_at end
    returning key, ends_at as "endsAt", hits`;
  if (windows.some(({ key, hits }) => key.includes(".tenant:") && hits === 1)) await sweep(scope);
  return waitSeconds(windows, now);
}

/** Windows that have ended are forgotten, at most once in a window of the tenant's. */
async function sweep({ sql }: Scope): Promise<void> {
  await sql`
    delete from throttle where key in
      (select key from throttle where ends_at <= now() limit 1000 for update skip locked)`;
}
