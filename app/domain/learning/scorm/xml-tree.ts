import { SaxesParser } from "saxes";
import { refused } from "../import/course-files.ts";

/** An element by its name without a prefix, as packages do not agree on prefixes. */
export type XmlElement = Readonly<{
  name: string;
  attributes: Readonly<Record<string, string>>;
  children: readonly XmlElement[];
  text: string;
}>;

type Growing = {
  name: string;
  attributes: Record<string, string>;
  children: Growing[];
  text: string;
};

const DEEPEST = 100;
const MOST_ELEMENTS = 50_000;

/**
 * The root of an XML document. Refuses one that is not well-formed, one with a document type (which is what
 * declares entities, so that nothing is ever expanded), and one that is deeper or longer than any manifest.
 */
export function xmlTree(text: string): XmlElement {
  const root: Growing = { name: "", attributes: {}, children: [], text: "" };
  const path = [root];
  let count = 0;
  const parser = new SaxesParser({ xmlns: false });
  parser.on("error", (error) => {
    throw refused(`Malformed manifest: imsmanifest.xml is not well-formed (${error.message}).`);
  });
  parser.on("doctype", () => {
    throw refused("Entity expansion: imsmanifest.xml has a DOCTYPE, which could declare entities.");
  });
  parser.on("opentag", ({ name, attributes }) => {
    count += 1;
    if (count > MOST_ELEMENTS || path.length > DEEPEST)
      throw refused("Malformed manifest: imsmanifest.xml is larger than any package needs.");
    const fresh = { name: local(name), attributes: plain(attributes), children: [], text: "" };
    path.at(-1)?.children.push(fresh);
    path.push(fresh);
  });
  parser.on("text", (said) => {
    const within = path.at(-1);
    if (within) within.text += said;
  });
  parser.on("cdata", (said) => {
    const within = path.at(-1);
    if (within) within.text += said;
  });
  parser.on("closetag", () => void path.pop());
  parser.write(text).close();
  const [top] = root.children;
  if (!top) throw refused("Malformed manifest: imsmanifest.xml is empty.");
  return top;
}

/** The children of that name, in order. */
export const every = (element: XmlElement | undefined, name: string): readonly XmlElement[] =>
  element?.children.filter((child) => child.name === name) ?? [];

/** The first child of that name. */
export const first = (element: XmlElement | undefined, name: string): XmlElement | undefined =>
  element?.children.find((child) => child.name === name);

/** The words of the first child of that name, or nothing. */
export const textOf = (element: XmlElement | undefined, name: string): string =>
  first(element, name)?.text.trim().replaceAll(/\s+/g, " ") ?? "";

const local = (name: string): string => name.slice(name.indexOf(":") + 1);

/** By small letters and without prefixes, but for xml:base: `adlcp:scormType` and `adlcp:scormtype` are one. */
const plain = (attributes: Readonly<Record<string, string>>): Record<string, string> =>
  Object.fromEntries(
    Object.entries(attributes)
      .filter(([name]) => !name.startsWith("xsi:"))
      .map(([name, value]) => [
        name === "xml:base" ? name : local(name).toLowerCase(),
        value.trim(),
      ]),
  );
