import { getDomain } from "tldts";
import { Refusal } from "#app/kernel/refusal.ts";
import { ensureMay } from "../permission.ts";
import type { Scope } from "../scope.ts";
import type { Person } from "../tenant.ts";
import type { ChangeSignUp } from "./schema.ts";

/** From now on these people may open an account without an invitation; accounts that are open stay. */
export async function changeSignUp(scope: Scope<Person>, { signUp, domains }: ChangeSignUp) {
  ensureMay(scope, "company.settings");
  const { db, tenant, now } = scope;
  const shared = domains.find((domain) => !getDomain(domain));
  if (shared) {
    const words = `${shared} belongs to everybody. Enter a domain of your own, like acme.com.`;
    throw new Refusal("invalid", words, { domains: words });
  }
  await db.emailDomain.deleteMany({ where: { domain: { notIn: domains } } });
  await db.emailDomain.createMany({
    data: domains.map((domain) => ({ domain })),
    skipDuplicates: true,
  });
  await db.tenant.updateMany({
    where: { id: tenant.id },
    data: { signUp, version: { increment: 1 }, updatedAt: now },
  });
  return { signUp };
}
