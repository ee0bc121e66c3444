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
  expect(coverPaths("Radio in fog")).toEqual([
    "M3 0h1a1 1 0 0 1-1 1zM0 2v-1a1 1 0 0 1 1 1z",
    "M1 1v-1a1 1 0 0 1 1 1zM1 1h1a1 1 0 0 1-1 1z",
    "M0 0.5a.5.5 0 1 0 1 0a.5.5 0 1 0-1 0zM2 0.5a.5.5 0 1 0 1 0a.5.5 0 1 0-1 0zM4 1v1a1 1 0 0 1-1-1z",
  ]);
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
