import { FONTS, type FontKey } from "./fonts.ts";
import { RADII, type Radius } from "./palette.ts";
import type { Theme } from "./theme.ts";
import { TOKEN_NAMES, type Tokens } from "./tokens.ts";

/**
 * The theme as CSS variables on `:root`. It follows the reader's system unless `data-mode` on the root
 * element says `light` or `dark`.
 */
export function themeCss(
  { light, dark }: Pick<Theme, "light" | "dark">,
  { radius = "soft", font = "inter" }: { radius?: Radius | undefined; font?: FontKey | undefined },
): string {
  const { heading, body } = FONTS[font];
  const shape = `--radius:${RADII[radius]};--font-body:${body};--font-heading:${heading};`;
  const night = `color-scheme:dark;${variables(dark)}`;
  return [
    `:root{color-scheme:light;${shape}${variables(light)}}`,
    `@media (prefers-color-scheme:dark){:root:not([data-mode=light]){${night}}}`,
    `:root[data-mode=dark]{${night}}`,
  ].join("\n");
}

const variables = (tokens: Tokens): string =>
  TOKEN_NAMES.map((name) => `--${name}:${tokens[name]};`).join("");
