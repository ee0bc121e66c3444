import { existsSync } from "node:fs";
import { Readable } from "node:stream";
import { expect, test } from "vitest";
import type { CourseFiles } from "#app/domain/learning/import/course-files.ts";
import { filesOfFolder } from "#app/domain/learning/import/files-of-folder.ts";
import { lessonReferences } from "#app/domain/learning/import/lesson-references.ts";
import { readCarpentries } from "#app/domain/learning/import/read-carpentries.ts";
import { takeFigure } from "#app/domain/learning/import/take-figure.ts";
import { renderLesson } from "#app/domain/learning/markdown/render-lesson.ts";
import { harmOf } from "../harmless.ts";
import { faultsOf } from "../plain-page.ts";

const PNG = "\x89PNG\r\n\x1a\n";

function filesOf(contents: Readonly<Record<string, string>>): CourseFiles {
  const text = async (path: string) => contents[path] ?? "";
  const bytes = async (path: string) => Buffer.from(await text(path), "latin1");
  return {
    list: () => Object.keys(contents).sort(),
    text,
    bytes,
    stream: async (path) => Readable.from([await bytes(path)]),
    leftOut: [],
  };
}

const problemsOf = async (contents: Readonly<Record<string, string>>): Promise<string[]> => {
  const { report } = await readCarpentries(filesOf(contents));
  return report.problems.map(({ kind, where, what }) => `${kind} ${where}: ${what}`);
};

const CONFIG =
  "title: 'Knots & Ropes'\nlicense: CC-BY 4.0\nsource: https://x.test\nlang: de\nkeywords: 'sea, ships'\n";
const EPISODE = `---
title: "Bowline"
teaching: 10
exercises: 5
---

::: objectives
- Tie a *bowline*
:::

::: questions
- Why \`this\` knot?
:::

Look: ![](fig/knot.png){alt="A knot"}, then [on](02-hitch.md#how) or [away](03-gone.md).

::: keypoints
- It holds
- It opens
:::
`;

test("a course is read with its lessons, their points and figures, and everything that says whose it is", async () => {
  const course = await readCarpentries(
    filesOf({
      "config.yaml": CONFIG,
      "index.md": "---\nsite: x\n---\n\nAll about **knots**. [Setup](learners/setup.md)\n\nMore.",
      CITATION: "Please cite as:\n\nA. Sailor:\n  Knots. 2020",
      "episodes/01-bowline.md": EPISODE,
      "episodes/02-hitch.md": "---\ntitle: Hitch\n---\n\n## How\n",
      "episodes/fig/knot.png": PNG,
      "learners/setup.md": "---\ntitle: Setup\n---\n\nBring a rope.",
      "learners/reference.md": "---\ntitle: Words\n---\n",
    }),
  );
  expect(course).toMatchObject({
    title: "Knots & Ropes",
    slug: "knots-ropes",
    language: "de",
    summary: "All about knots. Setup",
    license: "CC-BY 4.0",
    source: "https://x.test",
    attribution: "A. Sailor: Knots. 2020",
    keywords: ["sea", "ships"],
    figures: [{ path: "episodes/fig/knot.png", bytes: Buffer.from(PNG, "latin1") }],
    report: {
      lessons: 4,
      figures: 1,
      problems: [
        {
          kind: "link-unresolved",
          where: "episodes/01-bowline.md:15",
          what: "a link to “03-gone.md”",
        },
      ],
    },
  });
  expect(course.lessons.map(({ slug }) => slug)).toEqual([
    "setup",
    "bowline",
    "hitch",
    "reference",
  ]);
  expect(course.lessons[1]).toMatchObject({
    path: "episodes/01-bowline.md",
    title: "Bowline",
    minutes: 15,
    objectives: ["Tie a bowline"],
    questions: ["Why this knot?"],
    keypoints: ["It holds", "It opens"],
  });
});

test("episodes come in the order of config.yaml, and what it does not list is left out by name", async () => {
  const contents = {
    "config.yaml": `${CONFIG}episodes:\n- b.md\n- a.Rmd\n- gone.md\n- b.md\n`,
    "episodes/a.Rmd": "---\ntitle: A\n---\n",
    "episodes/b.md": "---\ntitle: B\n---\n",
    "episodes/c.md": "---\ntitle: C\n---\n",
    "episodes/data/ropes.csv": "x",
    "episodes/fig/unused.png": PNG,
    "instructors/notes.md": "x",
    "site/README.md": "x",
    "LICENSE.md": "x",
  };
  const course = await readCarpentries(filesOf(contents));
  expect(course.lessons.map(({ title }) => title)).toEqual(["B", "A"]);
  expect(await problemsOf(contents)).toEqual([
    "file-missing config.yaml: episodes/gone.md is listed but is not there",
    "file-left-out episodes/c.md: config.yaml does not list this page",
    "file-left-out episodes/data/ropes.csv: only pages and the figures that they show are taken",
    "file-left-out episodes/fig/unused.png: no lesson shows this figure",
    "file-left-out instructors/notes.md: pages for instructors are not taken",
  ]);
});

