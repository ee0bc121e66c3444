import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { isDeepStrictEqual } from "node:util";
import { runInThisContext } from "node:vm";
import { expect, test } from "vitest";
import type { Edition, ScormItem } from "#app/domain/learning/scorm/manifest.ts";
import { TakeWord } from "#app/domain/learning/scorm/schema.ts";
import { lookingSeed, seedOf } from "#app/domain/learning/scorm/seed.ts";
import { playInFrame } from "#app/server/scorm-frame.js";

import { CASES, NOT_PLAYED } from "#test/support/sequencing-cases.ts";

const ITEM: ScormItem = {
  ...{ id: "one", title: "One", isVisible: true, launch: null, children: [], sequencing: null },
  ...{ launchData: "mode=calm", masteryScore: 80, maxTimeAllowed: "", timeLimitAction: "" },
  ...{ completionThreshold: 0.5, passingMeasure: 0.7 },
};
const LEARNER = { id: "l-1", name: "Okafor, Amara" };

type Row = readonly [element: string, said: string | null, resumed: string];

/** What content sets, and what it finds when it is started again. Null: it only reads. */
const ROWS: Readonly<Record<Edition, readonly Row[]>> = {
  "1.2": [
    ["cmi.core.student_id", null, "l-1"],
    ["cmi.core.student_name", null, "Okafor, Amara"],
    ["cmi.core.credit", null, "credit"],
    ["cmi.core.lesson_mode", null, "normal"],
    ["cmi.core.entry", null, "resume"],
    ["cmi.core.total_time", null, "00:02:00"],
    ["cmi.core.lesson_location", "page 3", "page 3"],
    ["cmi.core.lesson_status", "incomplete", "incomplete"],
    ["cmi.core.score.raw", "40", "40"],
    ["cmi.core.score.min", "0", "0"],
    ["cmi.core.score.max", "50", "50"],
    ["cmi.suspend_data", "a=1;\u00fc", "a=1;\u00fc"],
    ["cmi.launch_data", null, "mode=calm"],
    ["cmi.comments", "Well done", "Well done"],
    ["cmi.student_data.mastery_score", null, "80"],
    ["cmi.student_preference.language", "de", "de"],
    ["cmi.student_preference.audio", "20", "20"],
    ["cmi.student_preference.speed", "10", "10"],
    ["cmi.student_preference.text", "1", "1"],
    ["cmi.objectives.0.id", "reef", "reef"],
    ["cmi.objectives.0.status", "passed", "passed"],
    ["cmi.objectives.0.score.raw", "7", "7"],
    ["cmi.objectives._count", null, "1"],
    ["cmi.interactions._count", null, "1"],
  ],
  "2004": [
    ["cmi.learner_id", null, "l-1"],
    ["cmi.learner_name", null, "Okafor, Amara"],
    ["cmi.credit", null, "credit"],
    ["cmi.mode", null, "normal"],
    ["cmi.entry", null, "resume"],
    ["cmi.total_time", null, "PT0H2M0S"],
    ["cmi.launch_data", null, "mode=calm"],
    ["cmi.completion_threshold", null, "0.5"],
    ["cmi.scaled_passing_score", null, "0.7"],
    ["cmi.location", "page 3", "page 3"],
    ["cmi.suspend_data", "a=1;\u00fc", "a=1;\u00fc"],
    ["cmi.completion_status", "incomplete", "incomplete"],
    ["cmi.progress_measure", "0.4", "0.4"],
    ["cmi.score.scaled", "0.5", "0.5"],
    ["cmi.score.raw", "5", "5"],
    ["cmi.score.min", "0", "0"],
    ["cmi.score.max", "10", "10"],
    ["cmi.learner_preference.language", "de", "de"],
    ["cmi.learner_preference.audio_level", "1.5", "1.5"],
    ["cmi.objectives.0.id", "reef", "reef"],
    ["cmi.objectives.0.success_status", "passed", "passed"],
    ["cmi.objectives.0.score.scaled", "0.8", "0.8"],
    ["cmi.objectives._count", null, "1"],
    ["cmi.interactions.0.id", "q1", "q1"],
    ["cmi.interactions.0.type", "choice", "choice"],
    ["cmi.interactions.0.learner_response", "a[,]b", "a[,]b"],
    ["cmi.interactions.0.correct_responses.0.pattern", "a[,]b", "a[,]b"],
    ["cmi.interactions.0.objectives.0.id", "reef", "reef"],
    ["cmi.interactions._count", null, "1"],
    ["cmi.comments_from_learner.0.comment", "Well done", "Well done"],
  ],
};

