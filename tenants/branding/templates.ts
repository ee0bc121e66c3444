import type { Palette } from "./palette.ts";
import { TEMPLATE_KEYS, TEMPLATE_WORDS, type TemplateKey } from "./words.ts";

/** A look that an academy may begin with. */
type BrandTemplate = Readonly<{ key: TemplateKey; label: string; palette: Palette }>;

const PALETTES: Readonly<Record<TemplateKey, Palette>> = {
  harbor: {
    primary: "#14466b",
    accent: "#e2711d",
    neutral: "cool",
    radius: "sharp",
    font: "inter",
  },
  orchard: {
    primary: "#3c6e47",
    accent: "#b23a48",
    neutral: "warm",
    radius: "round",
    font: "nunito-sans",
  },
  ember: {
    primary: "#b4471c",
    accent: "#243b6b",
    neutral: "warm",
    radius: "soft",
    font: "source-serif",
  },
  plum: { primary: "#6b2d73", accent: "#b8862b", radius: "soft", font: "source-serif" },
  slate: { primary: "#3d4754", accent: "#2563c9", neutral: "pure", radius: "soft", font: "inter" },
  meadow: { primary: "#0f6b66", accent: "#c98a1b", radius: "round", font: "nunito-sans" },
};

/** Every template with its palette, in the order in which they are offered. */
export const BRAND_TEMPLATES: readonly BrandTemplate[] = TEMPLATE_KEYS.map((key) => ({
  key,
  label: TEMPLATE_WORDS[key],
  palette: PALETTES[key],
}));

/** What a template is made of. */
export const paletteOf = (key: TemplateKey): Palette => PALETTES[key];

/** The palette of an academy that has published none: always the same one for the same academy. */
export function bornPalette({ id, kind }: Readonly<{ id: string; kind: string }>): Palette {
  if (kind === "platform") return PALETTES.slate;
  const digits = Number.parseInt(id.slice(-8), 16);
  return PALETTES[TEMPLATE_KEYS[digits % TEMPLATE_KEYS.length] ?? "slate"];
}
