import fc from "fast-check";
import { expect, test } from "vitest";
import { spanAsked } from "#app/server/range.ts";
import { runs } from "#test/support/deep.ts";

test.each([
  [undefined, "whole"],
  ["bytes=0-", { from: 0, to: 999 }],
  ["bytes=0-0", { from: 0, to: 0 }],
  ["Bytes=10-19", { from: 10, to: 19 }],
  ["bytes=990-5000", { from: 990, to: 999 }],
  ["bytes=-1", { from: 999, to: 999 }],
  ["bytes=-5000", { from: 0, to: 999 }],
  ["bytes=-0", null],
  ["bytes=1000-", null],
  ["bytes=1000-1001", null],
  ["bytes=5-4", "whole"],
  ["bytes=0-1,5-6", "whole"],
  ["bytes=-", "whole"],
  ["bytes=a-b", "whole"],
  ["lines=0-1", "whole"],
])("of 1,000 bytes %s asks for %j", (header, span) => {
  expect(spanAsked(header, 1_000)).toEqual(span);
});

test("whatever is asked, a span lies within the file", () => {
  const edge = fc.oneof(fc.constant(""), fc.nat(2_000).map(String), fc.string());
  const property = fc.property(edge, edge, fc.integer({ min: 1, max: 2_000 }), (a, b, size) => {
    const span = spanAsked(`bytes=${a}-${b}`, size);
    if (span === null || span === "whole") return;
    expect(0 <= span.from && span.from <= span.to && span.to < size).toBe(true);
  });
  fc.assert(property, { numRuns: runs(300) });
});
