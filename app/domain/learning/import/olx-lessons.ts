import { freeSlug } from "../authoring/free-slug.ts";
import type { OlxBlock, OlxUnit } from "./olx-outline.ts";

/** Blocks of one unit that become one lesson: pages that follow each other, problems that do, or a film. */
export type OlxLesson = Readonly<{
  kind: "html" | "problem" | "video";
  title: string;
  slug: string;
  /** Where links and pictures in its text start from. */
  path: string;
  section: string;
  blocks: readonly OlxBlock[];
}>;

const KINDS = ["html", "problem", "video"] as const;

/** The lessons that the units of a course make, in their order, and the blocks of which none is made. */
export function olxLessons(units: readonly OlxUnit[]) {
  const lessons: OlxLesson[] = [];
  const leftOut: OlxBlock[] = [];
  for (const unit of units) {
    const taken = unit.blocks.filter((block) => kindOf(block));
    leftOut.push(...unit.blocks.filter((block) => !kindOf(block)));
    for (const [at, blocks] of runsOf(taken).entries()) {
      const [first] = blocks;
      const kind = first && kindOf(first);
      if (!kind) continue;
      const title = titleOf(unit, blocks, at);
      const slug = freeSlug(
        title,
        "lesson",
        lessons.map((lesson) => lesson.slug),
      );
      const { section } = unit;
      lessons.push({ kind, title, slug, path: `lessons/${slug}.md`, section, blocks });
    }
  }
  return { lessons, leftOut };
}

const kindOf = ({ element }: OlxBlock) => KINDS.find((kind) => kind === element.name);

/** Blocks of a kind that follow each other stay together; each film stands by itself. */
function runsOf(blocks: readonly OlxBlock[]): OlxBlock[][] {
  const runs: OlxBlock[][] = [];
  for (const block of blocks) {
    const last = runs.at(-1);
    const before = last?.[0] && kindOf(last[0]);
    if (last && before === kindOf(block) && before !== "video") last.push(block);
    else runs.push([block]);
  }
  return runs;
}

/** The first lesson of a unit has the unit's title; so has a run of several problems. */
function titleOf(unit: OlxUnit, blocks: readonly OlxBlock[], at: number): string {
  const [first, ...more] = blocks;
  const own = first && first.title !== first.element.name ? first.title : unit.title;
  return (
    at === 0 || (more.length > 0 && first?.element.name === "problem") ? unit.title : own
  ).slice(0, 300);
}
