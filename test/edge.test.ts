import { expect, test } from "vitest";
import { z } from "zod";
import { parse } from "#app/edge.ts";

const Lines = z.object({ lines: z.array(z.string()) });

test("a character that PostgreSQL cannot keep is refused wherever it stands in what was sent", () => {
  expect(() => parse(Lines, { lines: ["tide", "wind\0"] })).toThrow(/U\+0000/);
  expect(() => parse(Lines, { lines: ["tide", "the text \\u0000"] })).not.toThrow();
});
