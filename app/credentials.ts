import type { ActionFunctionArgs } from "@remix-run/node";
import { countTries } from "#app/domain/identity/count-tries.ts";
import type { Device } from "#app/domain/identity/device.ts";
import { forgiveTries } from "#app/domain/identity/forgive-tries.ts";
import { hashPassword, passwordFits } from "#app/domain/identity/password.ts";
import { ownCredential } from "#app/domain/identity/queries.ts";
import { letterTries, proofTries, type Try } from "#app/domain/identity/throttle.ts";
import { Refusal } from "#app/kernel/refusal.ts";
import { sessionCookieIn } from "#app/who-is-asking.ts";
import { inGlance, inScope } from "#tenants/scope.ts";
import type { Tenant } from "#tenants/tenant.ts";

type Args = ActionFunctionArgs;

const VISITOR = { kind: "visitor" } as const;

/** The device that a request comes from. */
export const deviceOf = ({ context, request: { headers } }: Args): Device => ({
  address: context.address,
  agent: headers.get("User-Agent"),
  cookie: sessionCookieIn(headers.get("Cookie")),
});

/** Counts these tries for good, and refuses when there were too many, saying when to come back. */
export const ensureAdmitted = (
  { context: { tenant } }: Args,
  tries: readonly Try[],
  orElse = "",
): Promise<void> => ensureAdmittedTo(tenant, tries, orElse);

/** The same where there is no request at hand. */
export async function ensureAdmittedTo(
  tenant: Tenant,
  tries: readonly Try[],
  orElse = "",
): Promise<void> {
  const seconds = await inScope(tenant, VISITOR, (scope) => countTries(scope, tries));
  if (seconds === 0) return;
  const minutes = Math.ceil(seconds / 60);
  const wait = minutes === 1 ? "a minute" : `${minutes} minutes`;
  throw new Refusal(
    "limit_reached",
    `That was tried too often. Try again in ${wait}${orElse}.`,
    {},
    seconds,
  );
}

/** Before a letter is asked for: how often this address, and everybody here together, may. */
export const ensureMayAskForLetter = (args: Args): Promise<void> =>
  ensureAdmitted(args, letterTries(args.context.address));

/** Before a link is used to choose a password: the password's hash, and the device that will be signed in. */
export async function hashedHere(password: string, args: Args) {
  await ensureAdmitted(args, proofTries(args.context.address));
  return { passwordHash: await hashPassword(password), device: deviceOf(args) };
}

/** Before a credential is changed: whoever is signed in shows once more that they know the password. */
export async function ensureKnowsPassword(currentPassword: string, args: Args): Promise<void> {
  const { tenant, actor, address } = args.context;
  const person = await actor();
  if (person.kind !== "person") throw new Refusal("signed_out", "Sign in again, please.");
  const kept = await inGlance(tenant, person, ownCredential);
  // An account of its own, so that strangers who try the address do not stop its owner here.
  const tries = proofTries(address, person.personId);
  await ensureAdmitted(args, tries);
  if (!(await passwordFits(kept?.passwordHash ?? null, currentPassword))) {
    const words = "This is not your current password.";
    throw new Refusal("invalid", words, { currentPassword: words });
  }
  await inScope(tenant, person, (scope) => forgiveTries(scope, tries));
}
