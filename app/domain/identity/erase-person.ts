import { Refusal } from "#app/kernel/refusal.ts";
import { announce } from "#tenants/journal.ts";
import { ensureMay } from "#tenants/permission.ts";
import type { Scope } from "#tenants/scope.ts";
import type { Person } from "#tenants/tenant.ts";
import { personErased } from "./events.ts";
import type { ErasePerson } from "./schema.ts";

/**
 * Nothing says any more who this person was: name, addresses, devices, links and letters are gone, and what they
 * wrote about others follows (GDPR, article 17). What they earned, paid and completed stays with the nameless record.
 * Refused for somebody who can still sign in, and when `email` is not theirs: it is what the administrator types to be sure.
 */
export async function erasePerson(scope: Scope<Person>, { personId, email }: ErasePerson) {
  ensureMay(scope, "company.people");
  const { db, sql, now } = scope;
  const person = await db.person.findFirst({
    where: { id: personId },
    select: { email: true, state: true, erasedAt: true },
  });
  if (!person) throw new Refusal("missing", "There is no such person.");
  if (person.erasedAt) return;
  if (person.state !== "deactivated")
    throw new Refusal("conflict", "Deactivate this person first. They may be signed in.");
  if (person.email !== email)
    throw new Refusal("invalid", "Check the address.", {
      email: "This is not the address of the person. Type it as it is shown above.",
    });

  await db.oneTimeLink.deleteMany({ where: { OR: [{ personId }, { email: person.email }] } });
  await db.session.deleteMany({ where: { personId } });
  await db.personRole.deleteMany({ where: { personId } });
  await sql`delete from department_manager where person_id = ${personId}::uuid`;
  await sql`delete from mail where recipient = ${person.email}`;
  await db.person.updateMany({
    where: { id: personId },
    data: { ...nobody(personId), erasedAt: now },
  });
  await announce(scope, personErased, { personId });
}

/** An address that cannot exist (RFC 2606, section 2), and is nobody else's. */
const nobody = (personId: string) => ({
  ...{ name: "Erased person", email: `${personId}@erased.invalid` },
  ...{ passwordHash: null, emailVerifiedAt: null, lastSeenAt: null, departmentId: null },
});
