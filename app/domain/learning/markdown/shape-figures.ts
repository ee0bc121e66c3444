import type { Element, Root } from "hast";
import { visit } from "unist-util-visit";
import { element } from "./element.ts";
import type { ReportProblem } from "./lesson-problem.ts";
import { WORDS } from "./lesson-words.ts";

/** Where an image is served, and its size in CSS pixels. */
export type Figure = Readonly<{ url: string; width?: number; height?: number }>;
export type ResolveFigure = (path: string) => Figure | undefined;

/**
 * Every image is one that `figure` knows, with its size so that the page does not jump while it loads. In place of any
 * other stands a note with its description, and its name is reported.
 */
export function shapeFigures(tree: Root, figure: ResolveFigure, report: ReportProblem): void {
  visit(tree, "element", (image, index, parent) => {
    if (image.tagName !== "img" || !parent || index === undefined) return;
    const source = String(image.properties["src"] ?? "");
    const alt = String(image.properties["alt"] ?? "");
    const found = figure(source);
    if (!found) {
      report("figure-missing", image, source);
      parent.children[index] = missingFigure(alt);
      return;
    }
    if (alt.trim() === "") report("figure-undescribed", image, source);
    parent.children[index] = shown(found, alt, image.properties["width"]);
  });
}

const missingFigure = (alt: string): Element =>
  element(
    "span",
    { className: ["figure-missing"] },
    element("strong", {}, WORDS.figureMissing),
    alt === "" ? "." : `: ${alt}`,
  );

function shown({ url, width, height }: Figure, alt: string, wanted: unknown): Element {
  const percent = /^(\d+)%$/.exec(String(wanted))?.[1];
  const pixels = /^(\d+)(px)?$/.exec(String(wanted))?.[1];
  const ratio = pixels && width ? Number(pixels) / width : 1;
  return element("img", {
    src: url,
    alt,
    ...(width && height
      ? { width: Math.round(width * ratio), height: Math.round(height * ratio) }
      : {}),
    ...(percent ? { className: [`figure-${tens(Number(percent))}`] } : {}),
    loading: "lazy",
    decoding: "async",
  });
}

/** A share of the line, in steps that the style sheet has a class for. */
const tens = (percent: number): number =>
  Math.min(100, Math.max(10, Math.round(percent / 10) * 10));
