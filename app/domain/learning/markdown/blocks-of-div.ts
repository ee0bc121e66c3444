import type { RootContent } from "mdast";
import type { Opened } from "./construct.ts";
import { lessonBlock } from "./lesson-block.ts";
import type { ReportProblem } from "./lesson-problem.ts";
import { CALLOUTS, DISCLOSURES } from "./lesson-words.ts";

/**
 * What a fenced div becomes: a callout, a disclosure, a group of tabs, or, when it has no meaning here, just
 * its content. A note to the instructor is left out, and that is reported.
 */
export function blocksOfDiv(
  { name, line }: Opened,
  children: readonly RootContent[],
  report: ReportProblem,
): RootContent[] {
  if (CALLOUTS.has(name)) {
    return [lessonBlock("section", children, { className: ["callout", `callout-${name}`], line })];
  }
  if (DISCLOSURES.has(name) && name !== "tab") {
    return [
      lessonBlock("details", children, { className: ["disclosure", `disclosure-${name}`], line }),
    ];
  }
  if (name === "tab" || name === "group-tab") return [tabGroup(children, line)];
  if (name === "instructor") {
    report("construct-left-out", line, "a note to the instructor");
    return [];
  }
  if (name !== "div")
    report("construct-left-out", line, `the frame of the block “${name}”; its content is kept`);
  return [...children];
}

/** One disclosure for each heading, the first of them open: tabs that need no script. */
function tabGroup(children: readonly RootContent[], line: number): RootContent {
  const tabs: RootContent[][] = [];
  const before: RootContent[] = [];
  for (const child of children) {
    if (child.type === "heading") tabs.push([child]);
    else (tabs.at(-1) ?? before).push(child);
  }
  const blocks = tabs.map((tab, index) =>
    lessonBlock("details", tab, {
      className: ["disclosure", "disclosure-tab"],
      open: index === 0,
      line,
    }),
  );
  return lessonBlock("div", [...before, ...blocks], { className: ["tab-group"], line });
}
