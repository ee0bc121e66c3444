import { expect, test } from "vitest";
import { lessonReferences } from "#app/domain/learning/import/lesson-references.ts";

const LESSONS = [
  { path: "episodes/02-filedir.md", slug: "filedir" },
  { path: "learners/setup.md", slug: "setup" },
];
const figures = new Set(["episodes/fig/a b.png", "learners/fig/c.png"]);
const from = (path: string) =>
  lessonReferences(path, LESSONS, {
    lesson: (slug) => `/lessons/${slug}`,
    figure: (figure) => (figures.has(figure) ? { url: figure } : undefined),
  });

test.each([
  ["02-filedir.md", "/lessons/filedir"],
  ["../episodes/02-filedir.md#a-b", "/lessons/filedir#lesson-a-b"],
  ["02-filedir.html#x", "/lessons/filedir#lesson-x"],
  ["../learners/setup.md?x=1", "/lessons/setup"],
  ["02-filedir.md#%C3%A4", "/lessons/filedir#lesson-%C3%A4"],
])("%s leads to its lesson", (href, address) => {
  expect(from("episodes/01-intro.md").link(href)).toBe(address);
});

test.each(["03-other.md", "data/02-filedir.csv", "//evil.test/setup.md", "", "%", "setup"])(
  "%s leads nowhere",
  (href) => {
    expect(from("episodes/01-intro.md").link(href)).toBeUndefined();
  },
);

test("a figure lies beside its page or where all figures are gathered", () => {
  expect(from("episodes/1.md").figure("fig/a%20b.png")?.url).toBe("episodes/fig/a b.png");
  expect(from("learners/setup.md").figure("fig/c.png")?.url).toBe("learners/fig/c.png");
  expect(from("learners/setup.md").figure("../episodes/fig/a b.png")?.url).toBe(
    "episodes/fig/a b.png",
  );
  expect(from("learners/setup.md").figure("fig/a b.png")?.url).toBe("episodes/fig/a b.png");
  expect(from("episodes/1.md").figure("https://x.test/fig/a b.png")).toBeUndefined();
  expect(from("episodes/1.md").figure("../../etc/passwd")).toBeUndefined();
});
