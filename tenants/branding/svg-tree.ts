/** An element of a drawing. Attribute values and text are decoded; comments and declarations are gone. */
export type SvgNode = Readonly<{
  name: string;
  attributes: ReadonlyMap<string, string>;
  children: (SvgNode | string)[];
}>;

const LIMITS = { marks: 6_000, depth: 40 };

const NAME = /[A-Za-z_][\w:.-]*/y;
const ATTRIBUTE = /\s+([A-Za-z_][\w:.-]*)\s*=\s*(?:"([^"<]*)"|'([^'<]*)')/y;
const END = /\s*(\/?)>/y;

/**
 * The tree of an SVG text, read in time proportional to its length. It knows the five entities of XML 1.0 and
 * no others. Anything but plain markup, over 6,000 tags or deeper than 40, ends in a `SyntaxError`.
 */
export function svgTree(source: string): SvgNode {
  if (source.split("<").length > LIMITS.marks) throw new SyntaxError("too many elements");
  const top: SvgNode = { name: "", attributes: new Map(), children: [] };
  const open = [top];
  let at = 0;
  while (at < source.length) {
    at =
      passText(source, at, open.at(-1) ?? top) ??
      passDeclaration(source, at) ??
      closeTag(source, at, open) ??
      openTag(source, at, open);
  }
  const [root, ...rest] = top.children.filter((child) => typeof child !== "string" || child.trim());
  if (!root || typeof root === "string" || rest.length > 0 || open.length > 1) {
    throw new SyntaxError("it is not one whole drawing");
  }
  return root;
}

/** Takes text, or a section of raw text, up to the next mark. */
function passText(source: string, at: number, parent: SvgNode): number | undefined {
  if (source.startsWith("<![CDATA[", at)) {
    const end = after("]]>", source, at);
    parent.children.push(source.slice(at + 9, end - 3));
    return end;
  }
  if (source[at] === "<") return undefined;
  const mark = source.indexOf("<", at);
  const end = mark < 0 ? source.length : mark;
  parent.children.push(decoded(source.slice(at, end)));
  return end;
}

/** Skips a comment, the XML declaration, or a doctype that declares nothing. */
function passDeclaration(source: string, at: number): number | undefined {
  if (source.startsWith("<!--", at)) return after("-->", source, at);
  if (source.startsWith("<?xml ", at)) return after("?>", source, at);
  if (!/^<!doctype/i.test(source.slice(at, at + 9))) return undefined;
  const end = after(">", source, at);
  if (source.slice(at, end).includes("[")) throw new SyntaxError("entities are declared");
  return end;
}

function after(mark: string, source: string, from: number): number {
  const found = source.indexOf(mark, from);
  if (found < 0) throw new SyntaxError(`no ${mark}`);
  return found + mark.length;
}

function closeTag(source: string, at: number, open: SvgNode[]): number | undefined {
  if (source[at + 1] !== "/") return undefined;
  const [name, end] = match(NAME, source, at + 2);
  if (open.length < 2 || open.pop()?.name !== name[0]) throw new SyntaxError("stray closing tag");
  return match(END, source, end)[1];
}

function openTag(source: string, from: number, open: SvgNode[]): number {
  if (open.length > LIMITS.depth) throw new SyntaxError("it is too deep");
  const [name, afterName] = match(NAME, source, from + 1);
  const attributes = new Map<string, string>();
  let at = afterName;
  ATTRIBUTE.lastIndex = at;
  for (let found = ATTRIBUTE.exec(source); found; found = ATTRIBUTE.exec(source)) {
    attributes.set(found[1] ?? "", decoded(found[2] ?? found[3] ?? ""));
    at = ATTRIBUTE.lastIndex;
  }
  const [end, next] = match(END, source, at);
  const node: SvgNode = { name: name[0], attributes, children: [] };
  open.at(-1)?.children.push(node);
  if (end[1] === "") open.push(node);
  return next;
}

function match(pattern: RegExp, source: string, at: number): [RegExpExecArray, next: number] {
  pattern.lastIndex = at;
  const found = pattern.exec(source);
  if (!found) throw new SyntaxError(`unexpected text at ${at}`);
  return [found, pattern.lastIndex];
}

const ENTITIES: Readonly<Record<string, string>> = {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  apos: "'",
};

function decoded(text: string): string {
  return text.replace(
    /&(#x?)?([\da-z]{0,8});?/gi,
    (_, number: string | undefined, name: string) => {
      const code = number && Number.parseInt(name, number.length === 2 ? 16 : 10);
      const character = number ? characterOf(Number(code)) : ENTITIES[name];
      if (character === undefined) throw new SyntaxError(`unknown entity ${name}`);
      return character;
    },
  );
}

const characterOf = (code: number): string | undefined =>
  code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : undefined;
