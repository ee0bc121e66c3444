/** A text with what is selected in it. */
export type Selected = Readonly<{ text: string; start: number; end: number }>;

/** What is to stand in place of text[start, end), and what of it is selected afterwards. */
export type Edit = Readonly<{
  start: number;
  end: number;
  put: string;
  select: readonly [number, number];
}>;

/** Signs around the selection, or taken off where they are there already. */
export function wrapped({ text, start, end }: Selected, before: string, after = before): Edit {
  const chosen = text.slice(start, end);
  const isWrapped =
    text.slice(start - before.length, start) === before &&
    text.slice(end, end + after.length) === after;
  if (isWrapped && before !== "")
    return {
      start: start - before.length,
      end: end + after.length,
      put: chosen,
      select: [start - before.length, end - before.length],
    };
  const from = start + before.length;
  return { start, end, put: before + chosen + after, select: [from, from + chosen.length] };
}

/** Every line of the selection with this sign before it, or without it where all have it. */
export function prefixed({ text, start, end }: Selected, sign: string): Edit {
  const from = text.slice(0, start).lastIndexOf("\n") + 1;
  const found = text.indexOf("\n", end);
  const to = found < 0 ? text.length : found;
  const lines = text.slice(from, to).split("\n");
  const all = lines.every((line) => line.startsWith(sign));
  const put = lines.map((line) => (all ? line.slice(sign.length) : sign + line)).join("\n");
  return { start: from, end: to, put, select: [from, from + put.length] };
}

/** A block with empty lines around it in place of the selection, which it holds. */
export function blocked({ text, start, end }: Selected, before: string, after: string): Edit {
  const above = start === 0 || text.slice(0, start).endsWith("\n\n") ? "" : "\n\n";
  const below = text.slice(end).startsWith("\n") ? "\n" : "\n\n";
  const from = start + above.length + before.length;
  const chosen = text.slice(start, end);
  return {
    start,
    end,
    put: above + before + chosen + after + below,
    select: [from, from + chosen.length],
  };
}
