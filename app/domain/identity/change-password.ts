import type { Scope } from "#tenants/scope.ts";
import type { Person } from "#tenants/tenant.ts";
import { replacePassword } from "./replace-password.ts";

/** One's own password is the new one; every other device is signed out. The edge has verified the old one. */
export async function changePassword(
  scope: Scope<Person>,
  { passwordHash }: Readonly<{ passwordHash: string }>,
) {
  const { personId, sessionId } = scope.actor;
  const { email } = await scope.db.person.findFirstOrThrow({
    where: { id: personId },
    select: { email: true },
  });
  await replacePassword(scope, { personId, email, passwordHash, keepSessionId: sessionId });
  return { changedAt: scope.now };
}
