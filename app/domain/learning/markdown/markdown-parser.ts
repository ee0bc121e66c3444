import type { Root } from "mdast";
import remarkGfm from "remark-gfm";
import remarkParse from "remark-parse";
import { unified } from "unified";

const parser = unified().use(remarkParse).use(remarkGfm).freeze();

/** Markdown with GitHub's extensions (tables, footnotes, task lists) as a tree. */
export const parseMarkdown = (source: string): Root => parser.parse(source);
