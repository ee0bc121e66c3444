import { Refusal } from "#app/kernel/refusal.ts";
import type { ControlScope } from "./control-plane.ts";
import { noteDeed } from "./journal.ts";
import type { ProvisionTenant } from "./schema.ts";

/**
 * The academy exists on its own hostname with its license. Asked again with the same external key it
 * answers the one that is there and changes nothing; a slug that is or was in use is refused.
 */
export async function provisionTenant(scope: ControlScope, asked: ProvisionTenant) {
  const { db } = scope;
  const { slug, name, tier, externalKey = null } = asked;
  await db.$queryRaw`select pg_advisory_xact_lock(hashtext('azora.provision'))::text`;
  const there =
    externalKey && (await db.tenant.findFirst({ where: { externalKey }, select: WHICH }));
  if (there) return { ...there, created: false };
  await ensureFree(scope, slug);

  const tenant = await db.tenant.create({ data: { slug, name, externalKey }, select: WHICH });
  await db.license.create({ data: { tenantId: tenant.id, tier }, select: { tenantId: true } });
  await noteDeed(scope, tenant.id, {
    name: "tenants.provision-tenant",
    because: "provisioned",
    facts: { slug, tier },
  });
  return { ...tenant, created: true };
}

const WHICH = { id: true, slug: true, name: true } as const;

async function ensureFree({ db }: ControlScope, slug: string): Promise<void> {
  const taken = await db.tenant.findFirst({ where: { slug }, select: { id: true } });
  const former = await db.formerSlug.findFirst({ where: { slug }, select: { slug: true } });
  if (!taken && !former) return;
  throw new Refusal("conflict", "That address is taken. Choose another.", {
    slug: "That address is taken. Choose another.",
  });
}
