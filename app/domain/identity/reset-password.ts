import { announce } from "#tenants/journal.ts";
import type { Scope } from "#tenants/scope.ts";
import type { Device } from "./device.ts";
import { signedIn } from "./events.ts";
import { forgiveTries } from "./forgive-tries.ts";
import { openSession } from "./open-session.ts";
import { proveByLink } from "./prove-by-link.ts";
import { replacePassword } from "./replace-password.ts";

type NewPassword = Readonly<{ secret: string; passwordHash: string; device: Device }>;

/** The password is the new one, every device but this one is signed out, and this one is signed in. */
export async function resetPassword(scope: Scope, { secret, passwordHash, device }: NewPassword) {
  const { personId, email } = await proveByLink(scope, "reset", secret);
  await replacePassword(scope, { personId, email, passwordHash });
  await forgiveTries(scope, [{ limit: "proof.account", of: email }]);
  await announce(scope, signedIn, { personId, by: "reset" });
  return openSession(scope, personId, device);
}
