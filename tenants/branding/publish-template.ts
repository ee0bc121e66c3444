import { randomUUID } from "node:crypto";
import { announce } from "../journal.ts";
import { ensureMay } from "../permission.ts";
import type { Scope } from "../scope.ts";
import { brandPublished } from "./events.ts";
import { nextVersion } from "./next-version.ts";
import { brandFrom } from "./published-brand.ts";
import type { PublishTemplate } from "./schema.ts";
import { paletteOf } from "./templates.ts";

/** An academy that has no brand of its own yet wears this template; one that has keeps it. */
export async function publishTemplate(scope: Scope, { template }: PublishTemplate): Promise<void> {
  ensureMay(scope, "company.brand");
  const number = await nextVersion(scope);
  if (number > 1) return;
  const palette = paletteOf(template);
  const { css, theme } = brandFrom({ palette, tagline: "", logo: null, logoDark: null });
  await scope.sql`
    insert into brand_version (number, request_id, palette, tagline, css, theme)
    values (${number}::integer, ${randomUUID()}::uuid, ${JSON.stringify(palette)}::jsonb, '', ${css},
            ${JSON.stringify(theme)}::jsonb)`;
  await announce(scope, brandPublished, { number, copyOf: null });
}
