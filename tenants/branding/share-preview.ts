import { Refusal } from "#app/kernel/refusal.ts";
import { freshSecret, hashOf } from "#app/kernel/secret.ts";
import { addressOf } from "../by-host.ts";
import { ensureMay } from "../permission.ts";
import type { Scope } from "../scope.ts";

/**
 * Whoever opens the link sees the academy as the draft has it, for seven days. An earlier link has ended. The
 * link is answered once and only its hash is kept. Refuses when there is no draft.
 */
export async function sharePreview(scope: Scope) {
  ensureMay(scope, "company.brand");
  const key = freshSecret();
  const [draft] = await scope.sql<{ endsAt: Date }>`
    update brand_draft set preview_hash = ${hashOf(key)}, preview_ends_at = now() + interval '7 days'
    returning preview_ends_at as "endsAt"`;
  if (!draft) throw new Refusal("conflict", "There is no draft to show. Change something first.");
  return { href: addressOf(scope.tenant, `/brand-preview?key=${key}`), endsAt: draft.endsAt };
}

/** Nobody sees the draft by a link any more. */
export async function endPreview(scope: Scope): Promise<void> {
  ensureMay(scope, "company.brand");
  await scope.sql`update brand_draft set preview_hash = null, preview_ends_at = null`;
}
