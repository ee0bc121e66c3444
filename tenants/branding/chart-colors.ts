import { distance, hexOf, shadeOf } from "./color.ts";
import type { Mode } from "./mode.ts";
import { reach } from "./reach.ts";

const CHROMA = 0.12;
/** Closer than this (in OKLab) two lines of one chart are hard to tell apart. */
const APART = 0.12;

/**
 * Six colors for charts, each a shape on the grounds: the brand's own two first (the second only where it
 * differs from the first), then hue and lightness as far from the earlier ones as they can be.
 */
export function chartColors(
  primary: string,
  accent: string,
  grounds: readonly string[],
  mode: Mode,
) {
  const candidates = around(shadeOf(primary).h, mode).map((hex) => reach(hex, grounds, 3, mode));
  const second = distance(primary, accent) >= APART ? accent : farthest(candidates, [primary]);
  const third = farthest(candidates, [primary, second]);
  const fourth = farthest(candidates, [primary, second, third]);
  const fifth = farthest(candidates, [primary, second, third, fourth]);
  const sixth = farthest(candidates, [primary, second, third, fourth, fifth]);
  return {
    "chart-1": primary,
    "chart-2": second,
    "chart-3": third,
    "chart-4": fourth,
    "chart-5": fifth,
    "chart-6": sixth,
  };
}

function around(hue: number, { charts }: Mode): string[] {
  const hues = Array.from({ length: 12 }, (_, turn) => hue + turn * 30);
  return hues.flatMap((h) => charts.map((l) => hexOf({ l, c: CHROMA, h })));
}

function farthest(candidates: readonly string[], taken: readonly string[]): string {
  const room = (hex: string) => Math.min(...taken.map((other) => distance(hex, other)));
  return candidates.reduce((best, next) => (room(next) > room(best) ? next : best));
}
