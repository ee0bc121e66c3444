import { ensureMay } from "../permission.ts";
import type { Scope } from "../scope.ts";
import { beginDraft } from "./begin-draft.ts";
import type { SaveBrand } from "./schema.ts";

/** The draft holds this palette and tagline and keeps its logos. Visitors see nothing of it. */
export async function saveBrand(scope: Scope, { tagline, ...palette }: SaveBrand) {
  ensureMay(scope, "company.brand");
  await beginDraft(scope);
  await scope.sql`
    update brand_draft set palette = ${JSON.stringify(palette)}::jsonb, tagline = ${tagline},
      revision = gen_random_uuid(), changed_at = now()
    where (palette, tagline) is distinct from (${JSON.stringify(palette)}::jsonb, ${tagline})`;
}
