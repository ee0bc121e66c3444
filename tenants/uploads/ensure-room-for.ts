import type { Scope } from "../scope.ts";
import { ensureRoom } from "./ensure-room.ts";

type Coming = Readonly<{ sha256: string; size: number }>;

/** Refuses files that the academy's license has no room for; those that it holds already, or counts as loose, need none. */
export async function ensureRoomFor(scope: Scope, files: readonly Coming[]): Promise<void> {
  const sizes = files.map(({ sha256, size }) => ({ sha256, size }));
  const [coming] = await scope.sql<{ size: bigint }>`
    select coalesce(sum(size), 0)::bigint as size
    from (select distinct sha256, size
          from jsonb_to_recordset(${JSON.stringify(sizes)}::jsonb) as g(sha256 text, size bigint)) g
    where not exists (select from file f where f.sha256 = decode(g.sha256, 'hex') and f.audience = 'holder')
      and not exists (select from loose_bytes l where l.sha256 = decode(g.sha256, 'hex'))`;
  if (coming?.size) await ensureRoom(scope, Number(coming.size));
}
