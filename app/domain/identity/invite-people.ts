import { ensureMay } from "#tenants/permission.ts";
import type { Scope } from "#tenants/scope.ts";
import type { Person } from "#tenants/tenant.ts";
import type { InvitePeople } from "./schema.ts";
import { sendInvitations } from "./send-invitations.ts";

/** Each address has one open invitation with these roles, and a letter about it. People who are here already get none. */
export async function invitePeople(scope: Scope<Person>, { emails, roles }: InvitePeople) {
  ensureMay(scope, "company.people");
  const there = await scope.db.person.findMany({
    where: { email: { in: emails } },
    select: { email: true },
  });
  const alreadyHere = there.map(({ email }) => email);
  const invited = emails.filter((email) => !alreadyHere.includes(email));
  await sendInvitations(scope, { emails: invited, roles });
  return { invited: invited.length, alreadyHere };
}
