import { log } from "#app/kernel/log.ts";
import { tenantById } from "../by-host.ts";
import { askControlPlane } from "../control-plane.ts";
import { inScope } from "../scope.ts";
import { lookAtDomain } from "./look-at-domain.ts";
import { settleCheck } from "./settle-check.ts";

const AT_ONCE = 10;
const MOST = 100;
const DUE = { kind: "system", because: "domains.check-due" } as const;

/**
 * Looks at every domain whose time has come, the longest overdue first; answers how many. Two workers
 * who do it at once look at no domain twice.
 */
export async function checkDueDomains(): Promise<number> {
  const due = await askControlPlane<Due>`
    select h.tenant_id, h.host from tenant_host h
    join tenant t on t.id = h.tenant_id and t.state <> 'deleted'
    where h.released_at is null and h.next_check_at <= now()
    order by h.next_check_at limit ${MOST}`;
  const waiting = [...due];
  const look = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift())
      await check(next).catch((error: Error) =>
        log.error({ error: error.message }, "a domain could not be looked at"),
      );
  };
  await Promise.all(Array.from({ length: AT_ONCE }, look));
  return due.length;
}

type Due = { tenant_id: string; host: string };

async function check({ tenant_id, host }: Due): Promise<void> {
  const tenant = await tenantById(tenant_id);
  if (!tenant) return;
  const sight = await lookAtDomain(tenant, DUE, host);
  await inScope(tenant, DUE, (scope) => settleCheck(scope, sight));
}
