import { z } from "zod";
import { type EventKind, event } from "#app/kernel/event.ts";
import { type ControlScope, inControlPlane } from "./control-plane.ts";
import type { Scope } from "./scope.ts";

/** An event that has not been passed on, of which tenant; its facts stay where they are. */
export type OutboxEvent = Readonly<{ id: string; tenant: string; name: string }>;

/**
 * Hands the oldest events of the outbox to `pass`, and marks them as relayed when that has returned:
 * at least once, each. Several may do so at a time without getting the same ones. Answers how many.
 */
export function relayEvents(
  most: number,
  pass: (events: readonly OutboxEvent[]) => Promise<void>,
): Promise<number> {
  return inControlPlane({ kind: "system", because: "relay events" }, async ({ db }) => {
    const events = await db.$queryRaw<OutboxEvent[]>`
      select id, tenant_id as tenant, name from journal
      where relayed_at is null and kind = 'event'
      order by id limit ${most} for update skip locked`;
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

const workGivenUp = event(
  "work.given-up",
  z.object({ duty: z.string(), event: z.uuid(), tries: z.int() }),
);

/** The tenant's journal says that this duty was given up after its last try; why is in the log. */
export async function noteGivenUp(
  tenantId: string,
  facts: Readonly<{ duty: string; event: string; tries: number }>,
): Promise<void> {
  await inControlPlane({ kind: "system", because: facts.duty }, ({ db, actor }) =>
    db.journal.create({
      data: {
        tenantId,
        kind: "event",
        name: workGivenUp.name,
        actorKind: actor.kind,
        because: actor.because,
        facts: workGivenUp.facts.parse(facts),
      },
      select: { id: true },
    }),
  );
}

type GivenUp = { academy: string; at: Date; duty: string; event: string; tries: number };

/** How the work behind the pages is getting on: what waits to be relayed, and what was given up this fortnight. */
export async function stateOfWork({ db }: ControlScope) {
  const [waiting] = await db.$queryRaw<{ events: bigint; since: Date | null }[]>`
    select count(*) as events, min(at) as since from journal
    where relayed_at is null and kind = 'event'`;
  const [letters] = await db.$queryRaw<{ failed: bigint; unsent: bigint }[]>`
    select count(*) filter (where state = 'failed') as failed,
           count(*) filter (where state in ('queued', 'sending') and queued_at < now() - interval '15 minutes') as unsent
    from mail where queued_at > now() - interval '14 days'`;
  const givenUp = await db.$queryRaw<GivenUp[]>`
    select t.name as academy, j.at, j.facts ->> 'duty' as duty, j.facts ->> 'event' as event,
           (j.facts ->> 'tries')::int as tries
    from journal j join tenant t on t.id = j.tenant_id
    where j.name = ${workGivenUp.name} and j.at > now() - interval '14 days'
    order by j.id desc limit 50`;
  return {
    unrelayed: waiting?.events ?? 0n,
    unrelayedSince: waiting?.since ?? null,
    lettersFailed: letters?.failed ?? 0n,
    lettersLate: letters?.unsent ?? 0n,
    givenUp,
  };
}
