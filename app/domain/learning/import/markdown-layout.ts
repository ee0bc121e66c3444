import { posix } from "node:path";
import type { Heading, Link } from "mdast";
import { visit } from "unist-util-visit";
import { parseMarkdown } from "../markdown/markdown-parser.ts";
import { textOf } from "../markdown/text-of.ts";
import type { AddProblem } from "./imported-course.ts";

/** A page in its place: its path, and the title of the section that it stands in, empty for none. */
export type PlacedPage = Readonly<{ path: string; section: string }>;

const PAGE = /\.(md|markdown)$/i;
const SUMMARY = /^(.*\/)?SUMMARY\.md$/i;
const FIRST = /^_?(readme|index)$/i;
/** Files at the top that are about the folder, not about the subject. */
const ABOUT = /^(LICEN[SC]E|CONTRIBUTING|CODE_OF_CONDUCT|CHANGELOG|AUTHORS|SECURITY)(\.\w+)?$/i;

/** Whether a path is a page of a course that is a folder of Markdown. */
export const isPage = (path: string): boolean =>
  PAGE.test(path) && !SUMMARY.test(path) && !ABOUT.test(path);

/** The list of contents of such a folder, where it has one. */
export const summaryIn = (paths: readonly string[]): string | undefined =>
  paths
    .filter((path) => SUMMARY.test(path))
    .sort((one, other) => one.length - other.length)
    .at(0);

/**
 * The pages as a list of contents names them, each under the last heading above it; pages that it leaves out are not
 * taken, and are reported, as are those that it names and that are not there.
 */
export function pagesOfSummary(
  summary: Readonly<{ path: string; text: string }>,
  paths: readonly string[],
  problem: AddProblem,
): PlacedPage[] {
  const pages: PlacedPage[] = [];
  let section = "";
  visit(parseMarkdown(summary.text), (node) => {
    if (node.type === "heading") section = sectionOf(node, pages.length);
    if (node.type === "link") place(node, section);
  });
  function place({ url }: Link, under: string): void {
    const [file = ""] = url.split("#");
    const path = posix.join(posix.dirname(summary.path), decodeURI(file));
    if (!PAGE.test(file) || pages.some((page) => page.path === path)) return;
    if (paths.includes(path)) pages.push({ path, section: under });
    else problem("file-missing", summary.path, `${path} is listed but is not there`);
  }
  return pages;
}

/** The first heading of a list of contents is its own title. */
const sectionOf = (heading: Heading, pagesAbove: number): string =>
  pagesAbove === 0 && heading.depth === 1 ? "" : textOf(heading).trim();

/**
 * The pages of a folder and its folders: README or index first, then by the order that a page claims, by the numbers
 * that names begin with, and by name. A folder is a section.
 */
export function pagesOfFolders(
  paths: readonly string[],
  orderOf: (path: string) => number | undefined,
): PlacedPage[] {
  const sorted = [...paths].sort((one, other) => {
    const [here, there] = [posix.dirname(one), posix.dirname(other)];
    if (here !== there) return natural(folderKey(here), folderKey(there));
    return rankOf(one, orderOf) - rankOf(other, orderOf) || natural(one, other);
  });
  return sorted.map((path) => ({ path, section: folderTitle(posix.dirname(path)) }));
}

const folderKey = (folder: string): string => (folder === "." ? "" : folder);

const rankOf = (path: string, orderOf: (path: string) => number | undefined): number =>
  FIRST.test(stemOf(path)) ? Number.NEGATIVE_INFINITY : (orderOf(path) ?? Number.MAX_SAFE_INTEGER);

const { compare: natural } = new Intl.Collator("en", { numeric: true });

const stemOf = (path: string): string => posix.basename(path).replace(/\.\w+$/, "");

const folderTitle = (folder: string): string =>
  folder === "." ? "" : folder.split("/").map(wordsOf).join(": ");

/** A name of a file or folder as people would write it. */
export function wordsOf(name: string): string {
  const bare = name.replace(/\.\w+$/, "").replace(/^\d+[-_. ]*/, "") || name;
  const words = bare.replaceAll(/[-_]+/g, " ").trim();
  return words.charAt(0).toUpperCase() + words.slice(1);
}
