import { randomUUID } from "node:crypto";
import { addPerson } from "#app/domain/identity/add-person.ts";
import { tenantById } from "#tenants/by-host.ts";
import { inControlPlane } from "#tenants/control-plane.ts";
import { provisionTenant } from "#tenants/provision-tenant.ts";
import type { Role } from "#tenants/role.ts";
import { type Glance, inGlance, inScope, type Scope } from "#tenants/scope.ts";
import type { Person, Visitor } from "#tenants/tenant.ts";
import type { Tier } from "#tenants/words.ts";

const TEST = { kind: "system", because: "test" } as const;

/** Every test gets a company of its own, so no test can see, or wait for, another. */
export async function aTenant(name = "Acme", { tier = "professional" as Tier } = {}) {
  const slug = `${name.toLowerCase()}-${randomUUID().slice(0, 13)}`;
  const asked = { slug, name, admin: `admin@${slug}.example`, tier };
  const { id } = await inControlPlane(TEST, (scope) => provisionTenant(scope, asked));
  const tenant = await tenantById(id);
  if (!tenant) throw new Error("the tenant that was just made is not there");

  const setUp = <T>(work: (scope: Scope) => Promise<T>) => inScope(tenant, TEST, work);
  const person = async (roles: readonly Role[] = [], email = `${randomUUID()}@${slug}.example`) => {
    const { personId } = await setUp((scope) =>
      addPerson(scope, { email, name: "Amara Okafor", roles, verified: true }),
    );
    const actor: Person = {
      kind: "person",
      personId,
      sessionId: randomUUID(),
      roles: ["learner", ...roles],
    };
    return {
      ...actor,
      email,
      /** Gives a command, as this person. */
      does: <I, T>(command: (scope: Scope<Person>, input: I) => Promise<T>, input: I) =>
        inScope(tenant, actor, (scope) => command(scope, input)),
      /** Asks a query, as this person, in a scope that cannot write. */
      sees: <Q extends unknown[], T>(
        query: (glance: Glance<Person>, ...question: Q) => Promise<T>,
        ...question: Q
      ) => inGlance(tenant, actor, (glance) => query(glance, ...question)),
    };
  };

  return {
    tenant,
    setUp,
    visitor: {
      /** Gives a command, as somebody who has not signed in. */
      does: <I, T>(command: (scope: Scope<Visitor>, input: I) => Promise<T>, input: I) =>
        inScope(tenant, { kind: "visitor" }, (scope) => command(scope, input)),
    },
    /** The tenant as it stands now. */
    now: async () => (await tenantById(id)) ?? tenant,
    learner: (email?: string) => person([], email),
    instructor: () => person(["instructor"]),
    admin: () => person(["admin"]),
    agent: () => person(["agent"]),
  };
}
