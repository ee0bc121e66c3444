import fc from "fast-check";
import { expect, test } from "vitest";
import { blocked, type Edit, prefixed, type Selected, wrapped } from "#app/ui/markdown-edits.ts";
import { runs } from "#test/support/deep.ts";

const after = ({ text }: Selected, { start, end, put, select }: Edit): Selected => ({
  text: text.slice(0, start) + put + text.slice(end),
  start: select[0],
  end: select[1],
});

const selections: fc.Arbitrary<Selected> = fc
  .tuple(fc.stringMatching(/^[a-z \n]{0,40}$/), fc.nat(40), fc.nat(40))
  .map(([text, one, other]) => ({
    text,
    start: Math.min(one, other, text.length),
    end: Math.min(Math.max(one, other), text.length),
  }));

test("a sign that is put around a selection or before its lines is taken off by the same key", () => {
  fc.assert(
    fc.property(selections, (selected) => {
      const bold = after(selected, wrapped(selected, "**"));
      expect(after(bold, wrapped(bold, "**"))).toEqual(selected);
      const list = after(selected, prefixed(selected, "- "));
      expect(after(list, prefixed(list, "- ")).text).toBe(selected.text);
    }),
    { numRuns: runs(200) },
  );
});

test("a block stands apart from what is around it and holds what was selected", () => {
  const selected = { text: "Before this after", start: 7, end: 11 };
  expect(after(selected, blocked(selected, "```\n", "\n```"))).toEqual({
    text: "Before \n\n```\nthis\n```\n\n after",
    start: 13,
    end: 17,
  });
});
