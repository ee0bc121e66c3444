import { Refusal } from "#app/kernel/refusal.ts";
import type { Scope } from "#tenants/scope.ts";
import type { Person } from "#tenants/tenant.ts";
import type { EndDevice } from "./schema.ts";

/** One of one's own devices is signed out. */
export async function endDevice({ db, actor, now }: Scope<Person>, { sessionId }: EndDevice) {
  const { count } = await db.session.updateMany({
    where: { id: sessionId, personId: actor.personId, revokedAt: null },
    data: { revokedAt: now },
  });
  if (count === 0) throw new Refusal("missing", "There is no such device, or it is signed out.");
}
