import { Refusal } from "#app/kernel/refusal.ts";
import type { ControlScope } from "./control-plane.ts";

/** From here to the end of the transaction nobody else gives out an address. */
export async function lockSlugs({ db }: ControlScope): Promise<void> {
  await db.$queryRaw`select pg_advisory_xact_lock(hashtext('azora.provision'))::text`;
}

/** Refuses an address that an academy has or once had; one's own former address is free to its owner. */
export async function ensureSlugFree(
  { db }: ControlScope,
  slug: string,
  owner?: string,
): Promise<void> {
  const taken = await db.tenant.findFirst({ where: { slug }, select: { id: true } });
  const former = await db.formerSlug.findFirst({ where: { slug }, select: { tenantId: true } });
  if (!taken && (!former || former.tenantId === owner)) return;
  const why = "That address is taken. Choose another.";
  throw new Refusal("conflict", why, { slug: why });
}
