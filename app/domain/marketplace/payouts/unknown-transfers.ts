import type { Glance } from "#tenants/scope.ts";

/** Which of these transfers of the processor's the academy has no payout for, and so nothing in its books. */
export async function unknownTransfers(
  { sql }: Glance,
  transferIds: readonly string[],
): Promise<ReadonlySet<string>> {
  const missing = await sql<{ id: string }>`
    select id from unnest(${transferIds}::text[]) as asked (id)
    where not exists (select from payout where transfer_id = asked.id)`;
  return new Set(missing.map(({ id }) => id));
}
