import type { Scope } from "#tenants/scope.ts";
import { keyOf, type Try } from "./throttle.ts";

/** A try that succeeded counts against nobody: the account starts anew, its address has one try back. */
export async function forgiveTries({ sql }: Scope, tries: readonly Try[]): Promise<void> {
  for (const tried of tries.filter(({ limit }) => !limit.endsWith(".tenant")))
    await sql`
      update throttle set hits = case when key like '%.account:%' then 0 else greatest(hits - 1, 0) end
      where key = ${keyOf(tried)}`;
}
