import { askControlPlane } from "#tenants/control-plane.ts";
import type { ProcessorEvent } from "./event.ts";

/** Each of these is kept once, whoever brings it, and will be looked at. Answers the ids that were not known yet. */
export async function keepEvents(events: readonly ProcessorEvent[]): Promise<string[]> {
  const of = <T>(part: (event: ProcessorEvent) => T): T[] => events.map(part);
  const kept = await askControlPlane<{ id: string }>`
    insert into processor.event (id, type, object_kind, object_id, account, created_at)
    select * from unnest(${of(({ id }) => id)}::text[], ${of(({ type }) => type)}::text[],
                         ${of(({ objectKind }) => objectKind)}::text[], ${of(({ objectId }) => objectId)}::text[],
                         ${of(({ account }) => account)}::text[], ${of(({ createdAt }) => createdAt)}::timestamptz[])
    on conflict (id) do nothing
    returning id`;
  return kept.map(({ id }) => id);
}
