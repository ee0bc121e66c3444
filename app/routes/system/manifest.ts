import { visit } from "#app/edge.ts";
import { hostFile } from "#app/host-file.ts";
import { iconVersion } from "#tenants/branding/brand.ts";
import { manifestOf } from "#tenants/branding/manifest-of.ts";
import { publishedBrand } from "#tenants/branding/published-brand.ts";

export const loader = visit(
  async (glance, { request }) => {
    const { name, locale } = glance.tenant;
    const brand = await publishedBrand(glance);
    const version = iconVersion(name, brand);
    const iconHref = (icon: string) => `/icons/${icon}?v=${version}`;
    return hostFile(request, {
      body: JSON.stringify(manifestOf({ name, theme: brand.theme, locale, iconHref })),
      type: "application/manifest+json",
      keep: "checked",
    });
  },
  { at: "both", whileSuspended: true },
);
