import { Refusal } from "#app/kernel/refusal.ts";
import type { Scope } from "#tenants/scope.ts";
import { redeemLink } from "./redeem-link.ts";
import { revokeLinks } from "./revoke-links.ts";

/**
 * The link has proved that whoever shows it has a person's address now; the address counts as verified and its
 * other links of this purpose end. A person who is deactivated, or has another address by now, proves nothing.
 */
export async function proveByLink(scope: Scope, purpose: "sign-in" | "reset", secret: string) {
  const { db, now } = scope;
  const { personId: id, email } = await redeemLink(scope, [purpose], secret);
  const person =
    id &&
    (await db.person.findFirst({
      where: { id, email, state: "active" },
      select: { emailVerifiedAt: true },
    }));
  if (!person)
    throw new Refusal("gone", "This link belongs to an account that is not open any more.");
  if (!person.emailVerifiedAt)
    await db.person.updateMany({ where: { id }, data: { emailVerifiedAt: now } });
  await revokeLinks(scope, [email], [purpose]);
  return { personId: id, email };
}
