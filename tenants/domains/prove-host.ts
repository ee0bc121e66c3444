import type { ControlScope } from "../control-plane.ts";
import { announceIn } from "../journal.ts";
import { challengeValue } from "./dns-records.ts";
import { domainLost, domainProved } from "./events.ts";
import { type Verdict, whoseHost } from "./whose-host.ts";

type Seen = Readonly<{ tenantId: string; host: string; records: readonly string[] }>;
type Row = {
  tenantId: string;
  token: string;
  verifiedAt: Date | null;
  releasedAt: Date | null;
};

/**
 * Decides whose host it is, by the TXT records that its zone shows now, and writes it down. The only
 * place in which a host is ever proved or passes from one tenant to another.
 */
export async function proveHost(scope: ControlScope, seen: Seen): Promise<Verdict> {
  const { tenantId, host, records } = seen;
  const { db, now } = scope;
  const rows = await db.$queryRaw<Row[]>`
    select h.tenant_id as "tenantId", case when t.state <> 'deleted' then h.token else '' end as token,
      h.verified_at as "verifiedAt", h.released_at as "releasedAt"
    from tenant_host h join tenant t on t.id = h.tenant_id
    where h.host = ${host} order by h.tenant_id for update of h`;
  const claims = rows.map((row) => ({ ...row, proof: challengeValue(row.token) }));
  const verdict = whoseHost(claims, tenantId, records, now);
  if (verdict.kind !== "yours") return verdict;
  if (verdict.takenFrom) await take(scope, host, verdict.takenFrom);
  const proved = await db.tenantHost.updateMany({
    where: { tenantId, host, verifiedAt: null },
    data: { verifiedAt: now },
  });
  if (proved.count > 0) await announceIn(scope, tenantId, domainProved, { host });
  return verdict;
}

async function take(scope: ControlScope, host: string, tenantId: string): Promise<void> {
  await scope.db.tenantHost.updateMany({
    where: { tenantId, host },
    data: { verifiedAt: null, canonical: false, servedAt: null, nextCheckAt: scope.now },
  });
  await announceIn(scope, tenantId, domainLost, { host });
}
