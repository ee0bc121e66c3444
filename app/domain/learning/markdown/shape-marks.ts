import type { Element, Root } from "hast";
import { visit } from "unist-util-visit";
import { element } from "./element.ts";
import { WORDS } from "./lesson-words.ts";

/** Check boxes that nobody can check become marks with a name; classes and paragraphs that hold nothing go. */
export function shapeMarks(tree: Root): void {
  visit(tree, "element", (node, index, parent) => {
    const { className } = node.properties;
    if (Array.isArray(className) && className.length === 0) delete node.properties["className"];
    const replacement = replacementOf(node);
    if (!replacement || !parent || index === undefined) return;
    parent.children.splice(index, 1, ...replacement);
    return index;
  });
}

function replacementOf({ tagName, properties, children }: Element): Element[] | undefined {
  if (tagName === "p" && children.length === 0) return [];
  if (tagName !== "input") return undefined;
  const [mark, ariaLabel] = properties["checked"] ? ["☑", WORDS.taskDone] : ["☐", WORDS.taskOpen];
  return [element("span", { className: ["task-mark"], role: "img", ariaLabel }, mark)];
}
