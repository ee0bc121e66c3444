import type { Role } from "#tenants/role.ts";
import type { Scope } from "#tenants/scope.ts";

type NewPerson = Readonly<{
  email: string;
  name: string;
  passwordHash?: string | null;
  roles: readonly Role[];
  verified: boolean;
}>;

/** The person belongs to the tenant and has these roles. Somebody with this address already is left as they are. */
export async function addPerson(
  { db, now }: Scope,
  given: NewPerson,
): Promise<{ personId: string; added: boolean }> {
  const { email, name, passwordHash = null, verified } = given;
  const { count } = await db.person.createMany({
    data: { email, name, passwordHash, emailVerifiedAt: verified ? now : null },
    skipDuplicates: true,
  });
  const { id: personId } = await db.person.findFirstOrThrow({
    where: { email },
    select: { id: true },
  });
  if (count > 0)
    await db.personRole.createMany({
      data: [...new Set(["learner", ...given.roles])].map((role) => ({ personId, role })),
    });
  return { personId, added: count > 0 };
}
