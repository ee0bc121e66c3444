import { parseMarkdown } from "./markdown-parser.ts";
import { textOf } from "./text-of.ts";

/** The first paragraph as plain text of at most `longest` characters, ending at a sentence or a word. */
export function plainSummary(markdown: string, longest: number): string {
  const first = parseMarkdown(markdown).children.find(
    (node) => node.type === "paragraph" && !textOf(node).startsWith(":::"),
  );
  const text = first ? textOf(first).replace(/\s+/g, " ").trim() : "";
  if (text.length <= longest) return text;
  const cut = text.slice(0, longest);
  const sentence = /^.*[.!?](?=\s)/.exec(cut)?.[0];
  if (sentence && sentence.length > longest / 2) return sentence;
  return `${cut.slice(0, longest - 1).replace(/\s+\S*$/, "")}…`;
}
