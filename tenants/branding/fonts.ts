/** The letters that a brand may choose from; every one is served from the tenant's own host. */
export const FONT_KEYS = ["inter", "source-serif", "nunito-sans", "jetbrains-mono"] as const;

export type FontKey = (typeof FONT_KEYS)[number];

type Font = Readonly<{
  label: string;
  /** CSS font stacks. A display face keeps long text in Inter. */
  heading: string;
  body: string;
  /** Folder and file prefix under `@fontsource-variable/`. */
  source: string;
  /** Outline added to each letter, in em: the files' first master is lighter than text should be. */
  weight: Readonly<{ regular: number; bold: number }>;
}>;

const SANS = `ui-sans-serif, system-ui, sans-serif`;
const INTER = `"Inter Variable", ${SANS}`;

/** Key to stack, label and file. The `@font-face` rules are imported by `app/ui/tailwind.css`. */
export const FONTS: Readonly<Record<FontKey, Font>> = {
  inter: {
    label: "Inter: clear and neutral",
    heading: INTER,
    body: INTER,
    source: "inter",
    weight: { regular: 0, bold: 0.032 },
  },
  "source-serif": {
    label: "Source Serif: bookish headings",
    heading: `"Source Serif 4 Variable", ui-serif, Georgia, serif`,
    body: INTER,
    source: "source-serif-4",
    weight: { regular: 0, bold: 0.024 },
  },
  "nunito-sans": {
    label: "Nunito Sans: soft and friendly",
    heading: `"Nunito Sans Variable", ${SANS}`,
    body: `"Nunito Sans Variable", ${SANS}`,
    source: "nunito-sans",
    weight: { regular: 0.03, bold: 0.068 },
  },
  "jetbrains-mono": {
    label: "JetBrains Mono: technical headings",
    heading: `"JetBrains Mono Variable", ui-monospace, monospace`,
    body: INTER,
    source: "jetbrains-mono",
    weight: { regular: 0, bold: 0.032 },
  },
};
