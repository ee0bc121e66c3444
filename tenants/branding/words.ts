/** The looks that an academy may begin with. */
export const TEMPLATE_KEYS = ["harbor", "orchard", "ember", "plum", "slate", "meadow"] as const;
export type TemplateKey = (typeof TEMPLATE_KEYS)[number];

/** What each is called where one is chosen. */
export const TEMPLATE_WORDS: Readonly<Record<TemplateKey, string>> = {
  harbor: "Harbor: deep blue and signal orange",
  orchard: "Orchard: leaf green and ripe red",
  ember: "Ember: burnt orange and ink blue",
  plum: "Plum: violet and gold",
  slate: "Slate: quiet gray and clear blue",
  meadow: "Meadow: teal and warm yellow",
};

/** The tints that grays may take; an empty value leaves it to the brand's own hue. */
export const NEUTRAL_WORDS = {
  "": "From your colors",
  warm: "Warm",
  cool: "Cool",
  pure: "Pure gray",
} as const;

/** How round corners may be. */
export const RADIUS_WORDS = { sharp: "Sharp", soft: "Soft", round: "Round" } as const;

/** Which logo: the one on light pages, or the one on dark pages. */
export const LOGO_VARIANTS = ["light", "dark"] as const;
export type LogoVariant = (typeof LOGO_VARIANTS)[number];
