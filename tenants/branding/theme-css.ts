import { FONTS } from "./fonts.ts";
import { type Palette, RADII } from "./palette.ts";
import type { Theme } from "./theme.ts";
import { TOKEN_NAMES, type Tokens } from "./tokens.ts";

type Shape = Pick<Palette, "radius" | "font">;

/**
 * The theme as CSS variables on `:root`. It follows the reader's system unless `data-mode` on the root
 * element says `light` or `dark`.
 */
export function themeCss(theme: Pick<Theme, "light" | "dark">, shape: Shape): string {
  const { day, night } = declarations(theme, shape);
  return [
    `:root{${day}}`,
    `@media (prefers-color-scheme:dark){:root:not([data-mode=light]){${night}}}`,
    `:root[data-mode=dark]{${night}}`,
  ].join("\n");
}

/**
 * The theme for parts of a page that say `data-sample` and `data-mode`, whatever look the page around
 * them has.
 */
export function sampleCss(theme: Pick<Theme, "light" | "dark">, shape: Shape): string {
  const { day, night } = declarations(theme, shape);
  return `[data-sample]{${day}}\n[data-sample][data-mode=dark]{${night}}`;
}

function declarations(
  { light, dark }: Pick<Theme, "light" | "dark">,
  { radius = "soft", font = "inter" }: Shape,
) {
  const { heading, body } = FONTS[font];
  const shape = `--radius:${RADII[radius]};--font-body:${body};--font-heading:${heading};`;
  return {
    day: `color-scheme:light;${shape}${variables(light)}`,
    night: `color-scheme:dark;${variables(dark)}`,
  };
}

const variables = (tokens: Tokens): string =>
  TOKEN_NAMES.map((name) => `--${name}:${tokens[name]};`).join("");
