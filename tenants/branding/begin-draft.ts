import type { Scope } from "../scope.ts";
import { publishedBrand } from "./published-brand.ts";

/** There is a draft: the one that is there, or a new one that looks like what is published. */
export async function beginDraft(scope: Scope): Promise<void> {
  const { look } = await publishedBrand(scope);
  await scope.sql`
    insert into brand_draft (palette, tagline, logo_id, logo_dark_id)
    values (${JSON.stringify(look.palette)}::jsonb, ${look.tagline}, ${look.logo?.id ?? null}::uuid, ${look.logoDark?.id ?? null}::uuid)
    on conflict (tenant_id) do nothing`;
}
