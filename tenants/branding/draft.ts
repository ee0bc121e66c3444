import type { Glance } from "../scope.ts";
import { type Look, type LookRow, lookOf } from "./look.ts";

/** A look that is not published yet. */
export type Draft = Readonly<{
  look: Look;
  /** Another one after every change. */
  revision: string;
  changedAt: Date;
  previewHash: Uint8Array | null;
  /** Null when no preview link holds. */
  previewEndsAt: Date | null;
}>;

/** The academy's draft; null when there is none. */
export async function draftIn({ sql }: Glance): Promise<Draft | null> {
  const [row] = await sql<LookRow & Omit<Draft, "look">>`
    select v.palette, v.tagline,
           v.logo_id, encode(l.sha256, 'hex') as logo, v.logo_dark_id, encode(d.sha256, 'hex') as logo_dark,
           v.revision, v.changed_at as "changedAt",
           case when v.preview_ends_at > now() then v.preview_hash end as "previewHash",
           case when v.preview_ends_at > now() then v.preview_ends_at end as "previewEndsAt"
    from brand_draft v
    left join file l on l.id = v.logo_id
    left join file d on d.id = v.logo_dark_id`;
  return row ? { ...row, look: lookOf(row) } : null;
}
