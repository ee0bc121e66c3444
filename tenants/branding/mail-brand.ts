import { addressOf } from "../by-host.ts";
import type { Glance } from "../scope.ts";
import { pictureHref } from "./brand.ts";
import type { MailBrand } from "./email.ts";
import { publishedBrand } from "./published-brand.ts";

/** How this tenant's letters look, written in the language of `locale`. */
export async function mailBrand(glance: Glance, locale = "en"): Promise<MailBrand> {
  const { tenant } = glance;
  const { look, theme } = await publishedBrand(glance);
  const logo = pictureHref(look.logo);
  return {
    name: tenant.name,
    homeHref: addressOf(tenant),
    theme,
    locale,
    font: look.palette.font,
    radius: look.palette.radius,
    ...(logo && { logoHref: addressOf(tenant, logo) }),
  };
}
