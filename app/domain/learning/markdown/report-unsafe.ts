import type { Element, Root } from "hast";
import { visit } from "unist-util-visit";
import { KEPT_ELEMENTS, LEFT_ELEMENTS } from "./html-elements.ts";
import type { ReportProblem } from "./lesson-problem.ts";
import { SAFE_HTML } from "./safe-html.ts";

const KEPT = new Set(KEPT_ELEMENTS);
const LEFT = new Set(LEFT_ELEMENTS);
const SCHEME = /^\s*([a-z][a-z0-9+.-]*):/i;

/** Every element, event handler, style and address that the sanitizer is about to take away is reported. */
export function reportUnsafe(tree: Root, report: ReportProblem): void {
  visit(tree, "element", (element) => {
    const { tagName, properties } = element;
    if (LEFT.has(tagName)) report("construct-left-out", element, `the HTML element <${tagName}>`);
    else if (!KEPT.has(tagName)) {
      report("construct-left-out", element, `the HTML tag <${tagName}>; its content is kept`);
    }
    for (const name of Object.keys(properties).filter(isActive)) {
      report("construct-left-out", element, `the attribute ${name.toLowerCase()} of <${tagName}>`);
    }
    if (isUnsafeLink(element)) {
      report("link-unresolved", element, `a link to “${String(properties["href"]).slice(0, 80)}”`);
    }
  });
}

const isActive = (name: string): boolean => name === "style" || /^on[a-z]/i.test(name);

function isUnsafeLink({ properties }: Element): boolean {
  const scheme = SCHEME.exec(String(properties["href"] ?? ""))?.[1];
  return scheme !== undefined && !SAFE_HTML.protocols.href.includes(scheme.toLowerCase());
}
