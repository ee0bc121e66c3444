import type { Element, ElementContent, Properties, Root } from "hast";

export type Parent = Root | Element;

/** An element of the tree; text may stand for a text node. */
export function element(
  tagName: string,
  properties: Properties,
  ...children: (ElementContent | string)[]
): Element {
  const nodes = children.map((child) =>
    typeof child === "string" ? ({ type: "text", value: child } as const) : child,
  );
  return { type: "element", tagName, properties, children: nodes };
}

/** The element children of a parent. */
export const elementsOf = (parent: Parent): Element[] =>
  (parent.children as ElementContent[]).filter((child) => child.type === "element");

/** The classes of an element. */
export const classesOf = ({ properties }: Element): string[] =>
  [properties["className"] ?? []].flat().map(String);
