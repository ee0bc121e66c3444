import { contrast, hexOf, shadeOf } from "./color.ts";
import type { Mode } from "./mode.ts";

/** True when the color keeps the ratio against every ground. */
const stands = (color: string, grounds: readonly string[], atLeast: number): boolean =>
  grounds.every((ground) => contrast(color, ground) >= atLeast);

const GRAY = 0.03;
const FAR = 0.2;

/**
 * The wanted color itself where it keeps the ratio, else the nearest lightness of its hue that does.
 * A gray that would have to travel far crosses to the mode's own strong end instead.
 */
export function reach(
  wanted: string,
  grounds: readonly string[],
  atLeast: number,
  mode: Mode,
): string {
  if (stands(wanted, grounds, atLeast)) return wanted;
  const seed = shadeOf(wanted);
  const at = (l: number) => hexOf({ ...seed, l, c: keptChroma(seed.c, Math.abs(l - seed.l)) });

  let [near, far]: [number, number] = [seed.l, mode.strongest];
  for (let step = 0; step < 10; step++) {
    const middle = (near + far) / 2;
    if (stands(at(middle), grounds, atLeast)) far = middle;
    else near = middle;
  }
  const isFarGray = seed.c < GRAY && Math.abs(far - seed.l) > FAR;
  return at(isFarGray ? beyond(far, mode) : far);
}

/** A color that travels in lightness looks washed out unless it gains a little chroma on the way. */
const keptChroma = (c: number, distance: number): number =>
  Math.max(c, Math.min(0.13, c * (1 + 4 * distance)));

const beyond = (l: number, { strongest, monochrome }: Mode): number =>
  strongest === 0 ? Math.min(l, monochrome) : Math.max(l, monochrome);

/** White where it can be read on the fill, else the fill's own hue at its darkest, else black. One always can. */
export function textOn(fill: string): string {
  const { c, h } = shadeOf(fill);
  const deep = hexOf({ l: 0.2, c: Math.min(c, 0.04), h });
  return ["#ffffff", deep].find((text) => contrast(text, fill) >= 4.5) ?? "#000000";
}

/**
 * The fill under the pointer: visibly another lightness, still readable, still a shape on its ground.
 * It moves away from its text while it can; the brightest fills go darker, because lighter would be white.
 */
export function hoverOf(fill: string, text: string, grounds: readonly string[]): string {
  const shade = shadeOf(fill);
  const away = text === "#ffffff" || shade.l > 0.85 ? -1 : 1;
  for (const step of [0.06, 0.045, 0.03, -0.06, -0.045, -0.03, 0.02, -0.02, 0.01, -0.01]) {
    const moved = hexOf({ ...shade, l: shade.l + away * step });
    if (moved !== fill && contrast(text, moved) >= 4.5 && stands(moved, grounds, 3)) return moved;
  }
  return fill;
}
