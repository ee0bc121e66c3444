import type { LoaderFunctionArgs } from "@remix-run/node";
import { certificateFile } from "#app/certificate-file.ts";
import { byCode } from "#app/certificate-lookup.ts";
import { ensureFeature } from "#app/domain/billing/ensure-feature.ts";
import { answering } from "#app/edge.ts";
import { publishedBrand } from "#tenants/branding/published-brand.ts";

const asked = byCode(async (certificate, glance) => {
  await ensureFeature(glance, "certificates.file");
  return { certificate, brand: await publishedBrand(glance) };
});

/** The file is drawn after the glance has given its connection back. */
export async function loader(args: LoaderFunctionArgs): Promise<Response> {
  const { certificate, brand } = await asked(args);
  return answering(() => certificateFile(args.context.tenant, brand, certificate));
}
