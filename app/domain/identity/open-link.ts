import { freshSecret, hashOf } from "#app/kernel/secret.ts";
import type { Role } from "#tenants/role.ts";
import type { Scope } from "#tenants/scope.ts";
import { LINKS, type LinkPurpose } from "./link.ts";

type NewLink = Readonly<{
  purpose: LinkPurpose;
  email: string;
  personId?: string | null;
  roles?: readonly Role[];
}>;

/** Whoever reads the mail of this address can show a secret, once. It is answered here and kept nowhere. */
export async function openLink({ db, now }: Scope, link: NewLink) {
  const { purpose, email, personId = null, roles = [] } = link;
  const secret = freshSecret();
  const { id: linkId } = await db.oneTimeLink.create({
    data: {
      purpose,
      email,
      personId,
      roles: [...roles],
      tokenHash: new Uint8Array(hashOf(secret)),
      expiresAt: new Date(now.getTime() + LINKS[purpose].lastsMs),
    },
    select: { id: true },
  });
  return { linkId, secret };
}
