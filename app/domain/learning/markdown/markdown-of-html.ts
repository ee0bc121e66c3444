import type { Root } from "hast";
import rehypeParse from "rehype-parse";
import rehypeRemark from "rehype-remark";
import remarkGfm from "remark-gfm";
import remarkStringify from "remark-stringify";
import { unified } from "unified";
import { visit } from "unist-util-visit";
import { safeHtml } from "./safe-html.ts";

const reader = unified().use(rehypeParse, { fragment: true }).freeze();
const turner = unified().use(rehypeRemark).freeze();
const writer = unified()
  .use(remarkGfm)
  .use(remarkStringify, { bullet: "-", fences: true, rule: "-" })
  .freeze();

/**
 * What a piece of HTML says, as Markdown; nothing of it that a lesson may not hold. Addresses of links and pictures are
 * what `addressOf` makes of them.
 */
export function markdownOfHtml(
  html: string,
  addressOf: (address: string) => string = (address) => address,
): string {
  const read = reader.parse(html) as Root;
  visit(read, "element", ({ properties }) => {
    for (const name of ["href", "src"])
      if (typeof properties[name] === "string") properties[name] = addressOf(properties[name]);
  });
  const tree = turner.runSync(safeHtml(read));
  return writer.stringify(tree as Parameters<typeof writer.stringify>[0]).trim();
}
