import type { Edit, SourceLine } from "./construct.ts";
import type { ReportProblem } from "./lesson-problem.ts";
import { isGridLine, isGridRule, parseGridTable } from "./parse-grid-table.ts";

type Grids = Readonly<{ edits: readonly Edit[]; others: readonly SourceLine[] }>;

/** All grid tables, and the lines that belong to none. One that cannot be read is reported and stays as it is. */
export function findGrids(lines: readonly SourceLine[], report: ReportProblem): Grids {
  const edits: Edit[] = [];
  const others: SourceLine[] = [];
  for (let at = 0; at < lines.length; ) {
    const block = blockAt(lines, at);
    const [first] = block;
    if (first) edits.push(...editOf(first, block, report));
    else others.push(...lines.slice(at, at + 1));
    at += block.length || 1;
  }
  return { edits, others };
}

function blockAt(lines: readonly SourceLine[], from: number): readonly SourceLine[] {
  const first = lines[from];
  if (!first || !isGridRule(first.text)) return [];
  let to = from;
  while (lines[to]?.number === first.number + to - from && isGridLine(lines[to]?.text ?? ""))
    to += 1;
  return lines.slice(from, to);
}

function editOf(first: SourceLine, block: readonly SourceLine[], report: ReportProblem): Edit[] {
  const texts = block.map(({ text }) => text);
  const table = parseGridTable(texts, first.number);
  if (!table) {
    report(
      "construct-left-out",
      first.number,
      "a table whose cells span others, shown as its source",
    );
    return [];
  }
  const start = first.start + first.text.search(/\S/);
  return [{ start, end: first.start + texts.join("\n").length, by: { type: "grid", table } }];
}
