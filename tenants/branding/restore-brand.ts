import { Refusal } from "#app/kernel/refusal.ts";
import { announce } from "../journal.ts";
import { ensureMay } from "../permission.ts";
import type { Scope } from "../scope.ts";
import { brandPublished } from "./events.ts";
import { nextVersion, versionOfRequest } from "./next-version.ts";
import type { RestoreBrand } from "./schema.ts";

/**
 * Visitors see an earlier version again, exactly as it was, under a new number. A draft stays as it is. Sent twice
 * it publishes once. Refuses a version that never was.
 */
export async function restoreBrand(scope: Scope, { number: copyOf, requestId }: RestoreBrand) {
  ensureMay(scope, "company.brand");
  const number = await nextVersion(scope);
  const before = await versionOfRequest(scope, requestId);
  if (before) return { number: before };
  const by = scope.actor.kind === "person" ? scope.actor.personId : null;
  const [copied] = await scope.sql`
    insert into brand_version (number, request_id, palette, tagline, logo_id, logo_dark_id, css, theme,
                               pictures, drawn_for, copy_of, published_by)
    select ${number}::integer, ${requestId}::uuid, palette, tagline, logo_id, logo_dark_id, css, theme,
           pictures, drawn_for, number, ${by}::uuid
    from brand_version where number = ${copyOf}::integer
    returning number`;
  if (!copied) throw new Refusal("missing", "There is no such version.");
  await announce(scope, brandPublished, { number, copyOf });
  return { number };
}
