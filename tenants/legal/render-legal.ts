import type { Root } from "hast";
import rehypeSanitize, { defaultSchema } from "rehype-sanitize";
import rehypeStringify from "rehype-stringify";
import remarkGfm from "remark-gfm";
import remarkParse from "remark-parse";
import remarkRehype from "remark-rehype";
import { unified } from "unified";
import { visit } from "unist-util-visit";

/** Text with headings, lists, tables and links. No pictures: they would tell others who reads the page. */
const SAFE = {
  ...defaultSchema,
  tagNames: (defaultSchema.tagNames ?? []).filter(
    (name) => !["img", "picture", "source", "input"].includes(name),
  ),
  protocols: { href: ["http", "https", "mailto", "tel"] },
};

/** The page has one first-level heading of its own, so the author's stand one level lower. */
const lowerHeadings = () => (tree: Root) =>
  visit(tree, "element", (node) => {
    const level = /^h([1-5])$/.exec(node.tagName)?.[1];
    if (level) node.tagName = `h${Number(level) + 1}`;
  });

const renderer = unified()
  .use(remarkParse)
  .use(remarkGfm)
  .use(remarkRehype)
  .use(rehypeSanitize, SAFE)
  .use(lowerHeadings)
  .use(rehypeStringify)
  .freeze();

/** Markdown as HTML that is safe to show; HTML inside it is left out. */
export const renderLegal = (markdown: string): string => String(renderer.processSync(markdown));
