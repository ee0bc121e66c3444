import type { LoaderFunctionArgs } from "@remix-run/node";
import { badgePicture } from "#app/badge-picture.ts";
import { byCode } from "#app/certificate-lookup.ts";
import { ensureFeature } from "#app/domain/billing/ensure-feature.ts";
import { keyInUse } from "#app/domain/learning/certificates/badge/signing-keys.ts";
import { badgeFacts } from "#app/domain/learning/certificates/queries.ts";
import { answering } from "#app/edge.ts";
import { publishedBrand } from "#tenants/branding/published-brand.ts";

const asked = byCode(async (certificate, glance) => {
  const [more, key, brand] = await Promise.all([
    badgeFacts(glance, certificate),
    keyInUse(glance),
    publishedBrand(glance),
  ]);
  await ensureFeature(glance, "certificates.badge-picture", more.holderId);
  return { certificate: { ...certificate, ...more }, key, brand };
});

/** The picture is drawn and signed after the glance has given its connection back. */
export async function loader(args: LoaderFunctionArgs): Promise<Response> {
  const found = await asked(args);
  return answering(() => badgePicture(args.context.tenant, found));
}
