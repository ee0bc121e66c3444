import { expect, test } from "vitest";
import { CourseCard, formatMinutes } from "#app/ui/course-card.tsx";
import { faultsOf, h, rendered, tagOf } from "#test/ui/rendered.ts";

const course = { to: "/courses/radio", title: "Radio in fog", lessons: 4, minutes: 30 };

test("a course is one link, named by its title", async () => {
  const markup = await rendered(h(CourseCard, { ...course, summary: "Who speaks when." }));
  expect(markup.match(/<a /g)).toHaveLength(1);
  expect(markup).toMatch(/<h2[^>]*><a [^>]*href="\/courses\/radio"[^>]*>Radio in fog<\/a><\/h2>/);
  expect(await faultsOf(markup)).toEqual([]);
});

test("a card says how long a course takes, then how far the reader is, then that it is done", async () => {
  expect(await rendered(h(CourseCard, course))).toContain("4 lessons · 30 minutes");
  expect(await rendered(h(CourseCard, { ...course, completed: 1 }))).toContain("1 of 4 lessons");
  expect(await rendered(h(CourseCard, { ...course, completed: 4 }))).toContain("Completed");
});

test("a course's own picture is decoration beside its title", async () => {
  const markup = await rendered(h(CourseCard, { ...course, coverUrl: "/covers/1.webp" }));
  expect(tagOf(markup, /^<img/)).toContain('alt=""');
});

test("a length is told in minutes as long as people think in minutes", () => {
  expect(formatMinutes(1, "en")).toBe("1 minute");
  expect(formatMinutes(90, "en")).toBe("90 minutes");
  expect(formatMinutes(100, "en")).toBe("1.5 hours");
  expect(formatMinutes(200, "en")).toBe("3.5 hours");
});
