import { announce } from "#tenants/journal.ts";
import type { Scope } from "#tenants/scope.ts";
import type { Device } from "./device.ts";
import { signedIn } from "./events.ts";
import { forgiveTries } from "./forgive-tries.ts";
import { openSession } from "./open-session.ts";
import { proveByLink } from "./prove-by-link.ts";

type ByLink = Readonly<{ secret: string; device: Device }>;

/** The owner of the link is signed in on this device; the link and its siblings are used up. */
export async function signInByLink(scope: Scope, { secret, device }: ByLink) {
  const { personId, email } = await proveByLink(scope, "sign-in", secret);
  await forgiveTries(scope, [{ limit: "proof.account", of: email }]);
  await announce(scope, signedIn, { personId, by: "link" });
  return openSession(scope, personId, device);
}
