import type { ControlScope } from "#tenants/control-plane.ts";

type Waiting = { events: bigint; since: Date | null; givenUp: bigint };
type Run = {
  at: Date;
  endedAt: Date | null;
  events: number;
  movements: number;
  fault: string | null;
};
type Alarm = { id: string; type: string; objectId: string; tries: number; said: string; at: Date };
type Broken = { slug: string; name: string; said: string; at: Date };
type Found = { kind: string; reference: string; said: string; at: Date; mended: boolean };

/** How well we know what the payment processor knows: what waits, what needs a person, what was repaired in the last fortnight. */
export async function stateOfPayments({ db }: ControlScope) {
  const [waiting] = await db.$queryRaw<Waiting[]>`
    select count(*) filter (where given_up_at is null) as events,
           min(received_at) filter (where given_up_at is null) as since,
           count(*) filter (where given_up_at is not null) as "givenUp"
    from processor.event where processed_at is null`;
  const [run] = await db.$queryRaw<Run[]>`
    select began_at as at, ended_at as "endedAt", events, movements, fault
    from processor.reconciliation where ended_at is not null order by began_at desc limit 1`;
  const alarms = await db.$queryRaw<Alarm[]>`
    select id, type, object_id as "objectId", tries, outcome as said, given_up_at as at
    from processor.event where given_up_at is not null order by given_up_at desc limit 50`;
  const repairs = await db.$queryRaw<Found[]>`
    select kind, reference, said, found_at as at, mended_at is not null as mended
    from processor.repair
    where mended_at is null or found_at > now() - interval '14 days'
    order by mended_at is null desc, found_at desc limit 50`;
  const broken = await db.$queryRaw<Broken[]>`
    select t.slug, a.name, a.said, a.found_at as at
    from processor.alarm a join tenant t on t.id = a.tenant_id
    where a.ended_at is null order by a.found_at limit 50`;
  return {
    broken,
    waiting: waiting?.events ?? 0n,
    waitingSince: waiting?.since ?? null,
    givenUp: waiting?.givenUp ?? 0n,
    run: run ?? null,
    alarms,
    repairs,
  };
}
