import { askControlPlane } from "#tenants/control-plane.ts";

/** Something that was missing here: an event that never arrived, or a movement of money that is not in the books. */
export type Repair = Readonly<{
  kind: "event" | "movement";
  /** The processor's name of the event or of the balance transaction. */
  reference: string;
  said: string;
  mended: boolean;
}>;

/**
 * A reconciliation begins, and walks what happened since the answered moment: an hour before the last that went well. Null
 * while another one is at it; one that has said nothing for ten minutes is taken for dead.
 */
export async function beginReconciliation(): Promise<{ id: string; since: Date | null } | null> {
  const [begun] = await askControlPlane<{ id: string; since: Date | null }>`
    insert into processor.reconciliation (began_at)
    select now() where not exists (select from processor.reconciliation
                                   where ended_at is null and began_at > now() - interval '10 minutes')
    returning id, (select began_at - interval '1 hour' from processor.reconciliation
                   where ended_at is not null and fault is null
                   order by began_at desc limit 1) as since`;
  return begun ?? null;
}

/** What a reconciliation found is kept: what was missing once, and since when it is mended. */
export async function noteRepairs(id: string, repairs: readonly Repair[]): Promise<void> {
  if (repairs.length === 0) return;
  const of = <T>(part: (repair: Repair) => T): T[] => repairs.map(part);
  await askControlPlane`
    insert into processor.repair (reconciliation_id, kind, reference, said, mended_at)
    select ${id}::uuid, kind, reference, said, case when mended then now() end
    from unnest(${of(({ kind }) => kind)}::text[], ${of(({ reference }) => reference)}::text[],
                ${of(({ said }) => said)}::text[], ${of(({ mended }) => mended)}::bool[])
           as found (kind, reference, said, mended)
    on conflict (kind, reference) do update set said = excluded.said, mended_at = excluded.mended_at
      where repair.mended_at is null`;
}

/** How far a reconciliation came, and why no further. */
export async function endReconciliation(
  id: string,
  { events, movements, fault }: { events: number; movements: number; fault: string | null },
): Promise<void> {
  await askControlPlane`
    update processor.reconciliation
    set ended_at = now(), events = ${events}, movements = ${movements}, fault = ${fault}
    where id = ${id}::uuid`;
}

/** The movements of money that are still not in the books, though they were looked at. */
export async function openMovements(): Promise<string[]> {
  const open = await askControlPlane<{ reference: string }>`
    select reference from processor.repair
    where kind = 'movement' and mended_at is null order by found_at limit 100`;
  return open.map(({ reference }) => reference);
}
