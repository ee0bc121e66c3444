import type { Scope } from "../scope.ts";

/** The number that the next published brand has. Whoever asks second waits until the first is done. */
export async function nextVersion({ sql, tenant }: Scope): Promise<number> {
  await sql`select 1 as held from tenant where id = ${tenant.id}::uuid for update`;
  const [row] = await sql<{ number: number }>`
    select coalesce(max(number), 0) + 1 as number from brand_version`;
  return row?.number ?? 1;
}

/** The number under which this very request was published already, or null. */
export async function versionOfRequest({ sql }: Scope, requestId: string): Promise<number | null> {
  const [row] = await sql<{ number: number }>`
    select number from brand_version where request_id = ${requestId}::uuid`;
  return row?.number ?? null;
}
