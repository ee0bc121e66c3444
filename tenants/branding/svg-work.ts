import type { SvgNode } from "./svg-tree.ts";

/** What an offscreen layer costs beside a plain shape; measured, as is the next. */
const LAYER = 40;
const LAYERED = ["mask", "clip-path", "opacity", "mix-blend-mode"];
/** So many letters of an outline cost as much as a plain shape. */
const OUTLINE = 40;

/**
 * How much there is to draw once every reference is followed, counted in plain shapes; infinite when a
 * drawing contains itself. Ten lines of SVG can ask for billions of shapes; this says so without drawing them.
 */
export function svgWork(root: SvgNode): number {
  const nodes = elementsOf(root);
  const byId = new Map(nodes.map((node) => [node.attributes.get("id"), node]));
  const isSheetLayered = nodes.some(
    ({ name, children }) => name === "style" && /opacity|mix-blend/i.test(children.join("")),
  );
  const known = new Map<SvgNode, number>();
  const workOf = (node: SvgNode): number => {
    const before = known.get(node);
    if (before !== undefined) return before;
    known.set(node, Number.POSITIVE_INFINITY);
    const parts = node.children.filter((child) => typeof child !== "string");
    const drawn = referencesOf(node).flatMap((id) => byId.get(id) ?? []);
    const isLayered = isSheetLayered || LAYERED.some((name) => node.attributes.has(name));
    const own = (isLayered ? LAYER : 1) + outlineOf(node).length / OUTLINE;
    const work = [...parts, ...drawn].reduce((sum, each) => sum + workOf(each), own);
    known.set(node, work);
    return work;
  };
  return workOf(root);
}

const outlineOf = ({ attributes }: SvgNode): string =>
  attributes.get("d") ?? attributes.get("points") ?? "";

const elementsOf = (node: SvgNode): SvgNode[] => [
  node,
  ...node.children.flatMap((child) => (typeof child === "string" ? [] : elementsOf(child))),
];

function referencesOf({ attributes }: SvgNode): string[] {
  const values = ["href", "mask", "clip-path"].map((name) => attributes.get(name) ?? "");
  return values.flatMap((value) => /#([\w.:-]+)/.exec(value)?.[1] ?? []);
}
