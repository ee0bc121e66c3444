import type { Root } from "mdast";
import { visit } from "unist-util-visit";
import type { Construct, Edit, SourceLine } from "./construct.ts";
import { findAttributes } from "./find-attributes.ts";
import { findFences } from "./find-fences.ts";
import { findGrids } from "./find-grids.ts";
import type { ReportProblem } from "./lesson-problem.ts";
import { parseMarkdown } from "./markdown-parser.ts";

/** The tree of a source in which each construct is an HTML comment that leads to it. */
export type Marked = Readonly<{ tree: Root; constructAt: (html: string) => Construct | undefined }>;

/**
 * Markdown with its Pandoc constructs (fenced divs, grid tables, attribute blocks) replaced by comments that
 * CommonMark lets stand anywhere, so that one parser sees all of it. Lines keep their numbers; nothing inside
 * code or a comment is touched.
 */
export function markConstructs(source: string, report: ReportProblem): Marked {
  const tree = parseMarkdown(source);
  const { edits: grids, others } = findGrids(linesToRead(source, tree), report);
  const edits = [
    ...grids,
    ...findFences(others, report),
    ...kramdownLines(others, report),
    ...emptyParagraphs(others),
    ...findAttributes(tree, source),
  ].sort((a, b) => a.start - b.start);
  if (edits.length === 0) return { tree, constructAt: () => undefined };
  const word = unusedWord(source);
  const pattern = new RegExp(`^<!--${word} (\\d+) [\\s_]*-->$`);
  return {
    tree: parseMarkdown(applyEdits(source, edits, word)),
    constructAt: (html) => edits[Number(pattern.exec(html.trim())?.[1] ?? -1)]?.by,
  };
}

function linesToRead(source: string, tree: Root): SourceLine[] {
  const quiet = new Set<number>();
  visit(tree, (node) => {
    if (node.type !== "code" && !(node.type === "html" && node.value.startsWith("<!--"))) return;
    const { start, end } = node.position ?? { start: { line: 0 }, end: { line: 0 } };
    for (let line = start.line; line <= end.line; line += 1) quiet.add(line);
  });
  let start = 0;
  const lines = source.split("\n").map((text, index) => {
    const line = { text, start, number: index + 1 };
    start += text.length + 1;
    return line;
  });
  return lines.filter(({ number }) => !quiet.has(number));
}

const KRAMDOWN = /^[\s>]*(?=\{:.*\}\s*$)/;

/** `{: .class}` on a line of its own, as kramdown has it. */
function kramdownLines(lines: readonly SourceLine[], report: ReportProblem): Edit[] {
  return lines.flatMap(({ text, start, number }): Edit[] => {
    const indent = KRAMDOWN.exec(text)?.[0].length;
    if (indent === undefined) return [];
    report("construct-left-out", number, `the attributes ${text.trim()}`);
    return [{ start: start + indent, end: start + text.length, by: undefined }];
  });
}

/** `<p></p>` on a line of its own would keep the lines below it from being read as Markdown. */
function emptyParagraphs(lines: readonly SourceLine[]): Edit[] {
  return lines
    .filter(({ text }) => /^\s*<p>\s*<\/p>\s*$/.test(text))
    .map(({ text, start }) => ({ start, end: start + text.length, by: undefined }));
}

function unusedWord(source: string): string {
  let number = 0;
  while (source.includes(`construct${number}`)) number += 1;
  return `construct${number}`;
}

function applyEdits(source: string, edits: readonly Edit[], word: string): string {
  let result = "";
  let at = 0;
  edits.forEach(({ start, end, by }, index) => {
    if (start < at) return;
    const breaks = source.slice(start, end).split("\n").length - 1;
    /** Attributes stand inside a paragraph, which an empty line would end. */
    const [inside, behind] =
      by?.type === "attributes" ? ["\n_".repeat(breaks), ""] : ["", "\n".repeat(breaks)];
    const marker = by ? `<!--${word} ${index} ${inside}-->` : "";
    result += source.slice(at, start) + marker + behind;
    at = end;
  });
  return result + source.slice(at);
}
