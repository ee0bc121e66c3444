import fc from "fast-check";
import { expect, test } from "vitest";
import { readPortable } from "#app/domain/learning/import/read-portable.ts";
import { takeCourse } from "#app/take-course.ts";
import { filesInMemory } from "#test/support/courses.ts";
import { aPortableCourse, FILES } from "#test/support/portable.ts";
import { aTenant } from "#test/support/world.ts";

const [SAID] = fc.sample(aPortableCourse([]), { numRuns: 1, seed: 4 });
if (!SAID) throw new Error("there is no sample");

const LESSON = {
  slug: "one",
  kind: "text",
  title: "One",
  minutes: 1,
  markdown: "",
  path: "one.md",
};
const sha256 = "0".repeat(64);
const withLesson = (lesson: object) => ({
  ...SAID,
  sections: [{ title: "", lessons: [{ ...LESSON, ...lesson }] }],
});
const files = (said: unknown) => filesInMemory({ "course.json": JSON.stringify(said), ...FILES });

test.each([
  ["another format", { ...SAID, format: "tar" }, /course\.json, format: /],
  ["a newer version", { ...SAID, version: 3 }, /newer version/],
  ["a field that nobody knows", { ...SAID, script: "x" }, /the whole of it/],
  ["a lesson of an unknown kind", withLesson({ kind: "applet" }), /sections\.0\.lessons\.0\.kind/],
  ["a path that leads out", withLesson({ path: "../../etc/passwd" }), /stays inside/],
  ["a path from the root", withLesson({ path: "/etc/passwd" }), /stays inside/],
  ["a link that runs", withLesson({ kind: "link", url: "javascript:alert(1)" }), /https:\/\//],
  ["a file that is not there", withLesson({ kind: "file", file: { sha256, name: "a" } }), /lacks/],
  [
    "two lessons at one address",
    { ...SAID, sections: [{ title: "", lessons: [LESSON, LESSON] }] },
    /same address/,
  ],
  [
    "a key for what is not offered",
    {
      ...SAID,
      banks: [
        {
          title: "Bank",
          questions: [{ ...question(), key: { kind: "single", right: "zzzzzzzz" } }],
        },
      ],
    },
    /banks\.0\.questions\.0: The key names/,
  ],
])("%s is refused with the place", async (_, said, words) => {
  await expect(readPortable(files(said))).rejects.toMatchObject({
    code: "invalid",
    message: expect.stringMatching(words),
  });
});

function question() {
  const options = ["aaaaaaaa", "bbbbbbbb"].map((id) => ({ id, text: id }));
  return { body: { kind: "single", prompt: "?", options }, explanation: "", points: 1 };
}

test("a file whose bytes are not those of its name is refused, and nothing of the course is kept", async () => {
  const acme = await aTenant();
  const author = await acme.instructor();
  const path = `files/${sha256}`;
  const said = withLesson({ kind: "file", file: { sha256, name: "a.pdf" } });
  const damaged = filesInMemory({ "course.json": JSON.stringify(said), [path]: "other bytes" });

  await expect(takeCourse(acme.tenant, author, damaged)).rejects.toMatchObject({
    message: expect.stringContaining("damaged"),
  });
  expect(await acme.setUp(({ db }) => db.course.count())).toBe(0);
});

test("a prompt that holds a script is drawn without it", async () => {
  const acme = await aTenant();
  const author = await acme.instructor();
  const prompt = "Ahoy <script>alert(1)</script><img src=x onerror=alert(1)>";
  const asked = { ...question(), key: { kind: "single", right: "aaaaaaaa" } };
  const html = "<script>alert(1)</script>";
  const questions = [{ ...asked, body: { ...asked.body, prompt, html } }];
  await takeCourse(
    acme.tenant,
    author,
    files({
      ...SAID,
      banks: [
        { title: "Bank", questions },
        { title: "More", questions: [] },
      ],
    }),
  );

  const [kept] = await acme.setUp(
    ({ sql }) => sql<{ html: string }>`select body->>'html' as html from question_version`,
  );
  expect(kept?.html).toContain("Ahoy");
  expect(kept?.html).not.toMatch(/script|onerror/);
});

test("a price in another currency is left to its author", async () => {
  const acme = await aTenant();
  const author = await acme.instructor();
  const price = { minor: "1990", currency: "JPY" };
  const said = { ...SAID, course: { ...SAID.course, price } };

  const { problems, onSale } = await takeCourse(acme.tenant, author, files(said));

  expect(problems).toMatchObject([{ kind: "part-left-out", where: "the price" }]);
  expect(onSale).toBe(false);
});
