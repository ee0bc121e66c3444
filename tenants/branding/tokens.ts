const SOFT = ["primary", "accent", "success", "warning", "danger"] as const;
const CHARTS = ["chart-1", "chart-2", "chart-3", "chart-4", "chart-5", "chart-6"] as const;

/** Every color that the interface may use; each becomes the CSS variable of its name. */
export const TOKEN_NAMES = [
  "canvas",
  "surface",
  "sunken",
  "line",
  "line-strong",
  "ink",
  "ink-muted",
  "primary",
  "primary-hover",
  "on-primary",
  "primary-soft",
  "on-primary-soft",
  "link",
  "accent",
  "accent-hover",
  "on-accent",
  "accent-soft",
  "on-accent-soft",
  "focus",
  "success",
  "on-success",
  "success-soft",
  "on-success-soft",
  "warning",
  "on-warning",
  "warning-soft",
  "on-warning-soft",
  "danger",
  "danger-hover",
  "on-danger",
  "danger-soft",
  "on-danger-soft",
  ...CHARTS,
] as const;

export type TokenName = (typeof TOKEN_NAMES)[number];

/** Token to `#rrggbb`. */
export type Tokens = Readonly<Record<TokenName, string>>;

/** A foreground, the background that it is seen on, and the least contrast between them. */
type Pair = readonly [foreground: TokenName, background: TokenName, atLeast: number];

/** WCAG 2.2, 1.4.3 Contrast (Minimum), level AA, text of any size. */
const TEXT = 4.5;
/** WCAG 2.2, 1.4.11 Non-text Contrast and 2.4.11 Focus Appearance, level AA. */
const SHAPE = 3;

const GROUNDS = ["canvas", "surface", "sunken"] as const;
const SOFT_GROUNDS = SOFT.map((name) => `${name}-soft` as const);
const against = (
  foregrounds: readonly TokenName[],
  backgrounds: readonly TokenName[],
  atLeast: number,
): Pair[] =>
  foregrounds.flatMap((front) => backgrounds.map((back): Pair => [front, back, atLeast]));

/** Every pair that the interface puts on top of each other. A compiled theme keeps all of them, in both modes. */
export const PAIRS: readonly Pair[] = [
  ...against(["ink", "ink-muted", "link"], [...GROUNDS, ...SOFT_GROUNDS], TEXT),
  ...against(["success", "warning", "danger"], GROUNDS, TEXT),
  ...SOFT.flatMap((name) => against([`on-${name}`], [name], TEXT)),
  ...SOFT.flatMap((name) => against([`on-${name}-soft`], [`${name}-soft`], TEXT)),
  ["on-primary", "primary-hover", TEXT],
  ["on-accent", "accent-hover", TEXT],
  ["on-danger", "danger-hover", TEXT],
  ...against(
    ["primary", "primary-hover", "accent", "accent-hover", "danger-hover"],
    ["surface", "canvas"],
    SHAPE,
  ),
  ...against(["line-strong"], GROUNDS, SHAPE),
  ...against(["focus"], [...GROUNDS, ...SOFT_GROUNDS], SHAPE),
  ...against(CHARTS, ["surface", "canvas"], SHAPE),
];
