import type { ControlScope } from "#tenants/control-plane.ts";
import { workGivenUp } from "./note-given-up.ts";

type GivenUp = {
  id: string;
  academy: string;
  duty: string;
  /** The event that the work followed from. */
  event: string;
  tries: number;
  at: Date;
  /** Whether it was set going again since. */
  again: boolean;
};

/** How the work behind the pages is getting on, and what of it was given up in the last fortnight. */
export async function stateOfWork({ db }: ControlScope) {
  const [outbox] = await db.$queryRaw<{ events: bigint; since: Date | null }[]>`
    select count(*) as events, min(at) as since from journal
    where relayed_at is null and kind = 'event'`;
  const [letters] = await db.$queryRaw<{ failed: bigint; late: bigint }[]>`
    select count(*) filter (where state = 'failed') as failed,
           count(*) filter (where state in ('queued', 'sending')
                              and queued_at < now() - interval '15 minutes') as late
    from mail where queued_at > now() - interval '14 days'`;
  const [payments] = await db.$queryRaw<{ alarms: bigint }[]>`
    select count(*) as alarms from processor.event where given_up_at is not null`;
  const givenUp = await db.$queryRaw<GivenUp[]>`
    select j.id, t.name as academy, j.at, j.facts ->> 'duty' as duty, e.id as event,
           (j.facts ->> 'tries')::int as tries, coalesce(e.relayed_at > j.at, true) as again
    from journal j
    join tenant t on t.id = j.tenant_id
    join journal e on e.id = (j.facts ->> 'event')::uuid
    where j.name = ${workGivenUp.name} and j.at > now() - interval '14 days'
    order by j.id desc limit 50`;
  return {
    waiting: outbox?.events ?? 0n,
    waitingSince: outbox?.since ?? null,
    lettersFailed: letters?.failed ?? 0n,
    lettersLate: letters?.late ?? 0n,
    paymentAlarms: payments?.alarms ?? 0n,
    givenUp,
  };
}