const VERBS = {
  "1.2": { begin: "LMSInitialize", get: "LMSGetValue", set: "LMSSetValue", commit: "LMSCommit" },
  "2004": { begin: "Initialize", get: "GetValue", set: "SetValue", commit: "Commit" },
} as const;
const MORE = {
  "1.2": [["cmi.interactions.0.id", "q1"]],
  "2004": [],
} as const;
const EXIT = { "1.2": "cmi.core.exit", "2004": "cmi.exit" } as const;

type Api = Record<string, (...said: string[]) => string>;
type Word = Readonly<{ what: string; cmi: object }>;

/** A page of a package, as far as the script in it can tell; `heard` is what the academy's page around it hears. */
function aPage(edition: Edition, seed: object) {
  const heard: Word[] = [];
  const around = { postMessage: (word: Word) => void heard.push(word) };
  const page = Object.assign(globalThis, {
    ...{ window: globalThis, top: around, parent: around, name: "", document: {} },
    addEventListener: () => {},
  });
  const library = edition === "1.2" ? "scorm-again/scorm12/min" : "scorm-again/scorm2004/min";
  runInThisContext(readFileSync(createRequire(import.meta.url).resolve(library), "utf8"));
  playInFrame({ launchId: "l", edition, seed, academy: "https://academy.example" });
  const api = (page as unknown as Record<string, Api>)[edition === "1.2" ? "API" : "API_1484_11"];
  if (!api) throw new Error("the page has no API");
  return { heard, call: (verb: string, ...said: string[]) => String(api[verb]?.(...said)) };
}

/** What of each row is found again after the content was closed and started anew. */
function tried(edition: Edition): readonly (readonly [...Row, found: string])[] {
  const { begin, get, set, commit } = VERBS[edition];
  const kept = { cmi: {}, said: false, ended: false, seconds: 0 };
  const first = aPage(edition, seedOf(edition, ITEM, kept, LEARNER));
  first.call(begin, "");
  for (const [element, said] of [...ROWS[edition], ...MORE[edition], [EXIT[edition], "suspend"]])
    if (element && said) first.call(set, element, said);
  first.call(commit, "");
  const { body: cmi } = TakeWord.parse({
    ...{ courseSlug: "c", lessonSlug: "l", launchId: "00000000-0000-4000-8000-000000000000" },
    ...{ number: 1, run: 1, ended: false, body: JSON.stringify(first.heard.at(-1)?.cmi) },
  });
  const again = { cmi, said: true, ended: false, seconds: 120 };
  const second = aPage(edition, seedOf(edition, ITEM, again, LEARNER));
  second.call(begin, "");
  return ROWS[edition].map(([element, said, resumed]) => [
    ...([element, said, resumed] as const),
    second.call(get, element),
  ]);
}

/** Stands in docs/scorm.md between its marks; `npx vitest run -u` of this file writes it. */
function report(): string {
  const lines = (["1.2", "2004"] as const).flatMap((edition) => {
    const rows = tried(edition);
    const passed = rows.filter(([, , resumed, found]) => resumed === found).length;
    return [
      `### SCORM ${edition}: ${passed} of ${rows.length} elements`,
      "",
      "| element | set to | found when started again | |",
      "|---|---|---|---|",
      ...rows.map(
        ([element, said, resumed, found]) =>
          `| \`${element}\` | ${said ?? "(read only)"} | ${found} | ${resumed === found ? "as it should be" : `should be ${resumed}`} |`,
      ),
      "",
    ];
  });
  return [HEAD, ...sequencing(), ELEMENTS, ...lines].join("\n");
}

