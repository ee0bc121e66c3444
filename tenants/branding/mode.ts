/** Where the colors of one mode lie before contrast is measured: lightness 0 to 1 and OKLCH chroma. */
export type Mode = Readonly<{
  name: "light" | "dark";
  /** The lightness at which contrast against the mode's grounds is greatest. */
  strongest: 0 | 1;
  neutrals: Readonly<Record<NeutralName, readonly [l: number, c: number]>>;
  soft: Readonly<{ l: number; c: number }>;
  onSoft: Readonly<{ l: number; c: number }>;
  status: number;
  charts: readonly number[];
  /** Where a gray brand color goes when it cannot stay: gray in the middle would look switched off. */
  monochrome: number;
}>;

type NeutralName = "canvas" | "surface" | "sunken" | "line" | "line-strong" | "ink" | "ink-muted";

export const LIGHT: Mode = {
  name: "light",
  strongest: 0,
  neutrals: {
    canvas: [0.984, 0.004],
    surface: [1, 0],
    sunken: [0.962, 0.007],
    line: [0.91, 0.01],
    "line-strong": [0.65, 0.02],
    ink: [0.25, 0.025],
    "ink-muted": [0.48, 0.022],
  },
  soft: { l: 0.953, c: 0.032 },
  onSoft: { l: 0.4, c: 0.12 },
  status: 0.53,
  charts: [0.46, 0.56, 0.66],
  monochrome: 0.27,
};

export const DARK: Mode = {
  name: "dark",
  strongest: 1,
  neutrals: {
    canvas: [0.2, 0.012],
    surface: [0.24, 0.014],
    sunken: [0.172, 0.011],
    line: [0.33, 0.016],
    "line-strong": [0.55, 0.02],
    ink: [0.945, 0.008],
    "ink-muted": [0.745, 0.014],
  },
  soft: { l: 0.305, c: 0.045 },
  onSoft: { l: 0.87, c: 0.08 },
  status: 0.74,
  charts: [0.6, 0.7, 0.8],
  monochrome: 0.93,
};
