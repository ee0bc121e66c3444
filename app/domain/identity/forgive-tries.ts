import type { Scope } from "#tenants/scope.ts";
import { keyOf, type Try } from "./throttle.ts";

/** A try that succeeded counts against nobody: the account starts anew, its address has one try back. */
export async function forgiveTries({ sql }: Scope, tries: readonly Try[]): Promise<void> {
  const keys = tries.filter(({ limit }) => !limit.endsWith(".tenant")).map(keyOf);
  await sql`
    with held as (select key from throttle where key = any (${keys}::text[]) order by key for update)
    update throttle t set hits = case when t.key like '%.account:%' then 0 else greatest(t.hits - 1, 0) end
    from held where t.key = held.key`;
}
