import { freshSecret } from "#app/kernel/secret.ts";
import { askedBefore, wishOf } from "./asked-before.ts";
import type { ControlScope } from "./control-plane.ts";
import { claimableHost } from "./domains/claimable-host.ts";
import { lockSlugs } from "./free-slug.ts";
import { noteDeed } from "./journal.ts";
import type { ProvisionTenant } from "./schema.ts";

/**
 * The academy exists on its own hostname with its license; a domain of its own is claimed, not yet
 * proved. Asked the same again with the same external key it answers the one that is there and
 * changes nothing.
 */
export async function provisionTenant(scope: ControlScope, asked: ProvisionTenant) {
  const { db } = scope;
  const { slug, name, tier, host, externalKey = null } = asked;
  await lockSlugs(scope);
  const there = await askedBefore(scope, asked);
  if (there) return { ...there, created: false };

  const tenant = await db.tenant.create({
    data: { slug, name, externalKey, asked: wishOf(asked) },
    select: { id: true, slug: true, name: true },
  });
  const tenantId = tenant.id;
  await db.license.create({ data: { tenantId, tier }, select: { tenantId: true } });
  if (host)
    await db.tenantHost.create({
      data: { tenantId, host: claimableHost(host), token: freshSecret() },
      select: { host: true },
    });
  await noteDeed(scope, tenantId, {
    name: "tenants.provision-tenant",
    because: "A new academy was asked for.",
    facts: { slug, tier, ...(host && { host }) },
  });
  return { ...tenant, created: true };
}
