import { expect, test } from "vitest";
import { sectionOf } from "#app/server/sections.ts";

test("a path's section is its first segment, as Remix compares it", () => {
  expect(sectionOf("/")).toBe("");
  expect(sectionOf("/_root.data")).toBe("");
  expect(sectionOf("/courses.data")).toBe("courses");
  expect(sectionOf("/Courses/a/b")).toBe("courses");
  expect(sectionOf("/%63ourses")).toBe("courses");
  expect(sectionOf("//courses")).toBe("courses");
  expect(sectionOf("/%E0%A4%A")).toBe("%e0%a4%a");
});
