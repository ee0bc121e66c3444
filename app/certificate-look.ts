import sharp from "sharp";
import type { CertificateLook } from "#app/domain/learning/certificates/pdf/draw-certificate.ts";
import { backdropFor } from "#tenants/branding/backdrop.ts";
import type { Brand } from "#tenants/branding/brand.ts";
import { keptBytes } from "#tenants/storage/storage.ts";
import type { Tenant } from "#tenants/tenant.ts";

/** Twice the size at which it is drawn. */
const LOGO_PX = 640;

/** The academy's look of today, for what is drawn of a certificate. Call it outside of a scope. */
export async function certificateLook(
  tenant: Tenant,
  { look, theme }: Brand,
): Promise<CertificateLook> {
  const logo = look.logo && (await keptBytes(tenant, look.logo.sha256));
  return {
    colors: theme.light,
    font: look.palette.font ?? "inter",
    logo: logo && (await drawable(logo, theme)),
  };
}

async function drawable(bytes: Uint8Array, theme: Brand["theme"]) {
  const picture = sharp(bytes).resize(LOGO_PX, LOGO_PX, {
    fit: "inside",
    withoutEnlargement: true,
  });
  const { data, info } = await picture.png().toBuffer({ resolveWithObject: true });
  const { isOpaque } = await sharp(bytes).stats();
  const { width, height } = info;
  const taken = { bytes: data, type: "image/png", width, height, hasAlpha: !isOpaque } as const;
  return { png: data, ground: await backdropFor(taken, { ...theme, adjustments: [] }) };
}
