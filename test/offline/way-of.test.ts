import { expect, test } from "vitest";
import { lessonAt, pageOfTurn, wayOf } from "#app/offline/way-of.ts";

const OWN = "https://academy.example";
const asked = (path: string, more: Partial<Parameters<typeof wayOf>[0]> = {}) =>
  wayOf({ method: "GET", url: OWN + path, mode: "cors", destination: "", ...more }, OWN);
const page = { mode: "navigate", destination: "document" };

test("pages, turns of an open page and what they show are answered, and nothing else", () => {
  expect(asked("/learn/knots/reef", page)).toBe("page");
  expect(asked("/learn/knots/reef.data?_routes=a")).toBe("turn");
  expect(asked("/__manifest?p=%2Flearn")).toBe("discovery");
  expect(asked("/assets/a-1.css")).toBe("asset");
  expect(asked("/files/abc")).toBe("asset");
  expect(asked("/brand.css?v=1")).toBe("asset");
  expect(asked("/held/abc?until=1&proof=2", { destination: "video" })).toBe("media");
  for (const path of ["/api/courses/list", "/catalog/suggestions?words=a", "/sw.js", "/brandy"])
    expect(asked(path), path).toBeNull();
  expect(asked("/scorm/a/one.html", { mode: "navigate", destination: "iframe" })).toBeNull();
});

test("no form is held back but the one that finishes a lesson", () => {
  const post = { method: "POST" };
  expect(asked("/learn/knots/reef", { ...post, ...page })).toBe("finish");
  expect(asked("/learn/knots/reef.data", post)).toBe("finish");
  expect(asked("/sign-out", { ...post, ...page })).toBe("leave");
  expect(asked("/account/sign-out-everywhere.data", post)).toBe("leave");
  for (const path of ["/learn/knots/reef/open", "/learn/knots/reef/quiz/start", "/sign-in"])
    expect(asked(path, { ...post, ...page }), path).toBeNull();
  expect(asked("/learn/knots/reef", post), "by a script").toBeNull();
});

test("another origin is none of its business", () => {
  expect(wayOf({ method: "GET", url: "https://evil.example/learn/a/b", ...page }, OWN)).toBeNull();
});

test("a turn leads to the page that it is for", () => {
  expect(pageOfTurn(`${OWN}/learn/knots/reef.data?_routes=routes%2Flearn`)).toBe(
    "/learn/knots/reef",
  );
  expect(pageOfTurn(`${OWN}/_root.data`)).toBe("/");
  expect(pageOfTurn(`${OWN}/courses.data?words=a+b&_routes=x`)).toBe("/courses?words=a+b");
  expect(lessonAt("/learn/knots/reef")).toEqual({ course: "knots", lesson: "reef" });
  expect(lessonAt("/learn/knots/reef/quiz")).toBeNull();
});
