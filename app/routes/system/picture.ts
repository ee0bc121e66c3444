import type { LoaderFunctionArgs } from "@remix-run/node";
import { visit } from "#app/edge.ts";
import { hostFile, keptByVersion } from "#app/host-file.ts";
import { Refusal } from "#app/kernel/refusal.ts";
import { iconVersion } from "#tenants/branding/brand.ts";
import { PICTURE_NAMES } from "#tenants/branding/draw-pictures.ts";
import { hostPicture } from "#tenants/branding/host-picture.ts";
import { publishedBrand } from "#tenants/branding/published-brand.ts";

const asked = visit(
  async (glance, { request }) => {
    const file = new URL(request.url).pathname.split("/").at(-1);
    const name = PICTURE_NAMES.find((known) => known === file);
    if (!name) throw new Refusal("missing", "There is no such picture.");
    return { name, brand: await publishedBrand(glance) };
  },
  { at: "both", whileSuspended: true },
);

/** Bytes are fetched, and drawn if need be, after the glance has given its connection back. */
export async function loader(args: LoaderFunctionArgs): Promise<Response> {
  const { tenant } = args.context;
  const { name, brand } = await asked(args);
  return hostFile(args.request, {
    body: await hostPicture(tenant, brand, name),
    type: name.endsWith(".ico") ? "image/x-icon" : "image/png",
    keep: keptByVersion(args.request, iconVersion(tenant.name, brand)),
  });
}
