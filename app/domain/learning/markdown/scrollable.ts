import type { Properties } from "hast";

/** Characters of code that fit beside the margins of the narrowest screen, 320 CSS pixels (WCAG 2.2, 1.4.10). */
const FITS_EVERYWHERE = 30;

/**
 * Makes a box that scrolls sideways reachable by keyboard and named (WCAG 2.2, 2.1.1). A box whose longest line fits on
 * any screen never scrolls, so it is not one more stop on the way of the tab key.
 */
export const scrollable = (label: string, longestLine: number): Properties =>
  longestLine > FITS_EVERYWHERE ? { tabIndex: 0, role: "group", ariaLabel: label } : {};
