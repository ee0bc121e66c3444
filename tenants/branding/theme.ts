import { chartColors } from "./chart-colors.ts";
import { hexOf, type Shade, shadeOf } from "./color.ts";
import { type Adjustment, explainTheme } from "./explain-theme.ts";
import { DARK, LIGHT, type Mode } from "./mode.ts";
import type { Palette } from "./palette.ts";
import { hoverOf, reach, textOn } from "./reach.ts";
import type { Tokens } from "./tokens.ts";

export type Theme = Readonly<{ light: Tokens; dark: Tokens; adjustments: readonly Adjustment[] }>;

/**
 * Every color of the interface, in both modes, from a brand's two. Each pair in `PAIRS` keeps WCAG 2.2 AA
 * for any palette; a brand color that already does is used as it is, and every change is explained.
 */
export function compileTheme(palette: Palette): Theme {
  const light = compileMode(palette, LIGHT);
  const dark = compileMode(palette, DARK);
  const adjustments = [
    ...explainTheme(palette, "light", light),
    ...explainTheme(palette, "dark", dark),
  ];
  return { light, dark, adjustments };
}

/** Colors that mean something everywhere; a brand does not change them. */
const STATUS = {
  success: { c: 0.13, h: 152 },
  warning: { c: 0.12, h: 70 },
  danger: { c: 0.18, h: 27 },
};

function compileMode(palette: Palette, mode: Mode): Tokens {
  const gray = graysOf(tintOf(palette), mode);
  const pages = [gray.canvas, gray.surface];
  const grounds = [...pages, gray.sunken];
  const brand = brandTokens(palette, pages, mode);
  const status = statusTokens(pages, grounds, mode);
  const softs = { ...brand.softs, ...status.softs };
  const readable = [
    ...grounds,
    softs["primary-soft"],
    softs["accent-soft"],
    softs["success-soft"],
    softs["warning-soft"],
    softs["danger-soft"],
  ];
  return {
    ...gray,
    ...brand.solids,
    ...status.solids,
    ...softs,
    "line-strong": reach(gray["line-strong"], grounds, 3, mode),
    ink: reach(gray.ink, readable, 4.5, mode),
    "ink-muted": reach(gray["ink-muted"], readable, 4.5, mode),
    link: reach(palette.primary, readable, 4.5, mode),
    focus: reach(palette.primary, readable, 3, mode),
    ...chartColors(brand.solids.primary, brand.solids.accent, pages, mode),
  };
}

const COLORLESS = 0.02;

/** The hue of the grays and how much of it they take, 0 to 1. */
function tintOf({ neutral, primary, accent }: Palette): { h: number; share: number } {
  if (neutral === "pure") return { h: 0, share: 0 };
  if (neutral === "warm") return { h: 70, share: 1 };
  if (neutral === "cool") return { h: 255, share: 1 };
  const hued = [primary, accent].map(shadeOf).find(({ c }) => c >= COLORLESS);
  return hued ? { h: hued.h, share: Math.min(1, hued.c / 0.06) } : { h: 0, share: 0 };
}

function graysOf({ h, share }: { h: number; share: number }, { neutrals }: Mode) {
  const gray = ([l, c]: readonly [number, number]) => hexOf({ l, c: c * share, h });
  return {
    canvas: gray(neutrals.canvas),
    surface: gray(neutrals.surface),
    sunken: gray(neutrals.sunken),
    line: gray(neutrals.line),
    "line-strong": gray(neutrals["line-strong"]),
    ink: gray(neutrals.ink),
    "ink-muted": gray(neutrals["ink-muted"]),
  };
}

function brandTokens(palette: Palette, pages: readonly string[], mode: Mode) {
  const primary = solid(reach(palette.primary, pages, 3, mode), pages);
  const accent = solid(reach(palette.accent, pages, 3, mode), pages);
  const softPrimary = soft(shadeOf(palette.primary), mode);
  const softAccent = soft(shadeOf(palette.accent), mode);
  return {
    solids: {
      primary: primary.fill,
      "primary-hover": primary.hover,
      "on-primary": primary.text,
      accent: accent.fill,
      "accent-hover": accent.hover,
      "on-accent": accent.text,
    },
    softs: {
      "primary-soft": softPrimary.ground,
      "on-primary-soft": softPrimary.text,
      "accent-soft": softAccent.ground,
      "on-accent-soft": softAccent.text,
    },
  };
}

function statusTokens(pages: readonly string[], grounds: readonly string[], mode: Mode) {
  const of = ({ c, h }: { c: number; h: number }) => ({
    ...solid(reach(hexOf({ l: mode.status, c, h }), grounds, 4.5, mode), pages),
    soft: soft({ l: mode.status, c, h }, mode),
  });
  const [success, warning, danger] = [of(STATUS.success), of(STATUS.warning), of(STATUS.danger)];
  return {
    solids: {
      success: success.fill,
      "on-success": success.text,
      warning: warning.fill,
      "on-warning": warning.text,
      danger: danger.fill,
      "danger-hover": danger.hover,
      "on-danger": danger.text,
    },
    softs: {
      "success-soft": success.soft.ground,
      "on-success-soft": success.soft.text,
      "warning-soft": warning.soft.ground,
      "on-warning-soft": warning.soft.text,
      "danger-soft": danger.soft.ground,
      "on-danger-soft": danger.soft.text,
    },
  };
}

function solid(fill: string, pages: readonly string[]) {
  const text = textOn(fill);
  return { fill, text, hover: hoverOf(fill, text, pages) };
}

function soft({ c, h }: Shade, mode: Mode) {
  // A pale yellow looks greenish gray unless it has more chroma than other pale hues.
  const yellow = Math.max(0, Math.cos(((h - 100) * Math.PI) / 90));
  const ground = hexOf({ l: mode.soft.l, c: Math.min(c / 2, mode.soft.c * (1 + yellow)), h });
  const text = hexOf({ l: mode.onSoft.l, c: Math.min(c, mode.onSoft.c), h });
  return { ground, text: reach(text, [ground], 4.5, mode) };
}
