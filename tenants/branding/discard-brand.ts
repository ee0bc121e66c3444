import { ensureMay } from "../permission.ts";
import type { Scope } from "../scope.ts";

/** There is no draft, and its preview link has ended. What is published stays. */
export async function discardBrand(scope: Scope): Promise<void> {
  ensureMay(scope, "company.brand");
  await scope.sql`delete from brand_draft`;
}
