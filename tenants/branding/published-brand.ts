import { byVersion } from "../by-version.ts";
import type { Glance } from "../scope.ts";
import type { Brand } from "./brand.ts";
import { type Look, type LookRow, lookOf } from "./look.ts";
import { bornPalette } from "./templates.ts";
import { compileTheme } from "./theme.ts";
import { themeCss } from "./theme-css.ts";

/** What everybody sees: the version that was published last, or the look that the academy was born with. */
export const publishedBrand = byVersion(async ({ sql, tenant }: Glance): Promise<Brand> => {
  const [row] = await sql<VersionRow>`
    select v.number, v.palette, v.tagline, v.css, v.theme, v.pictures, v.drawn_for,
           v.logo_id, encode(l.sha256, 'hex') as logo, v.logo_dark_id, encode(d.sha256, 'hex') as logo_dark
    from brand_version v
    left join file l on l.id = v.logo_id
    left join file d on d.id = v.logo_dark_id
    order by v.number desc limit 1`;
  if (!row)
    return brandFrom({ palette: bornPalette(tenant), tagline: "", logo: null, logoDark: null });
  const { number, css, theme, pictures, drawn_for: drawnFor } = row;
  return { number, look: lookOf(row), css, theme, pictures, drawnFor };
});

type VersionRow = LookRow &
  Pick<Brand, "css" | "theme" | "pictures"> &
  Readonly<{ number: number; drawn_for: string | null }>;

/** The brand that a look would become if it were published now. */
export function brandFrom(look: Look): Brand {
  const { light, dark } = compileTheme(look.palette);
  const theme = { light, dark };
  const css = themeCss(theme, look.palette);
  return { number: null, look, css, theme, pictures: {}, drawnFor: null };
}
