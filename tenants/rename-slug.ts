import { Refusal } from "#app/kernel/refusal.ts";
import type { ControlScope } from "./control-plane.ts";
import { ensureSlugFree, lockSlugs } from "./free-slug.ts";
import { noteDeed } from "./journal.ts";
import { lockAcademy } from "./lock-academy.ts";
import type { RenameSlug } from "./operator/schema.ts";

/**
 * The academy lives at the new address; the old one leads there for ever and can be nobody else's.
 * An academy may take an address back that it had before.
 */
export async function renameSlug(scope: ControlScope, { id, slug, because }: RenameSlug) {
  const { db } = scope;
  await lockSlugs(scope);
  const { slug: was } = await lockAcademy(scope, id);
  if (slug === was)
    throw new Refusal("conflict", "That is its address already.", {
      slug: "That is its address already.",
    });
  await ensureSlugFree(scope, slug, id);
  await db.formerSlug.deleteMany({ where: { slug } });
  await db.tenant.update({
    where: { id },
    data: { slug, version: { increment: 1 }, updatedAt: scope.now },
    select: { id: true },
  });
  await db.formerSlug.create({ data: { slug: was, tenantId: id }, select: { slug: true } });
  await noteDeed(scope, id, { name: "tenants.rename-slug", because, facts: { was, slug } });
  return { id, slug };
}
