import { expect, test } from "vitest";
import { frontMatter } from "#app/domain/learning/import/front-matter.ts";

test("the block at the top is read and the lines above the body are counted", () => {
  expect(frontMatter("---\r\ntitle: A\r\nteaching: 5\r\n---\r\n\r\nBody\r\n---\r\n")).toEqual({
    values: { title: "A", teaching: 5 },
    body: "\nBody\n---\n",
    lines: 4,
  });
});

test("a page without a block is all body", () => {
  expect(frontMatter("Text\n\n---\na: 1\n---\n")).toMatchObject({ values: {}, lines: 0 });
  expect(frontMatter("---\nnever closed")).toMatchObject({ body: "---\nnever closed", lines: 0 });
});

test("a block that is no YAML, or no list of names and values, is told", () => {
  expect(frontMatter("---\ntitle: 'A\n---\nBody")).toMatchObject({
    body: "Body",
    fault: expect.any(String),
  });
  expect(frontMatter("---\n- a\n---\nBody")).toMatchObject({ values: {}, body: "Body" });
  expect(frontMatter("---\n---\nBody")).toMatchObject({ values: {}, body: "Body", lines: 2 });
});
