import type { Element, Root } from "hast";
import rehypeRaw from "rehype-raw";
import { unified } from "unified";
import { visit } from "unist-util-visit";
import { KEPT_ELEMENTS } from "#app/domain/learning/markdown/html-elements.ts";

const parser = unified().use(rehypeRaw).freeze();
const ELEMENTS = new Set([...KEPT_ELEMENTS].filter((name) => name !== "input"));
const ATTRIBUTES = new Set(
  "alt ariaLabel ariaLabelledBy checked className colSpan dateTime decoding dir height href id lang loading open rel reversed role rowSpan scope src start tabIndex title width".split(
    " ",
  ),
);
/** Http, mail, a place on this page, or a path that our own callbacks made. */
const ADDRESS = /^(https?:\/\/|mailto:|#|\/(figures|lessons)\/)/i;

/** Everything in HTML that could act, as an HTML parser (not a pattern) sees it. */
export function harmOf(html: string): string[] {
  const harm: string[] = [];
  const tree = parser.runSync({ type: "root", children: [{ type: "raw", value: html }] } as Root);
  visit(tree as Root, "element", (element: Element) => {
    if (!ELEMENTS.has(element.tagName)) harm.push(`<${element.tagName}>`);
    const attributes = Object.entries(element.properties);
    harm.push(...attributes.filter(isHarmful).map(([name, value]) => `${name} ${String(value)}`));
  });
  return harm;
}

function isHarmful([name, value]: [string, unknown]): boolean {
  if (name === "id") return !String(value).startsWith("lesson-");
  if (name === "href" || name === "src") return !ADDRESS.test(String(value));
  return !ATTRIBUTES.has(name);
}
