import { fillClass } from "#app/domain/learning/classes/fill-class.ts";
import { log } from "#app/kernel/log.ts";
import { tenantById } from "#tenants/by-host.ts";
import { askControlPlane } from "#tenants/control-plane.ts";
import { inScope } from "#tenants/scope.ts";

const KEPT = { kind: "system", because: "learning.keep-classes" } as const;

/** Every class of every open academy has the people that belong into it, and they its courses. */
export async function keepClasses(): Promise<void> {
  const academies = await askControlPlane<{ id: string }>`
    select id from tenant where kind = 'academy' and state in ('trial', 'active', 'past_due') order by id`;
  for (const { id } of academies)
    await keepIn(id).catch((error: Error) =>
      log.error({ error: error.message }, "the classes of an academy could not be kept"),
    );
}

async function keepIn(id: string): Promise<void> {
  const tenant = await tenantById(id);
  if (!tenant) return;
  const classes = await inScope(
    tenant,
    KEPT,
    ({ sql }) => sql<{ id: string }>`
    select id from class where coalesce(ends_on >= current_date - 1, true) order by id`,
  );
  for (const { id: classId } of classes)
    await inScope(tenant, KEPT, (scope) => fillClass(scope, { classId }));
}
