export type GridCell = Readonly<{ text: string; line: number }>;
export type GridTable = Readonly<{
  head: readonly GridCell[];
  rows: readonly (readonly GridCell[])[];
}>;

const RULE = /^\+(?:[-=:]{2,}\+)+$/;

/** Whether a line opens a grid table: `+-----+------+`. */
export const isGridRule = (line: string): boolean => RULE.test(line.trim());

/** Whether a line continues one. */
export const isGridLine = (line: string): boolean =>
  isGridRule(line) || /^\|.*\|$/.test(line.trim());

/**
 * The cells of a grid table, each with the line on which its text begins. Rows without any text are left
 * out. Nothing when the table is not a plain grid (cells that span rows or columns).
 * https://pandoc.org/MANUAL.html#extension-grid_tables
 */
export function parseGridTable(lines: readonly string[], firstLine: number): GridTable | undefined {
  const trimmed = lines.map((line) => line.trim());
  const columns = columnsOf(trimmed[0] ?? "");
  if (!trimmed.every((line) => fits(line, columns))) return undefined;
  const headEnd = trimmed.findIndex((line) => isGridRule(line) && line.includes("="));
  const blocks: { row: readonly GridCell[]; inHead: boolean }[] = [];
  let from = 1;
  trimmed.forEach((line, index) => {
    if (index === 0 || !isGridRule(line)) return;
    const row = rowOf(trimmed.slice(from, index), columns, firstLine + from);
    if (row.some((cell) => cell.text !== "")) blocks.push({ row, inHead: index <= headEnd });
    from = index + 1;
  });
  if (from !== trimmed.length || blocks.length === 0) return undefined;
  const head = blocks.find((block) => block.inHead);
  return {
    head: head?.row ?? [],
    rows: blocks.filter((block) => block !== head).map(({ row }) => row),
  };
}

/** Offsets of the column borders. */
const columnsOf = (rule: string): number[] =>
  [...rule].flatMap((char, at) => (char === "+" ? [at] : []));

const fits = (line: string, columns: readonly number[]): boolean => {
  const border = isGridRule(line) ? "+" : "|";
  return line.length === (columns.at(-1) ?? 0) + 1 && columns.every((at) => line[at] === border);
};

function rowOf(lines: readonly string[], columns: readonly number[], line: number): GridCell[] {
  return columns.slice(0, -1).map((start, index) => {
    const texts = lines.map((text) => text.slice(start + 1, columns[index + 1]));
    return { text: dedent(texts), line };
  });
}

function dedent(lines: readonly string[]): string {
  const indents = lines.filter((line) => line.trim()).map((line) => line.search(/\S/));
  const indent = Math.min(...indents, 80);
  return lines
    .map((line) => line.slice(indent).trimEnd())
    .join("\n")
    .trimEnd();
}
