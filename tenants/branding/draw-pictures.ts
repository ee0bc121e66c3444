import sharp from "sharp";
import { log } from "#app/kernel/log.ts";
import { keptBytes } from "../storage/storage.ts";
import type { Tenant } from "../tenant.ts";
import type { Brand } from "./brand.ts";
import { ICON_NAMES, iconSet } from "./icon-set.ts";
import type { Look } from "./look.ts";
import { openGraphImage } from "./open-graph-image.ts";
import type { TakenImage } from "./take-logo.ts";

/** Every picture that a host answers with. */
export const PICTURE_NAMES = [...ICON_NAMES, "og.png"] as const;
export type PictureName = (typeof PICTURE_NAMES)[number];
export type Pictures = Readonly<Record<PictureName, Uint8Array>>;

/** The icons and the share picture of a brand. A logo that cannot be drawn is left out, and the log says so. */
export async function drawPictures(
  tenant: Tenant,
  { look, theme }: Pick<Brand, "look" | "theme">,
): Promise<Pictures> {
  const subject = {
    name: tenant.name,
    tagline: look.tagline,
    theme: { ...theme, adjustments: [] },
    font: look.palette.font,
  };
  try {
    return await drawn({ ...subject, logo: await logoOf(tenant, look) });
  } catch (error) {
    if (!look.logo) throw error;
    log.warn({ error: String(error) }, "a logo could not be drawn into icons");
    return drawn(subject);
  }
}

async function drawn(subject: Parameters<typeof openGraphImage>[0]): Promise<Pictures> {
  const [icons, share] = await Promise.all([iconSet(subject), openGraphImage(subject)]);
  return { ...icons, "og.png": share };
}

async function logoOf(tenant: Tenant, { logo }: Look): Promise<TakenImage | undefined> {
  const bytes = logo && (await keptBytes(tenant, logo.sha256));
  if (!bytes) return undefined;
  const [{ width, height }, { isOpaque }] = await Promise.all([
    sharp(bytes).metadata(),
    sharp(bytes).stats(),
  ]);
  return { bytes, type: "image/png", width, height, hasAlpha: !isOpaque };
}
