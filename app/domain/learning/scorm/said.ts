import { z } from "zod";
import { secondsOf } from "./duration.ts";
import type { Edition, ScormItem } from "./manifest.ts";

export type Completion = "unknown" | "incomplete" | "completed";
export type Success = "unknown" | "failed" | "passed";

/** What content has said of its learner, in the words of both editions; the score is of 1. */
export type Said = Readonly<{
  completion: Completion;
  success: Success;
  score: number | null;
  /** How long this run has taken. */
  seconds: number;
}>;

type Rules = Pick<ScormItem, "masteryScore" | "completionThreshold" | "passingMeasure">;

/**
 * Reads a data model. By SCORM 1.2 (RTE, 3.4.4) a raw score decides over the status where the manifest names a mastery score;
 * by SCORM 2004 (RTE, 4.2.4 and 4.2.22) progress and measure decide where it names a threshold.
 */
export function readCmi(edition: Edition, cmi: unknown, rules: Rules): Said {
  return edition === "1.2" ? read12(cmi, rules) : read2004(cmi, rules);
}

const text = z.coerce.string().catch("");
const score = { raw: text, min: text, max: text };

const Cmi12 = z.object({
  core: z
    .object({
      lesson_status: text,
      session_time: text,
      score: z.object(score).catch({ raw: "", min: "", max: "" }),
    })
    .catch({ lesson_status: "", session_time: "", score: { raw: "", min: "", max: "" } }),
});

function read12(cmi: unknown, { masteryScore }: Rules): Said {
  const { core } = Cmi12.parse(cmi);
  const status = core.lesson_status;
  const raw = numberIn(core.score.raw);
  const judged = masteryScore !== null && raw !== null && status !== "browsed";
  const byScore = judged && (raw >= masteryScore ? "passed" : "failed");
  const isOver = ["passed", "failed", "completed"].includes(status);
  return {
    completion: isOver ? "completed" : status === "incomplete" ? "incomplete" : "unknown",
    success: isOver && byScore ? byScore : successIn(status),
    score: scaled(raw, core.score.min, core.score.max),
    seconds: secondsOf(core.session_time),
  };
}

const Cmi2004 = z.object({
  completion_status: text,
  success_status: text,
  progress_measure: text,
  session_time: text,
  score: z.object({ ...score, scaled: text }).catch({ raw: "", min: "", max: "", scaled: "" }),
});

function read2004(cmi: unknown, { completionThreshold, passingMeasure }: Rules): Said {
  const said = Cmi2004.parse(cmi);
  const measure = numberIn(said.score.scaled);
  const progress = numberIn(said.progress_measure);
  const byMeasure =
    passingMeasure !== null &&
    measure !== null &&
    (measure >= passingMeasure ? "passed" : "failed");
  const byProgress =
    completionThreshold !== null &&
    progress !== null &&
    (progress >= completionThreshold ? "completed" : "incomplete");
  return {
    completion: byProgress || completionIn(said.completion_status),
    success: byMeasure || successIn(said.success_status),
    score: within(measure ?? scaled(numberIn(said.score.raw), said.score.min, said.score.max)),
    seconds: secondsOf(said.session_time),
  };
}

const Objective = z.object({
  id: text,
  success_status: text,
  score: z.object({ scaled: text }).catch({ scaled: "" }),
});

/** A list of the data model is an object with numbers for names. */
const Cmi2004More = z.object({
  progress_measure: text,
  exit: text,
  objectives: z
    .record(z.string(), Objective)
    .transform(Object.values<z.output<typeof Objective>>)
    .catch([]),
});

/** What content says besides that only the order of a package asks for (SCORM 2004, RTE 4.2.8, 4.2.17 and 4.2.21). */
export function moreOf(
  edition: Edition,
  { body, ended }: Readonly<{ body: unknown; ended: boolean }>,
) {
  if (edition === "1.2") return { progress: null, goesOn: true, objectives: [] };
  const said = Cmi2004More.parse(body);
  return {
    progress: numberIn(said.progress_measure),
    goesOn: goesOn(said.exit, ended),
    objectives: said.objectives.map(({ id, success_status, score: { scaled: of } }) => ({
      ...{ id, success: successIn(success_status), score: within(numberIn(of)) },
    })),
  };
}

/** Whether content goes on where it was when it is started again (RTE, 4.2.7): also when it could not take leave. */
export const goesOn = (exit: unknown, ended: boolean): boolean =>
  !ended || exit === "suspend" || exit === "logout";

const completionIn = (status: string): Completion =>
  status === "completed" || status === "incomplete" ? status : "unknown";

const successIn = (status: string): Success =>
  status === "passed" || status === "failed" ? status : "unknown";

/** A raw score of what could be had; without bounds it is of a hundred. */
function scaled(raw: number | null, least: string, most: string): number | null {
  if (raw === null) return null;
  const [min, max] = [numberIn(least) ?? 0, numberIn(most) ?? 100];
  return max > min ? within((raw - min) / (max - min)) : null;
}

const within = (value: number | null): number | null =>
  value === null ? null : Math.min(1, Math.max(-1, value));

const numberIn = (said: string): number | null => {
  const value = Number(said);
  return said.trim() === "" || !Number.isFinite(value) ? null : value;
};
