import { expect, test } from "vitest";
import { coursePlan } from "#app/domain/learning/authoring/queries.ts";
import { readMarkdown } from "#app/domain/learning/import/read-markdown.ts";
import { takeCourse } from "#app/take-course.ts";
import { filesInMemory } from "#test/support/courses.ts";
import { aTenant } from "#test/support/world.ts";

const FOLDER = {
  "README.md": "# Sailing\n\nFor the first trip. See [knots](2-ropes/01-knots.md#loops).\n",
  "10-return.md": "---\ntitle: Coming home\n---\nLook ahead.\n",
  "2-leave.md": "# Casting off\n\nLook behind you. ![](gone.png)\n",
  "2-ropes/01-knots.md":
    "# Knots\n\n## Loops\n\nTake [the sheet](../files/the%20sheet.pdf) and [go home](../10-return.md).\n",
  "2-ropes/README.md": "Why ropes.\n",
  "files/the sheet.pdf": "a sheet",
  "notes.txt": "nobody links to it",
};

const said = async (contents: Readonly<Record<string, string>>) => {
  const { title, sections, lessons, report } = await readMarkdown(filesInMemory(contents));
  return {
    ...{ title, sections },
    lessons: lessons.map(({ kind, title: of, section }) => `${section} ${kind} ${of}`),
    problems: report.problems.map(({ kind, where }) => `${kind} ${where}`),
  };
};

test("folders become sections, pages lessons in the order of their numbers, and linked files lessons to take along", async () => {
  expect(await said(FOLDER)).toEqual({
    title: "Sailing",
    sections: ["", "Ropes"],
    lessons: [
      "0 text Sailing",
      "0 text Casting off",
      "0 text Coming home",
      "1 text README",
      "1 text Knots",
      "1 file the sheet.pdf",
    ],
    problems: ["figure-missing 2-leave.md:3", "file-left-out notes.txt"],
  });
});

test("a page that claims a place has it, and a list of contents decides over all others", async () => {
  const claimed = await said({
    ...FOLDER,
    "10-return.md": "---\norder: 1\n---\n# Home\n\nAt last.\n",
  });
  expect(claimed.lessons.slice(0, 3)).toEqual([
    "0 text Sailing",
    "0 text Home",
    "0 text Casting off",
  ]);

  const summary =
    "# Summary\n\n[Knots](2-ropes/01-knots.md)\n\n## At sea\n\n- [Off](2-leave.md)\n- [Gone](gone.md)\n";
  const listed = await said({ ...FOLDER, "SUMMARY.md": summary });
  expect(listed).toMatchObject({
    sections: ["", "At sea"],
    lessons: ["0 text Knots", "0 file the sheet.pdf", "1 text Casting off"],
  });
  expect(listed.problems).toContain("file-missing SUMMARY.md");
  expect(listed.problems).toContain("file-left-out README.md");
});

test("a folder arrives as a draft whose files are kept", async () => {
  const acme = await aTenant();
  const author = await acme.instructor();
  const { course, state, created } = await takeCourse(acme.tenant, author, filesInMemory(FOLDER));
  const { sections } = await author.sees(coursePlan, course.slug);

  expect({ state, created }).toEqual({ state: "draft", created: true });
  expect(sections.map(({ title, lessons }) => `${title} ${lessons.length}`)).toEqual([
    " 3",
    "Ropes 3",
  ]);
  const files = await acme.setUp(
    ({ sql }) => sql<{ name: string; audience: string }>`select name, audience from file`,
  );
  expect(files).toEqual([{ name: "the sheet.pdf", audience: "holder" }]);
});

test("a folder without any page is refused", async () => {
  const acme = await aTenant();
  const author = await acme.instructor();
  await expect(
    takeCourse(acme.tenant, author, filesInMemory({ "notes.txt": "x" })),
  ).rejects.toMatchObject({ code: "invalid" });
});
