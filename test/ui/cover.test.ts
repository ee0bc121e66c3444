import fc from "fast-check";
import { expect, test } from "vitest";
import { Cover, coverPaths } from "#app/ui/cover.tsx";
import { runs } from "#test/support/deep.ts";
import { faultsOf, h, rendered } from "#test/ui/rendered.ts";

test("the same title always has the same cover", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme" }), (title) => {
      expect(coverPaths(title)).toEqual(coverPaths(title));
    }),
    { numRuns: runs(100) },
  );
});

test("a cover does not change from one release to the next", () => {
  expect(coverPaths("Radio in fog")).toMatchSnapshot();
});

test("different titles rarely share a cover", () => {
  const titles = Array.from({ length: 500 }, (_, at) => `Course ${at}`);
  expect(new Set(titles.map((title) => coverPaths(title).join())).size).toBeGreaterThan(495);
});

test("a cover is decoration and valid HTML", async () => {
  const markup = await rendered(h(Cover, { title: "Radio in fog" }));
  expect(markup).toContain('aria-hidden="true"');
  expect(await faultsOf(markup)).toEqual([]);
});
