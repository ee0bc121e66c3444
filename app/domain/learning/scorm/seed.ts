import { durationOf } from "./duration.ts";
import type { Edition, ScormItem } from "./manifest.ts";
import { goesOn } from "./said.ts";
import type { KnownObjective } from "./sequencing/known-objectives.ts";

/** What is kept of one part of a package. */
export type Kept = Readonly<{
  cmi: Readonly<Record<string, unknown>>;
  said: boolean;
  ended: boolean;
  seconds: number;
}>;

type Learner = Readonly<{ id: string; name: string }>;
type Model = Readonly<Record<string, unknown>>;

/**
 * The data model that a part of a package begins with. Its learner goes on where they were, also when their
 * browser was closed in the middle; by SCORM 2004 (RTE, 4.2.7) a part that was left for good begins anew.
 */
export function seedOf(
  edition: Edition,
  item: ScormItem,
  kept: Kept,
  learner: Learner,
  objectives: readonly KnownObjective[] = [],
): Model {
  if (edition === "1.2") return seed12(item, kept, learner);
  return { objectives: modelOf(objectives), ...seed2004(item, kept, learner) };
}

const UNTOUCHED: Kept = { cmi: {}, said: false, ended: false, seconds: 0 };

/** What a part begins with that is only looked at: it is told so (SCORM 2004, RTE 4.2.6 and 4.2.16), and that nothing counts. */
export function lookingSeed(
  edition: Edition,
  item: ScormItem,
  reader: Learner,
  objectives: readonly KnownObjective[],
): Model {
  const seed = seedOf(edition, item, UNTOUCHED, reader, objectives);
  if (edition === "2004") return { ...seed, credit: "no-credit", mode: "browse" };
  const core = { ...modelIn(seed["core"]), credit: "no-credit", lesson_mode: "browse" };
  return { ...seed, core };
}

/** By SCORM 2004 (RTE, 4.2.17) content finds the objectives that its manifest names, with what is known of them. */
const modelOf = (objectives: readonly KnownObjective[]): Model =>
  Object.fromEntries(
    objectives.map(({ id, satisfied, measure }, at) => [
      at,
      {
        id,
        ...(satisfied !== null && { success_status: satisfied ? "passed" : "failed" }),
        ...(measure !== null && { score: { scaled: String(measure) } }),
      },
    ]),
  );

function seed12(item: ScormItem, kept: Kept, { id, name }: Learner): Model {
  const { exit, session_time: _, ...core } = modelIn(kept.cmi["core"]);
  const suspended = !kept.ended || exit === "suspend";
  return {
    ...kept.cmi,
    core: {
      ...core,
      student_id: id,
      student_name: name.slice(0, 255),
      credit: "credit",
      lesson_mode: "normal",
      entry: entryOf(kept.said, suspended),
      total_time: durationOf("1.2", kept.seconds),
    },
    launch_data: item.launchData.slice(0, 4_096),
    student_data: {
      mastery_score: item.masteryScore === null ? "" : String(item.masteryScore),
      max_time_allowed: item.maxTimeAllowed,
      time_limit_action: item.timeLimitAction,
    },
  };
}

function seed2004(item: ScormItem, kept: Kept, { id, name }: Learner): Model {
  const { exit, session_time: _, ...cmi } = kept.cmi;
  const again = kept.said && goesOn(exit, kept.ended);
  const known = (key: string, value: string | number | null) =>
    value === null || value === "" ? {} : { [key]: String(value) };
  return {
    ...(again && cmi),
    learner_id: id,
    learner_name: name.slice(0, 250),
    credit: "credit",
    mode: "normal",
    entry: entryOf(again, true),
    total_time: durationOf("2004", again ? kept.seconds : 0),
    ...known("launch_data", item.launchData.slice(0, 4_000)),
    ...known("completion_threshold", item.completionThreshold),
    ...known("scaled_passing_score", item.passingMeasure),
    ...known("max_time_allowed", item.maxTimeAllowed),
    ...known("time_limit_action", item.timeLimitAction),
  };
}

const entryOf = (hasBegun: boolean, suspended: boolean): string =>
  hasBegun ? (suspended ? "resume" : "") : "ab-initio";

const modelIn = (value: unknown): Record<string, unknown> =>
  typeof value === "object" && value !== null ? { ...value } : {};
