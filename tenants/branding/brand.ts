import { createHash } from "node:crypto";
import type { Tenant } from "../tenant.ts";
import type { PictureName } from "./draw-pictures.ts";
import type { Look } from "./look.ts";
import type { Theme } from "./theme.ts";

/** A look and what was made of it. */
export type Brand = Readonly<{
  /** Null when nothing was published: the academy wears the look that it was born with. */
  number: number | null;
  look: Look;
  css: string;
  theme: Pick<Theme, "light" | "dark">;
  /** The SHA-256 of each kept picture. */
  pictures: Readonly<Partial<Record<PictureName, string>>>;
  /** The academy's name when its pictures were drawn. */
  drawnFor: string | null;
}>;

/** What pages need of a brand; addresses are on the tenant's own host. */
export type ShownBrand = Readonly<{
  name: string;
  tagline: string;
  cssHref: string;
  /** Another one whenever an icon would look different. */
  iconVersion: string;
  themeColor: Readonly<{ light: string; dark: string }>;
  logoUrl: string | null;
  logoDarkUrl: string | null;
}>;

/** The brand as the pages of this tenant show it. */
export const shownBrand = ({ name }: Pick<Tenant, "name">, brand: Brand): ShownBrand => ({
  name,
  tagline: brand.look.tagline,
  cssHref: `/brand.css?v=${cssVersion(brand)}`,
  iconVersion: iconVersion(name, brand),
  themeColor: { light: brand.theme.light.surface, dark: brand.theme.dark.surface },
  logoUrl: pictureHref(brand.look.logo),
  logoDarkUrl: pictureHref(brand.look.logoDark),
});

/** Where a kept picture of a brand is served. */
export const pictureHref = (picture: Look["logo"]): string | null =>
  picture && `/brand/${picture.sha256}`;

/** Names the style sheet by its content. */
export const cssVersion = ({ css }: Pick<Brand, "css">): string => digest(css);

/** Names the icons and the share picture by what they are drawn from. */
export const iconVersion = (name: string, { number, look }: Brand): string =>
  digest(JSON.stringify([name, number, look]));

const digest = (text: string): string =>
  createHash("sha256").update(text).digest("hex").slice(0, 12);
