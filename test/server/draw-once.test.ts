import { createElement } from "react";
import { expect, test } from "vitest";
import { drawOnce } from "#app/server/draw-once.ts";

test("the same thing is drawn once in each variant, and another thing for itself", () => {
  const [rope, knot] = [{}, {}];
  let drawings = 0;
  const drawn = (text: string) => () => {
    drawings += 1;
    return createElement("li", null, text);
  };

  expect(drawOnce(rope, "en", drawn("rope"))).toBe("<li>rope</li>");
  expect(drawOnce(rope, "en", drawn("not drawn again"))).toBe("<li>rope</li>");
  expect(drawOnce(rope, "de", drawn("Seil"))).toBe("<li>Seil</li>");
  expect(drawOnce(knot, "en", drawn("knot"))).toBe("<li>knot</li>");
  expect(drawings).toBe(3);
});
