import { posix } from "node:path";
import { ID_PREFIX } from "../markdown/safe-html.ts";
import type { Figure, ResolveFigure } from "../markdown/shape-figures.ts";
import type { ResolveLink } from "../markdown/shape-links.ts";

type Placed = Readonly<{ path: string; slug: string }>;
type Addresses = Readonly<{
  lesson: (slug: string) => string;
  figure: (path: string) => Figure | undefined;
}>;

/**
 * What `renderLesson` asks about the Markdown that lay at `path`: links to other lessons of the course, by the file that
 * lay there, by its name wherever it lay, or by the page that the Workbench makes of it, and figures, become the addresses that are given.
 */
export function lessonReferences(
  path: string,
  lessons: readonly Placed[],
  { lesson, figure }: Addresses,
): { link: ResolveLink; figure: ResolveFigure } {
  const exact = new Map(lessons.map((placed) => [placed.path, placed.slug]));
  const stems = new Map(lessons.map((placed) => [stemOf(placed.path), placed.slug]));
  const slugAt = (file: string) =>
    exact.get(beside(path, file)) ?? (PAGE.test(file) ? stems.get(stemOf(file)) : undefined);
  return {
    link: (href) => {
      const { file, fragment } = split(href);
      const slug = slugAt(file);
      if (slug === undefined || file.startsWith("//")) return undefined;
      return lesson(slug) + (fragment ? `#${encodeURIComponent(ID_PREFIX + fragment)}` : "");
    },
    figure: (source) =>
      figureCandidates(path, source).reduce<Figure | undefined>(
        (found, candidate) => found ?? figure(candidate),
        undefined,
      ),
  };
}

const PAGE = /\.(md|Rmd|html?)$/i;

const beside = (path: string, file: string): string => posix.join(posix.dirname(path), file);

/** Where a figure may lie: beside the page, or where the Workbench gathers all of them. */
function figureCandidates(path: string, source: string): string[] {
  const { file } = split(source);
  if (/^([a-z]+:|\/\/)/i.test(file) || file === "") return [];
  const gathered = posix.join("episodes", file.replace(/^(\.\.\/)+|^\//, ""));
  return [
    ...new Set([beside(path, file), gathered, gathered.replace("episodes/episodes/", "episodes/")]),
  ];
}

function split(reference: string): { file: string; fragment: string } {
  const [address = "", fragment = ""] = reference.split("#", 2);
  const [file = ""] = address.split("?", 1);
  return { file: decoded(file), fragment: decoded(fragment) };
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** The Workbench puts all pages side by side, so a name without its folder is enough. */
const stemOf = (path: string): string =>
  posix
    .basename(path)
    .replace(/\.\w+$/, "")
    .toLowerCase();
