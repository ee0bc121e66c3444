import { type BrokenRule, brokenRules } from "#app/domain/marketplace/broken-rules.ts";
import { log } from "#app/kernel/log.ts";
import { tenantById } from "#tenants/by-host.ts";
import { askControlPlane, inControlPlane } from "#tenants/control-plane.ts";
import { raiseAlarms } from "#tenants/processor/raise-alarms.ts";
import { inGlance } from "#tenants/scope.ts";

const CHECKING = { kind: "system", because: "payments.check-money" } as const;

/** In every academy the rules about money are tried; what does not hold stands as an alarm until it does. */
export async function checkMoney(): Promise<void> {
  const academies = await askControlPlane<{ id: string }>`
    select id from tenant where kind = 'academy' and state <> 'deleted' order by id`;
  for (const { id } of academies) await checkMoneyOf(id);
}

/** The same in one academy. Answers the rules that do not hold there. */
export async function checkMoneyOf(id: string): Promise<readonly BrokenRule[]> {
  const tenant = await tenantById(id);
  if (!tenant) return [];
  const broken = await inGlance(tenant, CHECKING, brokenRules);
  const raised = await inControlPlane(CHECKING, (scope) => raiseAlarms(scope, id, broken));
  for (const { name, said } of raised)
    log.error({ tenant: tenant.slug, rule: name, found: said }, "a rule about money does not hold");
  return broken;
}
