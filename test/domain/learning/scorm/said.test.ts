import { expect, test } from "vitest";
import { readCmi } from "#app/domain/learning/scorm/said.ts";

const NO_RULES = { masteryScore: null, completionThreshold: null, passingMeasure: null };
const said12 = (status: string, raw = "", max = "", rules: object = {}) =>
  readCmi(
    "1.2",
    { core: { lesson_status: status, score: { raw, max } } },
    { ...NO_RULES, ...rules },
  );
const said2004 = (cmi: object, rules: object = {}) =>
  readCmi("2004", cmi, { ...NO_RULES, ...rules });

test.each([
  ["passed", "completed", "passed"],
  ["failed", "completed", "failed"],
  ["completed", "completed", "unknown"],
  ["incomplete", "incomplete", "unknown"],
  ["browsed", "unknown", "unknown"],
  ["not attempted", "unknown", "unknown"],
  ["anything else", "unknown", "unknown"],
])("the status %s of SCORM 1.2 is %s and %s", (status, completion, success) => {
  expect(said12(status)).toMatchObject({ completion, success });
});

test("a mastery score decides over what content says of being passed, once it is over", () => {
  const mastery = { masteryScore: 80 };
  expect(said12("completed", "80", "", mastery).success).toBe("passed");
  expect(said12("passed", "79", "", mastery).success).toBe("failed");
  expect(said12("incomplete", "90", "", mastery).success).toBe("unknown");
  expect(said12("passed", "", "", mastery).success).toBe("passed");
});

test("a raw score is of what could be had, and of a hundred where nobody says", () => {
  expect(said12("completed", "40", "50").score).toBe(0.8);
  expect(said12("completed", "40").score).toBe(0.4);
  expect(said12("completed", "400").score).toBe(1);
  expect(said12("completed", "x").score).toBeNull();
});

test("progress and measure decide where SCORM 2004 names a threshold", () => {
  const rules = { completionThreshold: 0.5, passingMeasure: 0.7 };
  const cmi = {
    completion_status: "completed",
    success_status: "passed",
    score: { scaled: "0.6" },
  };
  expect(said2004({ ...cmi, progress_measure: "0.4" }, rules)).toMatchObject({
    ...{ completion: "incomplete", success: "failed", score: 0.6 },
  });
  expect(said2004({ progress_measure: "0.5", score: { scaled: "0.7" } }, rules)).toMatchObject({
    ...{ completion: "completed", success: "passed" },
  });
  expect(said2004({ ...cmi, score: {} }, rules)).toMatchObject({ success: "passed", score: null });
});

test("what is not a data model says nothing", () => {
  for (const cmi of [{}, { core: 7 }, { score: "x" }])
    expect([readCmi("1.2", cmi, NO_RULES), readCmi("2004", cmi, NO_RULES)]).toMatchObject([
      { completion: "unknown", success: "unknown", score: null, seconds: 0 },
      { completion: "unknown", success: "unknown", score: null, seconds: 0 },
    ]);
});
