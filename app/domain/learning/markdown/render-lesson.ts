import type { Root } from "hast";
import type { Root as MarkdownRoot } from "mdast";
import rehypeRaw from "rehype-raw";
import rehypeStringify from "rehype-stringify";
import remarkRehype from "remark-rehype";
import { unified } from "unified";
import { Refusal } from "#app/kernel/refusal.ts";
import { ensureRenderable } from "./ensure-renderable.ts";
import { type LessonProblem, problemList } from "./lesson-problem.ts";
import { placeConstructs } from "./place-constructs.ts";
import { reportUnsafe } from "./report-unsafe.ts";
import { safeHtml } from "./safe-html.ts";
import { shapeCode } from "./shape-code.ts";
import { type ResolveFigure, shapeFigures } from "./shape-figures.ts";
import { type ResolveLink, shapeLinks } from "./shape-links.ts";
import { shapeMarks } from "./shape-marks.ts";
import { type LessonHeading, shapeOutline } from "./shape-outline.ts";
import { shapeTables } from "./shape-tables.ts";
import { textOf } from "./text-of.ts";

export type RenderedLesson = Readonly<{
  html: string;
  problems: readonly LessonProblem[];
  headings: readonly LessonHeading[];
  words: number;
}>;

type Resolvers = Readonly<{ figure: ResolveFigure; link: ResolveLink }>;

const toHtmlTree = unified()
  .use(remarkRehype, { allowDangerousHtml: true, clobberPrefix: "" })
  .use(rehypeRaw)
  .freeze();
const writer = unified().use(rehypeStringify).freeze();

/**
 * A lesson's Markdown (Carpentries Workbench, GitHub extensions) as valid, accessible HTML that is safe whoever wrote it.
 * It begins at h2, for the page's h1 is the lesson's title. What could not be taken is in `problems`, with its line.
 */
export function renderLesson(markdown: string, { figure, link }: Resolvers): RenderedLesson {
  const source = markdown.replace(/\r\n?/g, "\n");
  ensureRenderable(source);
  try {
    return rendered(source, { figure, link });
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    throw new Refusal(
      "invalid",
      "This lesson nests its blocks too deeply. Flatten it and try again.",
    );
  }
}

function rendered(source: string, { figure, link }: Resolvers): RenderedLesson {
  const { problems, report } = problemList();
  const content = placeConstructs(source, report) as MarkdownRoot;
  const unsafe = toHtmlTree.runSync(content, source) as Root;
  reportUnsafe(unsafe, report);
  const tree = safeHtml(unsafe);
  shapeMarks(tree);
  const headings = shapeOutline(tree);
  shapeLinks(tree, link, report);
  shapeFigures(tree, figure, report);
  const words = textOf(tree).match(/[\p{L}\p{N}]+/gu)?.length ?? 0;
  shapeTables(tree);
  shapeCode(tree);
  return {
    html: writer.stringify(tree),
    problems: problems.sort((a, b) => a.line - b.line),
    headings,
    words,
  };
}
