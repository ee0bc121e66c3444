import fc from "fast-check";
import { expect, test } from "vitest";
import { ownPath } from "#app/own-path.ts";
import { runs } from "#test/support/deep.ts";

const HOST = "https://academy.example";
const sly = fc
  .array(
    fc.constantFrom(
      "/",
      "\\",
      "//",
      "evil.example",
      "@",
      ":",
      "%2f",
      "\t",
      "\n",
      " ",
      "?",
      "#",
      "..",
      "https:",
      "\u0000",
      "．",
      "／",
    ),
    { maxLength: 8 },
  )
  .map((parts) => parts.join(""));

test("whatever is asked for, the next page is on this host", () => {
  fc.assert(
    fc.property(fc.oneof(sly, fc.string(), fc.webUrl()), (next) => {
      expect(new URL(ownPath(next), HOST).origin).toBe(HOST);
      expect(ownPath(next)).toMatch(/^\//);
    }),
    { numRuns: runs(1000) },
  );
});

test("a path of this host is kept with its query", () => {
  expect(ownPath("/learn/sql?at=2#top")).toBe("/learn/sql?at=2#top");
});

test.each([
  "//evil.example",
  "/\\evil.example",
  "https://evil.example",
  "evil",
  "",
  null,
  undefined,
])("%j leads to the front door", (next) => {
  expect(ownPath(next)).toBe("/");
});
