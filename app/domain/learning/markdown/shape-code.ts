import type { Element, ElementContent, Root } from "hast";
import rehypeHighlight from "rehype-highlight";
import { unified } from "unified";
import { SKIP, visit } from "unist-util-visit";
import { classesOf, element, elementsOf } from "./element.ts";
import { CODE_LABELS, WORDS } from "./lesson-words.ts";
import { scrollable } from "./scrollable.ts";
import { textOf } from "./text-of.ts";

const PLAIN = ["output", "error", "warning", "source", "text", "txt", "plaintext"];
const highlighter = unified().use(rehypeHighlight, { plainText: PLAIN }).freeze();

/** Every block of code is highlighted by classes, labelled with what it is, and scrolls by itself. */
export function shapeCode(tree: Root): void {
  visit(tree, "element", (pre, index, parent) => {
    const [code] = elementsOf(pre);
    if (pre.tagName !== "pre" || !parent || index === undefined) return;
    const language = code?.tagName === "code" ? languageOf(code) : undefined;
    const text = textOf(pre);
    if (code && language && isSession(language, text)) {
      code.properties["className"] = ["language-console"];
    }
    parent.children[index] = labelled(pre, language, text);
    return [SKIP, index + 1];
  });
  highlighter.runSync(tree);
}

const languageOf = (code: Element): string | undefined =>
  classesOf(code)
    .find((name) => name.startsWith("language-"))
    ?.slice("language-".length)
    .toLowerCase();

/** Commands behind a prompt are a session: the prompt is marked, so that it is not copied with them. */
const isSession = (language: string, text: string): boolean =>
  (language === "bash" || language === "sh") && /^\s*\$ /.test(text);

function labelled(pre: Element, language: string | undefined, text: string): Element {
  const label = language === undefined ? undefined : labelOf(language);
  const longest = Math.max(...text.split("\n").map((line) => line.length));
  Object.assign(pre.properties, scrollable(label ?? WORDS.code, longest));
  const caption: ElementContent[] = label ? [element("figcaption", {}, label)] : [];
  const kind = language && PLAIN.includes(language) ? [`code-${language}`] : [];
  return element("figure", { className: ["code", ...kind] }, ...caption, pre);
}

const labelOf = (language: string): string =>
  CODE_LABELS.get(language) ?? language.charAt(0).toUpperCase() + language.slice(1);
