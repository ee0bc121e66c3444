import { certificateLook } from "#app/certificate-look.ts";
import { drawCertificate } from "#app/domain/learning/certificates/pdf/draw-certificate.ts";
import type { CertificateView } from "#app/domain/learning/certificates/queries.ts";
import { Refusal } from "#app/kernel/refusal.ts";
import type { Brand } from "#tenants/branding/brand.ts";
import { addressOf } from "#tenants/by-host.ts";
import type { Tenant } from "#tenants/tenant.ts";

/**
 * The certificate as a file to keep, in the academy's look of today. Refuses one that is no longer to be shown. Call it
 * outside of a scope.
 */
export async function certificateFile(
  tenant: Tenant,
  brand: Brand,
  certificate: CertificateView,
): Promise<Response> {
  const { state, code, number, personName, courseTitle } = certificate;
  if (state === "revoked" || state === "superseded")
    throw new Refusal("gone", "This certificate is no longer valid, so there is no file of it.");
  const href = addressOf(tenant, `/verify/${code}`);
  const bytes = await drawCertificate(certificate, await certificateLook(tenant, brand), href);
  return new Response(bytes as BodyInit, {
    headers: {
      "Content-Type": "application/pdf",
      "Content-Disposition": attached(`${courseTitle} - ${personName}`, number),
      "Cache-Control": "private, no-store",
      "X-Robots-Tag": "noindex",
    },
  });
}

/** To be kept under this name or, by programs that know only ASCII, under the number (RFC 6266, section 4.3). */
function attached(name: string, number: string): string {
  const safe = [...name.replaceAll(/[\p{Cc}\\/:*?"<>|]+/gu, " ")].slice(0, 150).join("");
  const encoded = encodeURIComponent(`${safe}.pdf`).replaceAll(
    /['()*]/g,
    (letter) => `%${letter.charCodeAt(0).toString(16)}`,
  );
  return `attachment; filename="${number}.pdf"; filename*=UTF-8''${encoded}`;
}
