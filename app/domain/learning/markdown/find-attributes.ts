import type { Nodes, Root } from "mdast";
import { visit } from "unist-util-visit";
import type { Edit } from "./construct.ts";
import { parseAttributes } from "./parse-attributes.ts";

const CARRIERS = new Set([
  "image",
  "imageReference",
  "link",
  "linkReference",
  "inlineCode",
  "strong",
  "emphasis",
]);

/** `{…}` right behind an image, a link, a piece of code or emphasis, or at the end of a heading. */
export function findAttributes(tree: Root, source: string): Edit[] {
  const edits: Edit[] = [];
  visit(tree, (node: Nodes) => {
    const start = startIn(node, source);
    const attributes = start === undefined ? undefined : parseAttributes(source, start);
    if (start === undefined || !attributes) return;
    const { end } = attributes;
    const line = node.position?.end.line ?? 1;
    const by = { type: "attributes", attributes, source: source.slice(start, end), line } as const;
    edits.push({ start, end, by });
  });
  return edits;
}

function startIn(node: Nodes, source: string): number | undefined {
  const end = node.position?.end.offset;
  if (end === undefined) return undefined;
  if (CARRIERS.has(node.type)) return source[end] === "{" ? end : undefined;
  const last = node.type === "heading" ? node.children.at(-1) : undefined;
  const from = last?.type === "text" ? last.position?.start.offset : undefined;
  if (from === undefined || source[end - 1] !== "}") return undefined;
  const brace = source.lastIndexOf("{", end);
  return brace >= from ? brace : undefined;
}
