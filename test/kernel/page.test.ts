import fc from "fast-check";
import { expect, test } from "vitest";
import { type Asked, askedIn, pageOf } from "#app/kernel/page.ts";
import { runs } from "#test/support/deep.ts";

const SIZE = 3;

/** A list as PostgreSQL would read it: newest first, or backwards before a key, one more than is shown. */
function read(ids: readonly string[], { after, before }: Asked) {
  const newest = [...ids].sort().reverse();
  const wanted = before
    ? newest.filter((id) => id > before).reverse()
    : newest.filter((id) => after === null || id < after);
  return wanted.slice(0, SIZE + 1).map((id) => ({ id }));
}

test("paging forth shows every row once in order, and paging back shows the same pages", () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.uuid(), { maxLength: 20 }), (ids) => {
      const page = (asked: Asked) => pageOf(read(ids, asked), asked, SIZE);
      const pages = [page({ after: null, before: null })];
      for (let last = pages[0]; last?.next; last = pages.at(-1))
        pages.push(page({ after: last.next, before: null }));

      expect(pages.flatMap(({ rows }) => rows.map(({ id }) => id))).toEqual(
        [...ids].sort().reverse(),
      );
      for (let at = pages.length - 1; at > 0; at--)
        expect(page({ after: null, before: pages[at]?.previous ?? null }).rows).toEqual(
          pages[at - 1]?.rows,
        );
      expect(pages[0]?.previous).toBeNull();
    }),
    { numRuns: runs(100) },
  );
});

test("a key that is none asks for the beginning", () => {
  expect(askedIn(new URLSearchParams("after=1%27--&before=x"))).toEqual({
    after: null,
    before: null,
  });
});
