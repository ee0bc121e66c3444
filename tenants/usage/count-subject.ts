import { announce } from "#tenants/journal.ts";
import type { Scope } from "#tenants/scope.ts";
import { usageCounted } from "./events.ts";
import type { Meter } from "./meters.ts";

type Sighting = Readonly<{ source: string; eventId: string; subjectId: string; occurredAt: Date }>;

/**
 * The subject counts on this meter for the month (UTC) of the sighting: once, however many events
 * tell of it and however often each is delivered. Answers whether this call was the one that counted.
 */
export async function countSubject(
  scope: Scope,
  meter: Meter,
  sighting: Sighting,
): Promise<boolean> {
  const { source, eventId, subjectId, occurredAt } = sighting;
  const [counted] = await scope.sql<{ total: bigint }>`
    with told as (
      insert into meter_event (meter, source, event_id, period, subject_id, occurred_at)
      values (${meter}, ${source}, ${eventId}::uuid, date_trunc('month', ${occurredAt}::timestamptz, 'UTC')::date,
              ${subjectId}::uuid, ${occurredAt}::timestamptz)
      on conflict do nothing returning meter, period, subject_id
    ), fresh as (
      insert into meter_subject (meter, period, subject_id)
      select meter, period, subject_id from told
      on conflict do nothing returning meter, period
    )
    insert into meter_total (meter, period, total) select meter, period, 1 from fresh
    on conflict (tenant_id, meter, period) do update set total = meter_total.total + 1
    returning total`;
  if (!counted) return false;
  await announce(scope, usageCounted, { meter, total: Number(counted.total) });
  return true;
}
