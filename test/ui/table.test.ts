import { expect, test } from "vitest";
import { Empty } from "#app/ui/empty.tsx";
import { Pager } from "#app/ui/pager.tsx";
import { Table } from "#app/ui/table.tsx";
import { faultsOf, h, rendered, tagOf } from "#test/ui/rendered.ts";

type Row = Readonly<{ name: string; tokens: number }>;
const people = (rows: readonly Row[]) =>
  h(Table<Row>, {
    caption: "People",
    rows,
    rowKey: ({ name }) => name,
    columns: [
      { header: "Name", cell: ({ name }) => name },
      { header: "Tokens", align: "end", cell: ({ tokens }) => tokens },
      { header: "Actions", quiet: true, cell: () => "…" },
    ],
    empty: h(Empty, { title: "Nobody yet" }),
  });

test("a table has a caption, and headers for its columns and its rows", async () => {
  const markup = await rendered(people([{ name: "Amara", tokens: 12 }]));
  expect(markup).toMatch(/<caption[^>]*>People<\/caption>/);
  expect(markup.match(/<th scope="col"/g)).toHaveLength(3);
  expect(markup).toMatch(/<th scope="row"[^>]*>Amara<\/th>/);
  expect(await faultsOf(markup)).toEqual([]);
});

test("a table without rows says why instead of showing headers over nothing", async () => {
  const markup = await rendered(people([]));
  expect(markup).toContain("Nobody yet");
  expect(markup).not.toContain("<table");
});

test("a pager links to the neighboring pages only", async () => {
  const both = await rendered(
    h(Pager, { label: "Pages of people", newer: "/people?before=b", older: "/people?after=c" }),
  );
  expect(tagOf(both, /rel="prev"/)).toContain('href="/people?before=b"');
  expect(tagOf(both, /rel="next"/)).toContain('href="/people?after=c"');
  expect(await faultsOf(both)).toEqual([]);

  const first = await rendered(h(Pager, { label: "Pages of people", older: "/people?after=c" }));
  expect(first).not.toContain('rel="prev"');
});

test("a list of one page has no pager", async () => {
  expect(await rendered(h(Pager, { label: "Pages of people" }))).toBe("");
});
