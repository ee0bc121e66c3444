import type { Element, ElementContent, Root } from "hast";
import { SKIP, visit } from "unist-util-visit";
import { headingId } from "./heading-id.ts";
import type { ReportProblem } from "./lesson-problem.ts";
import { ID_PREFIX } from "./safe-html.ts";

/** The address of a link to another part of the course, if there is one. */
export type ResolveLink = (href: string) => string | undefined;

/**
 * Every link leads somewhere: out of the course (telling nothing about where from), to a heading of this lesson, or where
 * `link` says. One that does not becomes plain text and is reported.
 */
export function shapeLinks(tree: Root, link: ResolveLink, report: ReportProblem): void {
  const ids = idsOf(tree);
  visit(tree, "element", (element, index, parent) => {
    if (element.tagName !== "a" || !parent || index === undefined) return;
    if (leads(element, (href) => resolved(href, ids, link), report)) return;
    parent.children.splice(index, 1, ...asText(element));
    return [SKIP, index];
  });
}

function leads(
  { properties, position }: Element,
  resolve: ResolveLink,
  report: ReportProblem,
): boolean {
  const href = properties["href"];
  if (typeof href !== "string") return false;
  const target = resolve(href);
  if (target === undefined) report("link-unresolved", { position }, `a link to “${href}”`);
  else properties["href"] = target;
  if (/^https?:/i.test(target ?? "")) properties["rel"] = ["noopener", "noreferrer"];
  return target !== undefined;
}

function idsOf(tree: Root): Set<string> {
  const ids = new Set<string>();
  visit(tree, "element", ({ properties }) => {
    if (typeof properties["id"] === "string") ids.add(properties["id"]);
  });
  return ids;
}

function resolved(href: string, ids: Set<string>, link: ResolveLink): string | undefined {
  if (href.startsWith("#")) return fragment(decoded(href.slice(1)), ids);
  if (/^(https?|mailto):/i.test(href)) return URL.canParse(href) ? href : undefined;
  return link(href);
}

function fragment(name: string, ids: Set<string>): string | undefined {
  const id = [ID_PREFIX + name, headingId(name)].find((candidate) => ids.has(candidate));
  return id === undefined ? undefined : `#${encodeURIComponent(id)}`;
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** An anchor that somebody points at stays one. */
const asText = (link: Element): ElementContent[] =>
  link.properties["id"] === undefined
    ? link.children
    : [{ ...link, tagName: "span", properties: { id: link.properties["id"] } }];
