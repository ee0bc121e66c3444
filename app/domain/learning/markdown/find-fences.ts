import type { Construct, Edit, Opened, SourceLine } from "./construct.ts";
import type { ReportProblem } from "./lesson-problem.ts";
import { parseAttributes } from "./parse-attributes.ts";

const FENCE = /^([\s>]*):{3,}(.*)$/;

/**
 * The fences of all divs, an opening one with its name, a closing one for each. A fence without its partner is reported.
 * https://pandoc.org/MANUAL.html#extension-fenced_divs
 */
export function findFences(lines: readonly SourceLine[], report: ReportProblem): Edit[] {
  const edits: Edit[] = [];
  const open: Opened[] = [];
  for (const { text, start, number } of lines) {
    const [, indent = "", info] = FENCE.exec(text) ?? [];
    if (info === undefined) continue;
    const name = nameOf(info);
    const by = name ? ({ type: "open", name, line: number } as const) : closingOf(open.pop());
    if (by?.type === "open") open.push(by);
    if (!by) report("construct-left-out", number, "a closing ::: that closes nothing");
    edits.push({ start: start + indent.length, end: start + text.length, by });
  }
  reportUnclosed(open, report);
  return edits;
}

function reportUnclosed(open: readonly Opened[], report: ReportProblem): void {
  for (const { name, line } of open) {
    report("construct-left-out", line, `the end of the block “${name}”, which is never closed`);
  }
}

const closingOf = (open: Opened | undefined): Construct | undefined =>
  open ? { type: "close" } : undefined;

/** `challenge ::::`, `{.challenge #id}` or `challenge {.wide}`: the first class is the name. */
function nameOf(info: string): string | undefined {
  const bare = info.trim().split(/[\s:{]/, 1)[0];
  if (bare) return bare.toLowerCase();
  const brace = info.indexOf("{");
  return brace < 0 ? undefined : (parseAttributes(info, brace)?.classes[0] ?? "div").toLowerCase();
}
