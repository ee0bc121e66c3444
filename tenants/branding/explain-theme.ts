import { luminance } from "./color.ts";
import type { Palette } from "./palette.ts";
import type { TokenName, Tokens } from "./tokens.ts";

/** One color that is not what the brand gave, with the reason in words for the person who chose it. */
export type Adjustment = Readonly<{
  token: TokenName;
  mode: "light" | "dark";
  from: string;
  to: string;
  because: string;
}>;

/** What the compiler changed in one mode, in the order in which an admin would notice it. */
export function explainTheme(
  palette: Palette,
  mode: Adjustment["mode"],
  tokens: Tokens,
): Adjustment[] {
  const { primary, accent } = palette;
  const rows: [TokenName, from: string, because: string][] = [
    ["primary", primary, asShape("primary color", primary, tokens.primary, mode)],
    ["on-primary", WHITE, onFill("primary")],
    ["accent", accent, asShape("accent color", accent, tokens.accent, mode)],
    ["on-accent", WHITE, onFill("accent")],
    ["link", primary, asText(primary, tokens.link, mode)],
    ["focus", primary, asFocus(primary, tokens.focus, mode)],
    [
      "chart-2",
      tokens.accent,
      "Your accent is so close to your primary that two lines of a chart would look alike; charts use another color for the second.",
    ],
  ];
  return rows
    .filter(([token, from]) => tokens[token] !== from)
    .map(([token, from, because]) => ({ token, mode, from, to: tokens[token], because }));
}

const WHITE = "#ffffff";

function asShape(what: string, from: string, to: string, mode: Adjustment["mode"]): string {
  return `Your ${what} is ${tooClose(from, to)} to stand out on a ${mode} page; buttons and shapes use it ${moved(from, to)}.`;
}

const onFill = (name: string): string =>
  `White text could not be read on your ${name}; its text is dark instead.`;

function asText(from: string, to: string, mode: Adjustment["mode"]): string {
  return `Text in your primary color would be ${tooClose(from, to)} to read on a ${mode} page; links use it ${moved(from, to)}.`;
}

function asFocus(from: string, to: string, mode: Adjustment["mode"]): string {
  return `A focus ring in your primary color would be ${tooClose(from, to)} to see on a ${mode} page; it is drawn ${moved(from, to)}.`;
}

const tooClose = (from: string, to: string): string =>
  isDarker(to, from) ? "too pale" : "too dark";
const moved = (from: string, to: string): string => (isDarker(to, from) ? "darker" : "lighter");
const isDarker = (one: string, other: string): boolean => luminance(one) < luminance(other);
