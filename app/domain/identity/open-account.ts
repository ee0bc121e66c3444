import { Refusal } from "#app/kernel/refusal.ts";
import { announce } from "#tenants/journal.ts";
import { acceptOnJoining } from "#tenants/legal/accept-on-joining.ts";
import type { Role } from "#tenants/role.ts";
import type { Scope } from "#tenants/scope.ts";
import { addPerson } from "./add-person.ts";
import type { Device } from "./device.ts";
import { ensureMayJoin } from "./ensure-may-join.ts";
import { personJoined, signedIn } from "./events.ts";
import { openSession } from "./open-session.ts";
import { redeemLink } from "./redeem-link.ts";
import { revokeLinks } from "./revoke-links.ts";

type Account = Readonly<{
  secret: string;
  name: string;
  passwordHash: string;
  device: Device;
  /** The wording of the terms that was accepted, by its number. */
  terms: number | null;
}>;

/**
 * Whoever was invited, or signed up and proved the address, has an account, has accepted the terms and is signed in. An account that
 * was made for this address without a password becomes theirs; one that has a password stays as it is.
 */
export async function openAccount(scope: Scope, { secret, device, terms, ...own }: Account) {
  const { purpose, email, roles } = await redeemLink(scope, ["invite", "sign-up"], secret);
  const by = purpose === "invite" ? purpose : "sign-up";
  if (by === "sign-up") await ensureMayJoin(scope, email);

  const { personId, added } = await addPerson(scope, {
    ...{ email, ...own, roles },
    verified: true,
  });
  if (!added) await takeOver(scope, personId, { ...own, roles });
  await acceptOnJoining(scope, personId, terms);
  await revokeLinks(scope, [email], ["invite", "sign-up"]);
  await announce(scope, personJoined, { personId, by });
  await announce(scope, signedIn, { personId, by });
  return openSession(scope, personId, device);
}

type Own = Readonly<{ name: string; passwordHash: string; roles: readonly Role[] }>;

async function takeOver({ db, now }: Scope, personId: string, { roles, ...own }: Own) {
  const { count } = await db.person.updateMany({
    where: { id: personId, state: "active", passwordHash: null },
    data: { ...own, emailVerifiedAt: now },
  });
  if (count === 0)
    throw new Refusal("conflict", "This address has an account already. Sign in instead.");
  await db.personRole.createMany({
    data: roles.map((role) => ({ personId, role })),
    skipDuplicates: true,
  });
}
