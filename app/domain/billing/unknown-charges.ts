import type { Glance } from "#tenants/scope.ts";

/** Which of these charges of the processor's the academy has no payment for, and so no sale in its books. */
export async function unknownCharges(
  { sql }: Glance,
  chargeIds: readonly string[],
): Promise<ReadonlySet<string>> {
  const missing = await sql<{ id: string }>`
    select id from unnest(${chargeIds}::text[]) as asked (id)
    where not exists (select from payment where charge_id = asked.id)`;
  return new Set(missing.map(({ id }) => id));
}
