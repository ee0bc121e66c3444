import type { Palette } from "./palette.ts";

/** A picture that is kept, by its row and by its bytes. */
export type Picture = Readonly<{ id: string; sha256: string }>;

/** All that an admin chooses; everything else is made of it. */
export type Look = Readonly<{
  palette: Palette;
  tagline: string;
  logo: Picture | null;
  logoDark: Picture | null;
}>;

/** A look as a question to the database answers it: with `file` joined as `l` and, for dark pages, as `d`. */
export type LookRow = Readonly<{
  palette: Palette;
  tagline: string;
  logo_id: string | null;
  logo: string | null;
  logo_dark_id: string | null;
  logo_dark: string | null;
}>;

export const lookOf = (row: LookRow): Look => ({
  palette: row.palette,
  tagline: row.tagline,
  logo: pictureOf(row.logo_id, row.logo),
  logoDark: pictureOf(row.logo_dark_id, row.logo_dark),
});

const pictureOf = (id: string | null, sha256: string | null): Picture | null =>
  id && sha256 ? { id, sha256 } : null;
