import { askControlPlane } from "#tenants/control-plane.ts";

/** These events are done with: their object was looked at, and what that came to is kept with whose it is. */
export async function settleEvents(
  ids: readonly string[],
  outcome: string,
  tenantId: string | null,
): Promise<void> {
  await askControlPlane`
    update processor.event
    set processed_at = now(), given_up_at = null, outcome = ${outcome}, tenant_id = ${tenantId}::uuid
    where id = any(${ids}::text[])`;
}
