import { posix } from "node:path";
import { visit } from "unist-util-visit";
import { parseMarkdown } from "../markdown/markdown-parser.ts";
import type { FrontMatter } from "./front-matter.ts";
import type { PlacedPage } from "./markdown-layout.ts";

/** The same pages, and behind each the files that it links to and no page before it did. */
export function withAttachments(
  pages: readonly PlacedPage[],
  texts: ReadonlyMap<string, Pick<FrontMatter, "body">>,
  present: ReadonlySet<string>,
): PlacedPage[] {
  const taken = new Set(pages.map(({ path }) => path));
  return pages.flatMap((page) => {
    const fresh = linkedFrom(page.path, texts.get(page.path)?.body ?? "").filter(
      (path) => present.has(path) && !texts.has(path) && !taken.has(path),
    );
    for (const path of fresh) taken.add(path);
    return [page, ...fresh.map((path) => ({ path, section: page.section }))];
  });
}

function linkedFrom(page: string, text: string): string[] {
  const links = new Set<string>();
  visit(parseMarkdown(text), "link", ({ url }) => {
    const [file = ""] = url.split(/[#?]/);
    if (file && !/^([a-z]+:|\/)/i.test(file))
      links.add(posix.join(posix.dirname(page), plain(file)));
  });
  return [...links];
}

function plain(address: string): string {
  try {
    return decodeURIComponent(address);
  } catch {
    return address;
  }
}
