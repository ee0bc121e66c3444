import type { LoaderFunctionArgs } from "@remix-run/node";
import { byCode } from "#app/certificate-lookup.ts";
import { ensureFeature } from "#app/domain/billing/ensure-feature.ts";
import { badgeOf } from "#app/domain/learning/certificates/badge/badge-of.ts";
import { keyInUse } from "#app/domain/learning/certificates/badge/signing-keys.ts";
import { badgeFacts } from "#app/domain/learning/certificates/queries.ts";
import { answering } from "#app/edge.ts";
import { signedFile } from "#app/signed-file.ts";

const asked = byCode(async (certificate, glance) => {
  const [more, key] = await Promise.all([badgeFacts(glance, certificate), keyInUse(glance)]);
  await ensureFeature(glance, "certificates.badge", more.holderId);
  return { certificate: { ...certificate, ...more }, key };
});

/** The badge is signed after the glance has given its connection back; whether it still holds is in its status list. */
export async function loader(args: LoaderFunctionArgs): Promise<Response> {
  const { tenant } = args.context;
  const { certificate, key } = await asked(args);
  const name = { "Content-Disposition": `attachment; filename="${certificate.number}.json"` };
  return answering(() => signedFile(tenant, key, badgeOf(tenant, certificate), name));
}
