import { Refusal } from "#app/kernel/refusal.ts";
import { hashOf } from "#app/kernel/secret.ts";
import type { ControlScope } from "./control-plane.ts";
import { claimableHost } from "./domains/claimable-host.ts";
import { ensureSlugFree } from "./free-slug.ts";
import type { ProvisionTenant } from "./schema.ts";

/**
 * The academy that this external key has made, or null when what is asked for can be made now.
 * Refuses a key that was used for something else, saying what differs, and an address that is taken.
 */
export async function askedBefore(scope: ControlScope, asked: ProvisionTenant) {
  const { slug, externalKey } = asked;
  const wish = wishOf(asked);
  const there = externalKey
    ? await scope.db.tenant.findFirst({
        where: { externalKey },
        select: { id: true, slug: true, name: true, asked: true },
      })
    : null;
  if (there) {
    ensureSame(there.asked as Wish, wish);
    return { id: there.id, slug: there.slug, name: there.name };
  }
  await ensureSlugFree(scope, slug);
  return null;
}

type Wish = Readonly<Record<string, string>>;

/** What was asked for, to be compared later. Of the administrator's address it keeps a hash: people may be forgotten. */
export const wishOf = ({ slug, name, tier, admin, template, host }: ProvisionTenant): Wish => ({
  slug,
  name,
  tier,
  admin: hashOf(admin).toString("base64url"),
  ...(template && { template }),
  ...(host && { host: claimableHost(host) }),
});

function ensureSame(was: Wish, is: Wish): void {
  const names = new Set([...Object.keys(was), ...Object.keys(is)]);
  const differing = [...names].filter((name) => was[name] !== is[name]);
  if (differing.length === 0) return;
  throw new Refusal(
    "conflict",
    `This external key was used before, with another ${differing.join(", ")}. Use a new key, or ask for the same again.`,
    Object.fromEntries(differing.map((name) => [name, saidOf(name, was[name])])),
  );
}

const saidOf = (name: string, was: string | undefined): string =>
  name === "admin" || !was ? "It was different the first time." : `It was ${was} the first time.`;
