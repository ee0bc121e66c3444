import fc from "fast-check";
import { expect, test } from "vitest";
import { seal, unseal } from "#app/kernel/sealed.ts";
import { runs } from "#test/support/deep.ts";

test("what was sealed is read again, and never looks the same twice", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme" }), (text) => {
      expect(unseal(seal(text, "a test"), "a test")).toBe(text);
    }),
    { numRuns: runs(50) },
  );
  expect(seal("same", "a test").equals(seal("same", "a test"))).toBe(false);
});

test("a changed byte is noticed, and so is what was sealed as something else", () => {
  const sealed = seal("a secret", "a test");
  for (const [at, byte] of sealed.entries()) {
    const changed = Buffer.from(sealed);
    changed[at] = byte ^ 1;
    expect(() => unseal(changed, "a test")).toThrow();
  }
  expect(() => unseal(sealed, "another test")).toThrow();
});
