import { backdropFor } from "./backdrop.ts";
import { drawPng, pictureIn } from "./draw-png.ts";
import type { IconSubject } from "./icon-set.ts";
import { drawLine, type Lettering, wrapped } from "./lettering.ts";

const [WIDTH, HEIGHT] = [1200, 630];
const LEFT = 88;
const TEXT_WIDTH = 800;

/**
 * The picture that shows when someone shares a link: 1200 × 630 PNG with the academy's logo, name and tagline
 * in its own letters and colors. Same brand, same bytes.
 */
export async function openGraphImage(
  brand: IconSubject & Readonly<{ tagline: string }>,
): Promise<Uint8Array> {
  const { light } = brand.theme;
  const logo = await logoOf(brand);
  return drawPng(
    `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${HEIGHT}">` +
      `<rect width="${WIDTH}" height="${HEIGHT}" fill="${light.surface}"/>` +
      `<circle cx="1130" cy="70" r="250" fill="${light.primary}"/>` +
      `<circle cx="1010" cy="430" r="96" fill="${light.accent}"/>` +
      `<circle cx="1190" cy="570" r="170" fill="${light["primary-soft"]}"/>` +
      `<rect y="${HEIGHT - 14}" width="${WIDTH}" height="14" fill="${light.primary}"/>` +
      `${logo}${textOf(brand)}</svg>`,
  );
}

async function logoOf({ logo, theme }: IconSubject): Promise<string> {
  if (!logo) return "";
  const height = 96;
  const width = Math.min(420, (logo.width / logo.height) * height);
  const ground = await backdropFor(logo, theme);
  return (
    `<rect x="${LEFT - 20}" y="68" width="${width + 40}" height="${height + 40}" rx="20" fill="${ground}"/>` +
    pictureIn(logo.bytes, { x: LEFT, y: 88, width, height }, "xMinYMid")
  );
}

/** Name and tagline stand on the bottom margin and grow upwards. */
function textOf({
  name,
  tagline,
  font = "inter",
  theme,
}: Parameters<typeof openGraphImage>[0]): string {
  const small: Lettering = { font, weight: "regular", sizePx: 34 };
  const large: Lettering = { font, weight: "bold", sizePx: [...name].length > 28 ? 64 : 84 };
  const taglines = wrapped(tagline, small, TEXT_WIDTH, 2);
  const names = wrapped(name, large, TEXT_WIDTH, 3);
  const { ink, "ink-muted": muted } = theme.light;
  const taglineTop = HEIGHT - 96 - 46 * (taglines.length - 1);
  const nameTop =
    taglineTop - (taglines.length > 0 ? 70 : 0) - large.sizePx * 1.1 * (names.length - 1);
  return (
    linesOf(names, large, nameTop, large.sizePx * 1.1, ink) +
    linesOf(taglines, small, taglineTop, 46, muted)
  );
}

function linesOf(
  lines: readonly string[],
  lettering: Lettering,
  top: number,
  leading: number,
  fill: string,
) {
  return lines
    .map((line, at) => {
      const { svg } = drawLine(line, lettering, fill);
      return `<g transform="translate(${LEFT} ${top + at * leading})">${svg}</g>`;
    })
    .join("");
}
