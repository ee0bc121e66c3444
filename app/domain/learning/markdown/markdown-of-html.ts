import type { Root } from "hast";
import rehypeParse from "rehype-parse";
import rehypeRemark from "rehype-remark";
import remarkGfm from "remark-gfm";
import remarkStringify from "remark-stringify";
import { unified } from "unified";
import { safeHtml } from "./safe-html.ts";

const reader = unified().use(rehypeParse, { fragment: true }).freeze();
const turner = unified().use(rehypeRemark).freeze();
const writer = unified()
  .use(remarkGfm)
  .use(remarkStringify, { bullet: "-", fences: true, rule: "-" })
  .freeze();

/** What a piece of HTML says, as Markdown; nothing of it that a lesson may not hold. */
export function markdownOfHtml(html: string): string {
  const tree = turner.runSync(safeHtml(reader.parse(html) as Root));
  return writer.stringify(tree as Parameters<typeof writer.stringify>[0]).trim();
}