test("a page with faults is taken as far as it goes, and each fault is named", async () => {
  const long = "x ".repeat(100_000);
  const contents = {
    "config.yaml": CONFIG,
    "episodes/01-a.md": "---\ntitle: 'A\n---\n\n# From the *heading*\n",
    "episodes/02-b.md": "---\nteaching: soon\n---\nText \u{fffd}",
    "episodes/03-c.md": long,
  };
  const course = await readCarpentries(filesOf(contents));
  expect(course.lessons.map(({ title, minutes }) => [title, minutes])).toEqual([
    ["From the *heading*", 0],
    ["b", 0],
  ]);
  expect(await problemsOf(contents)).toEqual([
    expect.stringMatching(/^bad-front-matter episodes\/01-a\.md: Missing closing 'quote/),
    "text-damaged episodes/02-b.md: some characters are not UTF-8",
    "bad-front-matter episodes/02-b.md: there is no title; the first heading or the name of the file is used",
    "bad-front-matter episodes/02-b.md: teaching and exercises are not numbers of minutes",
    expect.stringMatching(/^lesson-left-out episodes\/03-c\.md: This lesson is longer/),
  ]);
});

test("link definitions that all pages share are known to each", async () => {
  const course = await readCarpentries(
    filesOf({
      "config.yaml": CONFIG,
      "links.md": "[knots]: https://knots.test",
      "episodes/a.md": "---\ntitle: A\n---\n[knots]",
    }),
  );
  expect(course.lessons[0]?.markdown).toContain("[knots]: https://knots.test");
});

test("a citation file names the authors", async () => {
  const course = await readCarpentries(
    filesOf({
      "config.yaml": CONFIG,
      "episodes/a.md": "---\ntitle: A\n---\n",
      "CITATION.cff":
        "title: Knots\ndoi: 10.1/2\nauthors:\n- family-names: Sailor\n  given-names: Ann\n- name: The Crew\n",
    }),
  );
  expect(course.attribution).toBe("Ann Sailor, The Crew. Knots. https://doi.org/10.1/2");
});

test.each([
  ["no config.yaml", { "episodes/a.md": "x" }, "There is no config.yaml"],
  ["no YAML", { "config.yaml": "title: 'x\n" }, "config.yaml is not valid YAML"],
  ["no title", { "config.yaml": "license: x", "episodes/a.md": "x" }, "does not name the course"],
  [
    "an empty title",
    { "config.yaml": "title: ''", "episodes/a.md": "x" },
    "does not name the course",
  ],
  ["episodes that are no list", { "config.yaml": "title: x\nepisodes: {a: b}" }, "“episodes”"],
  ["no episode", { "config.yaml": "title: x" }, "No lesson of this course can be read"],
  [
    "aliases that explode",
    {
      "config.yaml": `a: &a [x,x]\n${"b: &b [*a,*a,*a,*a,*a,*a,*a,*a,*a,*a,*a]\n"}c: [*b,*b,*b]\ntitle: x`,
    },
    "config.yaml",
  ],
])("a course with %s is refused", async (_, contents, message) => {
  await expect(readCarpentries(filesOf(contents as Record<string, string>))).rejects.toMatchObject({
    code: "invalid",
    message: expect.stringContaining(message),
  });
});

const REAL = "../shared/data/courses";

test.skipIf(!existsSync(REAL)).each([
  ["git-novice", 14, 20],
  ["shell-novice", 7, 7],
])(
  "the real course %s becomes valid pages (needs the folder of real courses)",
  async (name, lessons, figures) => {
    const course = await readCarpentries(await filesOfFolder(`${REAL}/${name}`));
    expect(course.report).toMatchObject({ lessons, figures });
    for (const { path, bytes } of course.figures) {
      expect(await takeFigure(path, bytes)).toMatchObject({ mediaType: "image/png" });
    }
    for (const lesson of course.lessons) {
      const { html, words } = renderLesson(
        lesson.markdown,
        lessonReferences(lesson.path, course.lessons, {
          lesson: (slug) => `/lessons/${slug}`,
          figure: (path) =>
            course.figures.some((figure) => figure.path === path)
              ? { url: `/figures/${path}` }
              : undefined,
        }),
      );
      expect(await faultsOf(html), lesson.path).toEqual([]);
      expect(harmOf(html), lesson.path).toEqual([]);
      expect(html).not.toMatch(/<p>:::|\{alt=|<!--|undefined/);
      expect(words).toBeGreaterThan(300);
      expect(
        lesson.objectives.length * lesson.questions.length * lesson.keypoints.length,
      ).toBeGreaterThan(0);
    }
  },
  120_000,
);

test.skipIf(!existsSync(REAL)).each([
  [
    "git-novice",
    {
      "link-unresolved": /^a link to “(\.\.\/)?learners\/reference\.md#[a-z-]+”$/,
      "figure-missing": /^fig\/RStudio_screenshot_\w+\.png$/,
      "file-left-out": /^no lesson shows this figure$/,
    },
    [14, 10, 1],
  ],
  [
    "shell-novice",
    {
      "link-unresolved": /^a link to “\.\.\/learners\/setup\.md”$/,
      "construct-left-out": /^a note to the instructor$/,
      "file-left-out": /^no lesson shows this figure$/,
    },
    [1, 3, 2],
  ],
])(
  "nothing that is there is missed in %s (needs the folder of real courses)",
  async (name, expected, counts) => {
    const { report } = await readCarpentries(await filesOfFolder(`${REAL}/${name}`));
    const found = Object.entries(expected).map(([kind, what]) =>
      report.problems.filter((problem) => problem.kind === kind && what.test(problem.what)),
    );
    expect(found.map((problems) => problems.length)).toEqual(counts);
    expect(report.problems).toHaveLength(found.flat().length);
    for (const { where } of found.flat())
      expect(where).toMatch(/^(episodes\/[\w.-]+\.md:\d+|index\.md:\d+|episodes\/fig\/.*)$/);
  },
);
