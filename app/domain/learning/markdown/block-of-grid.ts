import type { RootContent } from "mdast";
import { lessonBlock } from "./lesson-block.ts";
import type { GridCell, GridTable } from "./parse-grid-table.ts";

/** The content of a cell whose text begins on this line. */
type ReadCell = (markdown: string, line: number) => readonly RootContent[];

/** A grid table as an HTML table. Cells hold any Markdown; a heading in one is only a strong line. */
export function blockOfGrid({ head, rows }: GridTable, read: ReadCell): RootContent {
  const cell = (name: "th" | "td") => (from: GridCell) =>
    lessonBlock(name, cellContent(from, read));
  const row = (cells: readonly GridCell[], name: "th" | "td") =>
    lessonBlock("tr", cells.map(cell(name)));
  const header = head.length > 0 ? [lessonBlock("thead", [row(head, "th")])] : [];
  const body = lessonBlock(
    "tbody",
    rows.map((cells) => row(cells, "td")),
  );
  return lessonBlock("table", [...header, body]);
}

function cellContent({ text, line }: GridCell, read: ReadCell): readonly RootContent[] {
  const blocks = read(text, line).map(withoutHeading);
  const [only, ...others] = blocks;
  return only?.type === "paragraph" && others.length === 0 ? only.children : blocks;
}

const withoutHeading = (node: RootContent): RootContent =>
  node.type === "heading"
    ? lessonBlock("p", [{ type: "strong", children: node.children }], {
        className: ["cell-heading"],
      })
    : node;
