import type { EventKind } from "#app/kernel/event.ts";
import { inControlPlane } from "./control-plane.ts";
import type { Scope } from "./scope.ts";

/** An event that has not been passed on, of which tenant; its facts stay where they are. */
export type OutboxEvent = Readonly<{ id: string; tenant: string; name: string }>;

/**
 * Hands waiting events of the outbox to `pass`, and marks them as relayed when that has returned: at least once, each.
 * Every tenant's oldest comes before anybody's second, so that no flood of one delays another. Events of the names that
 * are held back stay. Several may do so at a time without getting the same ones. Answers how many.
 */
export function relayEvents(
  most: number,
  heldBack: readonly string[],
  pass: (events: readonly OutboxEvent[]) => Promise<void>,
): Promise<number> {
  return inControlPlane({ kind: "system", because: "relay events" }, async ({ db }) => {
    const events = await db.$queryRaw<OutboxEvent[]>`
      with recursive known (tenant) as (
        (select tenant_id from journal where relayed_at is null and kind = 'event' order by tenant_id limit 1)
        union all
        select (select tenant_id from journal
                where relayed_at is null and kind = 'event' and tenant_id > tenant order by tenant_id limit 1)
        from known where tenant is not null
      ), turn as materialized (
        select id, row_number() over (partition by tenant order by id) as nth
        from known, lateral (select id from journal
                             where tenant_id = tenant and relayed_at is null and kind = 'event'
                               and name <> all (${heldBack}::text[])
                             order by id limit ${most}) waiting
      )
      select j.id, j.tenant_id as tenant, j.name from turn join journal j using (id)
      where j.relayed_at is null
      order by turn.nth, j.id limit ${most} for update of j skip locked`;
    if (events.length === 0) return 0;
    await pass(events);
    const ids = events.map(({ id }) => id);
    await db.$executeRaw`update journal set relayed_at = now() where id = any(${ids}::uuid[])`;
    return events.length;
  });
}

/** What this tenant's journal says of the event: when it happened, and the facts. */
export async function toldBy<F>({ sql }: Scope, kind: EventKind<F>, eventId: string) {
  const [told] = await sql<{ at: Date; facts: unknown }>`
    select at, facts from journal where id = ${eventId}::uuid and name = ${kind.name}`;
  if (!told) throw new Error(`The tenant's journal has no ${kind.name} with the id ${eventId}.`);
  return { at: told.at, facts: kind.facts.parse(told.facts) };
}
