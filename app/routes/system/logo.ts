import type { LoaderFunctionArgs } from "@remix-run/node";
import { visit } from "#app/edge.ts";
import { hostFile } from "#app/host-file.ts";
import { keptLogo } from "#tenants/branding/kept-logo.ts";
import { logoNamed } from "#tenants/branding/queries.ts";

const asked = visit((glance, { params }) => logoNamed(glance, params["sha256"]), {
  at: "both",
  whileSuspended: true,
});

export async function loader(args: LoaderFunctionArgs): Promise<Response> {
  const sha256 = await asked(args);
  const file = hostFile(args.request, {
    body: await keptLogo(args.context.tenant, sha256),
    type: "image/png",
    keep: "forever",
  });
  // Mail shows it too, on the pages of whoever reads mail in a browser.
  file.headers.set("Cross-Origin-Resource-Policy", "cross-origin");
  return file;
}
