import { announce } from "#tenants/journal.ts";
import type { Scope } from "#tenants/scope.ts";
import type { Device } from "./device.ts";
import { signedIn } from "./events.ts";
import { forgiveTries } from "./forgive-tries.ts";
import { openSession } from "./open-session.ts";
import type { Try } from "./throttle.ts";

type Proved = Readonly<{ personId: string; tries: readonly Try[]; device: Device }>;

/** The person, whose password the edge has verified, is signed in on this device; the tries are forgiven. */
export async function signInByPassword(scope: Scope, { personId, tries, device }: Proved) {
  await forgiveTries(scope, tries);
  await announce(scope, signedIn, { personId, by: "password" });
  return openSession(scope, personId, device);
}
