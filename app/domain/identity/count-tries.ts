import type { Scope } from "#tenants/scope.ts";
import { keyOf, LIMITS, type Try, type Window, waitSeconds } from "./throttle.ts";

/**
 * These tries are counted in their order, up to the first whose limit is reached: whoever is stopped by a narrow
 * limit does not use up a wider one for everybody else. Answers how many seconds to wait before another try; 0 when
 * this one is admitted. Counted in a transaction that is refused they are forgotten, so count first.
 */
export async function countTries(scope: Scope, tries: readonly Try[]): Promise<number> {
  for (const tried of tries) {
    const wait = await count(scope, tried);
    if (wait > 0) return wait;
  }
  return 0;
}

async function count(scope: Scope, tried: Try): Promise<number> {
  const { sql, now } = scope;
  const { times = 1 } = tried;
  const windows = await sql<Window>`
    insert into throttle (key, ends_at, hits)
    values (${keyOf(tried)}, now() + ${LIMITS[tried.limit].withinMs}::float8 * interval '1 millisecond', ${times}::integer)
    on conflict on constraint throttle_pkey do update set
      hits    = case when throttle.ends_at <= now() then excluded.hits else throttle.hits + excluded.hits end,
      ends_at = case when throttle.ends_at <= now() then excluded.ends_at else throttle.ends_at end
    returning key, ends_at as "endsAt", hits`;
  if (tried.limit.endsWith(".tenant") && windows.some(({ hits }) => hits === times))
    await sweep(scope);
  return waitSeconds(windows, now);
}

/** Windows that have ended are forgotten, at most once in a window of the tenant's. */
async function sweep({ sql }: Scope): Promise<void> {
  await sql`
    delete from throttle where key in
      (select key from throttle where ends_at <= now() limit 1000 for update skip locked)`;
}
