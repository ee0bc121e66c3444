import type { Element, Root } from "hast";
import { SKIP, visit } from "unist-util-visit";
import { element, elementsOf } from "./element.ts";
import { WORDS } from "./lesson-words.ts";
import { scrollable } from "./scrollable.ts";
import { textOf } from "./text-of.ts";

/** Every table scrolls by itself, its header cells say what they head, and an empty header cell is none. */
export function shapeTables(tree: Root): void {
  visit(tree, "element", (table, index, parent) => {
    if (table.tagName !== "table" || !parent || index === undefined) return;
    const names: string[] = [];
    let widest = 0;
    visit(table, "element", (node) => {
      if (node.tagName === "tr") widest = Math.max(widest, textOf(node).length);
      if (node.tagName === "th") names.push(...shapeHeader(node));
      alignByClass(node);
    });
    const label = [WORDS.table, names.join(", ")].filter(Boolean).join(": ");
    const box = { className: ["table-scroll"], ...scrollable(label, widest) };
    parent.children[index] = element("div", box, table);
    return [SKIP, index + 1];
  });
}

function shapeHeader(cell: Element): string[] {
  const text = textOf(cell).trim();
  if (text === "" && elementsOf(cell).length === 0) cell.tagName = "td";
  else cell.properties["scope"] = "col";
  return text === "" ? [] : [text];
}

function alignByClass({ properties }: Element): void {
  const { align } = properties;
  if (align === undefined) return;
  delete properties["align"];
  properties["className"] = [`align-${String(align)}`];
}
