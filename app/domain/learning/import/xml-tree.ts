import { SaxesParser } from "saxes";

/** An element of an XML document, and what stands in it: elements and text. */
export type XmlElement = Readonly<{
  name: string;
  attributes: Readonly<Record<string, string>>;
  children: (XmlElement | string)[];
}>;

const DEEPEST = 100;

/** The root of an XML document, or what is wrong with it. One that declares a type, and with it entities, is refused. */
export function xmlTree(source: string): XmlElement | Readonly<{ fault: string }> {
  const root: XmlElement = { name: "", attributes: {}, children: [] };
  const open = [root];
  const parser = new SaxesParser();
  const add = (part: XmlElement | string) => open.at(-1)?.children.push(part);
  parser.on("doctype", () => parser.fail("it declares a document type"));
  parser.on("error", (error) => {
    throw error;
  });
  parser.on("text", add);
  parser.on("cdata", add);
  parser.on("opentag", ({ name, attributes }) => {
    const element: XmlElement = { name, attributes, children: [] };
    if (open.length > DEEPEST) parser.fail("it is nested too deeply");
    add(element);
    open.push(element);
  });
  parser.on("closetag", () => void open.pop());
  try {
    parser.write(source.replace(/^\ufeff/, "")).close();
  } catch (error) {
    return { fault: error instanceof Error ? error.message : "it is damaged" };
  }
  const [first] = elementsOf(root);
  return first ?? { fault: "it is empty" };
}

/** The elements right inside of this one; only those of a name when one is given. */
export const elementsOf = ({ children }: XmlElement, name?: string): XmlElement[] =>
  children.filter(
    (child): child is XmlElement =>
      typeof child !== "string" && (name === undefined || child.name === name),
  );

/** Every element of these names inside of this one, however deep. */
export const descendantsOf = (element: XmlElement, names: readonly string[]): XmlElement[] =>
  elementsOf(element).flatMap((child) => [
    ...(names.includes(child.name) ? [child] : []),
    ...descendantsOf(child, names),
  ]);

const VOID = new Set(["br", "hr", "img", "wbr", "col"]);
const SIGNS: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
};
const escaped = (text: string): string => text.replaceAll(/[&<>"]/g, (sign) => SIGNS[sign] ?? sign);

/** The same as HTML. */
export function htmlOf(part: XmlElement | string): string {
  if (typeof part === "string") return escaped(part);
  const { name, attributes, children } = part;
  const said = Object.entries(attributes).map(([of, value]) => ` ${of}="${escaped(value)}"`);
  const opening = `<${name}${said.join("")}>`;
  return VOID.has(name) ? opening : `${opening}${children.map(htmlOf).join("")}</${name}>`;
}
