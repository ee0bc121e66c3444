import type { FontKey } from "./fonts.ts";

export const NEUTRALS = ["warm", "cool", "pure"] as const;
export const RADII = { sharp: "0.125rem", soft: "0.5rem", round: "1rem" } as const;

type Neutral = (typeof NEUTRALS)[number];
export type Radius = keyof typeof RADII;

/** What a brand says about its look. Colors are `#rrggbb`, lower case, as `parseColor` gives them. */
export type Palette = Readonly<{
  primary: string;
  accent: string;
  /** The tint of grays; when left out they lean towards the brand's own hue. */
  neutral?: Neutral | undefined;
  radius?: Radius | undefined;
  font?: FontKey | undefined;
}>;
