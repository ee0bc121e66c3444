import type { Nodes, RootContent } from "mdast";
import { visit } from "unist-util-visit";
import { attachAttributes } from "./attach-attributes.ts";
import { blockOfGrid } from "./block-of-grid.ts";
import { blocksOfDiv } from "./blocks-of-div.ts";
import type { Construct } from "./construct.ts";
import { figuresOf } from "./figures-of.ts";
import { lineOf, type ReportProblem } from "./lesson-problem.ts";
import { type Marked, markConstructs } from "./mark-constructs.ts";
import type { GridTable } from "./parse-grid-table.ts";
import { plainContent } from "./plain-content.ts";

type Place = Readonly<{ constructAt: Marked["constructAt"]; report: ReportProblem }>;
type WithChildren = Nodes & { children: RootContent[] };

/**
 * A lesson's Markdown as one tree in which callouts, disclosures, tabs, grid tables and figures are blocks
 * that name their HTML element. Instructor notes and comments are gone; what cannot be taken is reported.
 */
export function placeConstructs(source: string, report: ReportProblem): WithChildren {
  const { tree, constructAt } = markConstructs(source, report);
  return arranged(tree, { constructAt, report });
}

/** A parent whose children between an opening and its closing marker are inside a block. */
function arranged(parent: WithChildren, place: Place): WithChildren {
  const rest = parent.children[Symbol.iterator]();
  parent.children = untilClosed(rest, parent, place, false);
  return parent;
}

function untilClosed(
  rest: Iterator<RootContent>,
  parent: WithChildren,
  place: Place,
  inside: boolean,
): RootContent[] {
  const taken: RootContent[] = [];
  const take = (construct: Construct): RootContent[] => {
    if (construct.type === "grid") return [gridTable(construct.table, place.report)];
    if (construct.type === "attributes") {
      attachAttributes(construct, taken.at(-1), parent, place.report);
    }
    if (construct.type !== "open") return [];
    return blocksOfDiv(construct, untilClosed(rest, parent, place, true), place.report);
  };
  for (let next = rest.next(); !next.done; next = rest.next()) {
    const child = next.value;
    const construct = child.type === "html" ? place.constructAt(child.value) : undefined;
    if (construct?.type === "close" && inside) return taken;
    taken.push(...(construct ? take(construct) : placed(child, place)));
  }
  return taken;
}

function gridTable(table: GridTable, report: ReportProblem): RootContent {
  return blockOfGrid(table, (markdown, line) => {
    const cell = placeConstructs(markdown, (kind, at, what) =>
      report(kind, lineOf(at) + line - 1, what),
    );
    visit(cell, ({ position }) => {
      if (position) position.start.line += line - 1;
    });
    return cell.children;
  });
}

function placed(child: RootContent, place: Place): RootContent[] {
  if (!("children" in child)) return plainContent(child, place.report);
  const parent = arranged(child as WithChildren, place) as RootContent;
  return parent.type === "paragraph" ? figuresOf(parent) : [parent];
}
