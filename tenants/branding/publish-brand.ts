import { Refusal } from "#app/kernel/refusal.ts";
import { announce } from "../journal.ts";
import { ensureMay } from "../permission.ts";
import type { Scope } from "../scope.ts";
import { brandPublished } from "./events.ts";
import type { MadeBrand, Publication } from "./make-brand.ts";
import { nextVersion, versionOfRequest } from "./next-version.ts";
import { noteFile } from "./note-file.ts";

/**
 * Visitors see what was made of the draft, under the next number, and the draft is gone with its preview link.
 * Sent twice it publishes once. Refuses a draft that has changed since it was looked at.
 */
export async function publishBrand(scope: Scope, { revision, note, made }: Publication) {
  ensureMay(scope, "company.brand");
  const number = await nextVersion(scope);
  const before = await versionOfRequest(scope, revision);
  if (before) return { number: before };
  const [draft] = await scope.sql`
    delete from brand_draft where revision = ${revision}::uuid returning revision`;
  if (!draft || !made)
    throw new Refusal(
      "conflict",
      "The draft has changed since. Look at it again before you publish it.",
    );
  await keepVersion(scope, { number, revision, note }, made);
  await announce(scope, brandPublished, { number, copyOf: null });
  return { number };
}

async function keepVersion(
  scope: Scope,
  { number, revision, note }: Readonly<{ number: number; revision: string; note: string }>,
  { brand: { look, css, theme }, pictures, drawnFor }: MadeBrand,
): Promise<void> {
  for (const [, picture] of pictures) await noteFile(scope, picture);
  const hashes = Object.fromEntries(pictures.map(([name, { sha256 }]) => [name, sha256]));
  const by = scope.actor.kind === "person" ? scope.actor.personId : null;
  await scope.sql`
    insert into brand_version (number, request_id, palette, tagline, logo_id, logo_dark_id, css, theme,
                               pictures, drawn_for, note, published_by)
    values (${number}::integer, ${revision}::uuid, ${JSON.stringify(look.palette)}::jsonb, ${look.tagline},
            ${look.logo?.id ?? null}::uuid, ${look.logoDark?.id ?? null}::uuid, ${css},
            ${JSON.stringify(theme)}::jsonb, ${JSON.stringify(hashes)}::jsonb, ${drawnFor}, ${note}, ${by}::uuid)`;
}
