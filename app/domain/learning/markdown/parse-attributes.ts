export type Attributes = Readonly<{
  id?: string | undefined;
  classes: readonly string[];
  values: Readonly<Record<string, string>>;
  /** Offset behind the closing brace. */
  end: number;
}>;

const VALUE = /'((?:[^'\\]|\\[\s\S])*)'|"((?:[^"\\]|\\[\s\S])*)"|([^\s"'{}]+)/;
const PART = new RegExp(`\\s*(?:#([\\w-]+)|\\.([\\w-]+)|([\\w:-]+)=(?:${VALUE.source}))`, "y");
const CLOSE = /\s*\}/y;
/** No block is longer: what follows an unclosed brace is not searched to its end. */
const LONGEST = 4_000;

/**
 * The attribute block that opens at `start`, as Pandoc writes it: `{#id .class alt='…' width="40%"}`.
 * Kramdown's `{: .class}` is read too. Nothing when there is none or when it is not one from brace to brace.
 * https://pandoc.org/MANUAL.html#extension-link_attributes
 */
export function parseAttributes(source: string, start: number): Attributes | undefined {
  const text = source.slice(start, start + LONGEST);
  if (!text.startsWith("{")) return undefined;
  const first = text.startsWith("{:") ? 2 : 1;
  const parts = partsFrom(text, first);
  const at = first + parts.reduce((length, [whole]) => length + whole.length, 0);
  const close = matchAt(CLOSE, text, at);
  if (!close || parts.length === 0) return undefined;
  return {
    id: parts.find(([, id]) => id)?.[1],
    classes: parts.flatMap(([, , name]) => name ?? []),
    values: Object.fromEntries(
      parts.flatMap(([, , , key, ...value]) => (key ? [[key, plain(value)]] : [])),
    ),
    end: start + at + close[0].length,
  };
}

function partsFrom(text: string, first: number): RegExpExecArray[] {
  const parts: RegExpExecArray[] = [];
  let at = first;
  for (let part = matchAt(PART, text, at); part; part = matchAt(PART, text, at)) {
    parts.push(part);
    at += part[0].length;
  }
  return parts;
}

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

/** A value without the backslashes that its quotes needed, on one line. */
const plain = (alternatives: readonly (string | undefined)[]): string =>
  (alternatives.find((value) => value !== undefined) ?? "")
    .replace(/\\(?=[!-/:-@[-`{-~])/g, "")
    .replace(/\s*\n\s*/g, " ");
