import type { Key, ReactNode } from "react";

export type Column<Row> = Readonly<{
  header: string;
  cell: (row: Row) => ReactNode;
  /** Figures and actions stand at the end of their column. */
  align?: "end";
  /** Said to screen readers only, for a column of buttons. */
  quiet?: boolean;
}>;

type TableProps<Row> = Readonly<{
  /** What the rows are. Read by screen readers; shown when `showCaption`. */
  caption: string;
  showCaption?: boolean;
  /** The first column names its row. */
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  rowKey: (row: Row) => Key;
  /** Drawn instead of a table without rows. */
  empty?: ReactNode;
}>;

/** Rows to compare. In a narrow place each row is a small card that repeats its column's name. */
export function Table<Row>(props: TableProps<Row>) {
  const { caption, showCaption = false, columns, rows, rowKey, empty } = props;
  if (rows.length === 0 && empty) return empty;
  return (
    <div className="@container">
      <table className="block w-full text-sm @2xl:table">
        <caption className={showCaption ? "px-5 pb-3 text-start font-medium" : "sr-only"}>
          {caption}
        </caption>
        <thead className="hidden @2xl:table-header-group">
          <tr className="border-line border-b">
            {columns.map((column) => (
              <ColumnHeader key={column.header} {...column} />
            ))}
          </tr>
        </thead>
        <tbody className="block @2xl:table-row-group">
          {rows.map((row) => (
            <tr
              key={rowKey(row)}
              className="border-line hover:bg-sunken grid grid-cols-[1fr_auto] gap-x-4 border-b px-5 py-4 last:border-b-0 @2xl:table-row"
            >
              {columns.map((column, index) => (
                <Cell key={column.header} column={column} row={row} first={index === 0} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

const edge = "@2xl:first:ps-6 @2xl:last:pe-6";

type HeaderProps = { header: string; align?: "end"; quiet?: boolean };

const ColumnHeader = ({ header, align, quiet }: HeaderProps) => (
  <th
    scope="col"
    className={`text-ink-muted px-3 py-2.5 text-xs font-medium ${edge} ${align ? "text-end" : "text-start"}`}
  >
    {quiet ? <span className="sr-only">{header}</span> : header}
  </th>
);

type CellProps<Row> = { column: Column<Row>; row: Row; first: boolean };

function Cell<Row>({ column, row, first }: CellProps<Row>) {
  if (first)
    return (
      <th
        scope="row"
        className={`col-start-1 row-start-1 pb-1 text-start text-base font-medium @2xl:table-cell @2xl:px-3 @2xl:py-3 @2xl:text-sm ${edge}`}
      >
        {column.cell(row)}
      </th>
    );
  const place = column.quiet ? "col-start-2 row-start-1" : "col-span-2";
  const end = column.align ? "figures @2xl:text-end" : "";
  return (
    <td
      className={`flex items-center justify-between gap-4 py-1 @2xl:table-cell @2xl:px-3 @2xl:py-3 ${edge} ${place} ${end}`}
    >
      {!column.quiet && (
        <span aria-hidden className="text-ink-muted @2xl:hidden">
          {column.header}
        </span>
      )}
      {column.cell(row)}
    </td>
  );
}
