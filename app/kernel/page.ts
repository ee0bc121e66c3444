import { z } from "zod";

/** Which part of a list is asked for: what comes after one row, what comes before one, or its beginning. */
export type Asked = Readonly<{ after: string | null; before: string | null }>;

/** A part of a list, and the keys to ask for its neighbors with; null at either end. */
export type Page<Row> = Readonly<{
  rows: readonly Row[];
  next: string | null;
  previous: string | null;
}>;

/** The part that an address asks for; a key that is none asks for the beginning. */
export function askedIn(query: URLSearchParams): Asked {
  const key = (name: string) => z.uuid().safeParse(query.get(name)).data ?? null;
  const before = key("before");
  return { after: before ? null : key("after"), before };
}

/**
 * A page of `size` from rows of which one more was read than is shown, so that nobody counts. Before a key they
 * are read backwards, nearest first.
 */
export function pageOf<Row extends { id: string }>(
  read: readonly Row[],
  { after, before }: Asked,
  size: number,
): Page<Row> {
  const shown = read.slice(0, size);
  const rows = before ? shown.reverse() : shown;
  const more = read.length > size;
  const first = rows.at(0)?.id ?? null;
  const last = rows.at(-1)?.id ?? null;
  return before
    ? { rows, next: last, previous: more ? first : null }
    : { rows, next: more ? last : null, previous: after ? first : null };
}
