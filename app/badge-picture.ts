import sharp from "sharp";
import { certificateLook } from "#app/certificate-look.ts";
import { badgeOf } from "#app/domain/learning/certificates/badge/badge-of.ts";
import { bakedInto } from "#app/domain/learning/certificates/badge/baked-into.ts";
import { drawBadge } from "#app/domain/learning/certificates/badge/draw-badge.ts";
import type { SigningKey } from "#app/domain/learning/certificates/badge/signing-keys.ts";
import type { BadgeFacts } from "#app/domain/learning/certificates/queries.ts";
import { Refusal } from "#app/kernel/refusal.ts";
import { signed } from "#app/signed-file.ts";
import type { Brand } from "#tenants/branding/brand.ts";
import type { Tenant } from "#tenants/tenant.ts";

const SIDE_PX = 800;

/**
 * The badge as a picture to show, with the signed credential inside. Refuses one that is no longer to be shown. Call it
 * outside of a scope.
 */
export async function badgePicture(
  tenant: Tenant,
  { brand, key, certificate }: { brand: Brand; key: SigningKey | null; certificate: BadgeFacts },
): Promise<Response> {
  const { state, number } = certificate;
  if (state === "revoked" || state === "superseded")
    throw new Refusal("gone", "This certificate is no longer valid, so there is no badge of it.");
  const credential = await signed(tenant, key, badgeOf(tenant, certificate));
  const medal = await drawBadge(certificate, await certificateLook(tenant, brand));
  const png = await sharp(Buffer.from(medal)).resize(SIDE_PX, SIDE_PX).png().toBuffer();
  return new Response(bakedInto(png, credential) as BodyInit, {
    headers: {
      "Content-Type": "image/png",
      "Content-Disposition": `attachment; filename="${number}.png"`,
      "Cache-Control": "private, no-store",
      "X-Robots-Tag": "noindex",
    },
  });
}