/** Every rule of the order of things that is tried, and what does not come out as the book has it. */
function sequencing(): readonly string[] {
  const groups = Object.entries(CASES).map(([group, cases]) => {
    const lines = cases.map(({ says, comes, should }) => ({
      says,
      isRight: isDeepStrictEqual(comes(), should),
    }));
    const right = lines.filter(({ isRight }) => isRight).length;
    return { group, lines, right, of: lines.length };
  });
  const sum = (of: "right" | "of") => groups.reduce((total, group) => total + group[of], 0);
  const rows = groups.map(({ group, right, of, lines }) => {
    const marked = lines.map(({ says, isRight }) => (isRight ? says : `**not:** ${says}`));
    return `| ${group} | ${right} of ${of} | ${marked.join("; ")} |`;
  });
  return [
    `### SCORM 2004: ${sum("right")} of ${sum("of") + NOT_PLAYED.length} rules`,
    "",
    "| group | passed | rules |",
    "|---|---|---|",
    ...rows,
    "",
    `Not played, ${NOT_PLAYED.length}:`,
    "",
    ...NOT_PLAYED.map((line) => `- ${line}`),
    "",
  ];
}

const HEAD = `# What is proven of SCORM

## Sequencing and navigation

The order of a package is decided by the server, by the rules of its manifest: the page of the content is heard, not believed. Each row
is tried with packages of our own against the book "Sequencing and Navigation" (SN) of SCORM 2004, 4th edition; a test writes this page.
Packages of SCORM 1.2, and those that say nothing of an order, are a list: any part may be chosen, and each leads to the next.

A package without an order is done when each of its parts is: passed, or complete and not failed. One with an order is done when its
rules make the whole passed, or complete and not failed; and also when each part is and they do not make it failed. What was once
reached is never taken back, though its order may begin anew.

Packages whose frames call functions of each other do not run: each page of a package has an origin of its own, which is nobody's.
Frames that look for the API find it. Decision 26 says why.

Whoever writes the course plays its package in the preview, in the mode \`browse\` and for no credit: every part is open to them, and
nothing that it says is kept.
`;

const ELEMENTS = `## Elements of the data model

Each row is tried with the library in the page of a package as it is served here: content sets the element and is closed, what it
said is kept as the server keeps it, and it is started again. A test writes this page and fails when it is not true any more.
`;

test("what content says is found again when it goes on, and the page that says so is true", async () => {
  await expect(report()).toMatchFileSnapshot(
    join(import.meta.dirname, "../../../../docs/scorm.md"),
  );
});

test.each(Object.entries(CASES))(
  "in an order of things, %s are as the book has them",
  (_, cases) => {
    expect(cases.map(({ says, comes }) => [says, comes()])).toEqual(
      cases.map(({ says, should }) => [says, should]),
    );
  },
);

test("content that is only looked at is told so, and may say what it likes", () => {
  const begun = { credit: "no-credit", entry: "ab-initio" };
  for (const [edition, prefix, mode, place] of [
    ["1.2", "cmi.core.", "lesson_mode", "lesson_location"],
    ["2004", "cmi.", "mode", "location"],
  ] as const) {
    const { begin, get, set, commit } = VERBS[edition];
    const { call } = aPage(edition, lookingSeed(edition, ITEM, LEARNER, []));
    call(begin, "");
    for (const [name, value] of Object.entries({ ...begun, [mode]: "browse", [place]: "" }))
      expect(call(get, `${prefix}${name}`), name).toBe(value);
    expect(call(set, `${prefix}${place}`, "page 3")).toBe("true");
    expect([call(commit, ""), call(get, `${prefix}${place}`)]).toEqual(["true", "page 3"]);
  }
});

test("content finds the objectives of its manifest, with what others have reached of them", () => {
  const known = [
    { id: "own", satisfied: null, measure: null },
    { id: "reef", satisfied: true, measure: 0.8 },
  ];
  const kept = { cmi: {}, said: false, ended: false, seconds: 0 };
  const { call } = aPage("2004", seedOf("2004", ITEM, kept, LEARNER, known));
  call("Initialize", "");
  const asked = [
    "_count",
    "0.id",
    "0.success_status",
    "1.id",
    "1.success_status",
    "1.score.scaled",
  ];
  expect(asked.map((name) => call("GetValue", `cmi.objectives.${name}`))).toEqual([
    "2",
    "own",
    "unknown",
    "reef",
    "passed",
    "0.8",
  ]);
});
