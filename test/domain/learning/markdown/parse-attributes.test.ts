import { expect, test } from "vitest";
import { parseAttributes } from "#app/domain/learning/markdown/parse-attributes.ts";

test("a block names an id, classes and values in any quotes, to its closing brace", () => {
  const source = `x{#a .b alt='it\\'s "c" \\*.d' title="e" width=40%  } y`;
  expect(parseAttributes(source, 1)).toEqual({
    id: "a",
    classes: ["b"],
    values: { alt: `it's "c" *.d`, title: "e", width: "40%" },
    end: source.length - 2,
  });
  expect(parseAttributes("{: .note}", 0)?.classes).toEqual(["note"]);
});

test.each(["{}", "{ }", "{a}", "{alt='x}", "{alt=x", "alt=x}", "{.a b}", "{{.a}}", "{% x %}", ""])(
  "%s is no attribute block",
  (source) => {
    expect(parseAttributes(source, 0)).toBeUndefined();
  },
);
