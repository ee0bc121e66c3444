type TextNode = Readonly<{
  type: string;
  value?: unknown;
  alt?: unknown;
  children?: readonly TextNode[];
}>;

/** All text in a tree (Markdown or HTML), in reading order. */
export function textOf(node: TextNode): string {
  if (typeof node.value === "string") return node.type === "html" ? "" : node.value;
  if (typeof node.alt === "string") return node.alt;
  return node.children?.map(textOf).join("") ?? "";
}
