import { GRACE_MS } from "#app/domain/learning/quiz/attempt.ts";
import { handIn } from "#app/domain/learning/quiz/hand-in.ts";
import { log } from "#app/kernel/log.ts";
import { tenantById } from "#tenants/by-host.ts";
import { askControlPlane } from "#tenants/control-plane.ts";
import { inScope } from "#tenants/scope.ts";

const MOST = 200;
const DUE = { kind: "system", because: "learning.hand-in-due" } as const;

/** Attempts whose time is over are handed in with what was saved, the longest overdue first; answers how many. */
export async function handInDueAttempts(): Promise<number> {
  const due = await askControlPlane<{ tenant: string; attemptId: string }>`
    select tenant_id as tenant, attempt_id as "attemptId" from quiz_deadline
    where due_at < now() - make_interval(secs => ${GRACE_MS / 1_000}) order by due_at limit ${MOST}`;
  for (const { tenant: id, attemptId } of due) {
    const tenant = await tenantById(id);
    if (!tenant) continue;
    await inScope(tenant, DUE, (scope) => handIn(scope, attemptId)).catch((error: Error) =>
      log.error({ error: error.message }, "an attempt could not be handed in"),
    );
  }
  return due.length;
}
