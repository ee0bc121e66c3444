import type { Attributes } from "./parse-attributes.ts";
import type { GridTable } from "./parse-grid-table.ts";

/** What plain Markdown has no node for. Lines count from 1. */
export type Construct =
  | Readonly<{ type: "open"; name: string; line: number }>
  | Readonly<{ type: "close" }>
  | Readonly<{ type: "grid"; table: GridTable }>
  | Readonly<{ type: "attributes"; attributes: Attributes; source: string; line: number }>;

export type Opened = Extract<Construct, { type: "open" }>;
export type Attached = Extract<Construct, { type: "attributes" }>;

/** A stretch of the source that is a construct, or that is nothing. */
export type Edit = Readonly<{ start: number; end: number; by: Construct | undefined }>;

/** A line of the source that is neither code nor a comment, and where it starts. */
export type SourceLine = Readonly<{ text: string; start: number; number: number }>;
