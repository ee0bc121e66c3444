import type { Element, Root } from "hast";
import { classesOf, element, elementsOf, type Parent } from "./element.ts";
import { headingId, uniqueIds } from "./heading-id.ts";
import { CALLOUTS, DISCLOSURES } from "./lesson-words.ts";
import { ID_PREFIX } from "./safe-html.ts";
import { textOf } from "./text-of.ts";

export type LessonHeading = Readonly<{ id: string; text: string; depth: number }>;

/** A stretch of the outline: no heading in it is above `floor`, `last` is the level of the latest one. */
type Section = { readonly floor: number; readonly shift: number; last: number };
type Outline = Readonly<{ unique: (id: string) => string; headings: LessonHeading[] }>;

/**
 * Headings begin at h2 and skip no level, ids are unique, every callout is named by its kind and its heading, and
 * every disclosure opens with its summary. Returns the headings of the lesson itself, without those in callouts.
 */
export function shapeOutline(tree: Root): LessonHeading[] {
  const outline = { unique: uniqueIds(), headings: [] };
  walk(tree, sectionBelow(1, tree), outline);
  return outline.headings;
}

/** The stretch below a heading of this level; the highest heading that its author wrote becomes the next level. */
function sectionBelow(level: number, parent: Parent): Section {
  const floor = Math.min(level + 1, 6);
  return { floor, shift: floor - Math.min(...authoredDepths(parent), 6), last: level };
}

const hasOwnOutline = (child: Element): boolean =>
  child.tagName === "details" || classesOf(child).includes("callout");

const depthOf = ({ tagName }: Element): number => Number(/^h([1-6])$/.exec(tagName)?.[1] ?? 0);

function authoredDepths(parent: Parent): number[] {
  return elementsOf(parent)
    .filter((child) => !hasOwnOutline(child))
    .flatMap((child) => (depthOf(child) > 0 ? [depthOf(child)] : authoredDepths(child)));
}

function walk(parent: Parent, section: Section, outline: Outline): void {
  for (const child of elementsOf(parent)) {
    if (depthOf(child) > 0) outline.headings.push(placeHeading(child, section, outline));
    else shapeOther(child, section, outline);
  }
}

function shapeOther(child: Element, section: Section, outline: Outline): void {
  const { id } = child.properties;
  if (typeof id === "string") child.properties["id"] = outline.unique(id);
  if (child.tagName === "details") shapeDisclosure(child, section, outline);
  else if (hasOwnOutline(child)) shapeCallout(child, section, outline);
  else walk(child, section, outline);
}

function placeHeading(heading: Element, section: Section, { unique }: Outline): LessonHeading {
  const wanted = Math.max(depthOf(heading) + section.shift, section.floor);
  const depth = Math.min(wanted, section.last + 1, 6);
  section.last = depth;
  const text = textOf(heading).trim();
  const id = unique(String(heading.properties["id"] ?? headingId(text)));
  heading.tagName = `h${depth}`;
  heading.properties["id"] = id;
  return { id, text, depth };
}

const kindOf = (block: Element, prefix: string): string | undefined =>
  classesOf(block)
    .find((name) => name.startsWith(prefix))
    ?.slice(prefix.length);

function shapeCallout(callout: Element, { last }: Section, { unique }: Outline): void {
  const name = CALLOUTS.get(kindOf(callout, "callout-") ?? "callout") ?? "Note";
  const inner: Outline = { unique, headings: [] };
  const [first] = elementsOf(callout);
  walk(callout, sectionBelow(last, callout), inner);
  const title = first && depthOf(first) > 0 ? inner.headings[0] : undefined;
  const ids = title ? [title.id] : [];
  if (title?.text.toLowerCase() !== name.toLowerCase()) {
    const id = unique(`${ID_PREFIX}callout`);
    callout.children.unshift(element("p", { className: ["callout-label"], id }, name));
    ids.unshift(id);
  }
  callout.properties["ariaLabelledBy"] = ids;
}

function shapeDisclosure(details: Element, { last }: Section, { unique }: Outline): void {
  const kind = kindOf(details, "disclosure-") ?? "spoiler";
  const name = DISCLOSURES.get(kind) ?? "More";
  const [first] = elementsOf(details);
  const given = first && (first.tagName === "summary" || depthOf(first) > 0) ? first : undefined;
  const rest = details.children.filter((child) => child !== given);
  const body = element("div", { className: ["disclosure-body"] }, ...rest);
  details.properties["className"] = ["disclosure", `disclosure-${kind}`];
  details.children = [element("summary", {}, ...(given?.children ?? [name])), body];
  walk(details, sectionBelow(last, body), { unique, headings: [] });
}
