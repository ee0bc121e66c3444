import type { Activity } from "./activity-tree.ts";
import type { Condition, ConditionName, Rule } from "./sequencing.ts";
import { statusOf, trackOf, type Walk } from "./walk.ts";

type Verdict = boolean | null;

/** Whether the conditions hold together; null where nobody knows (SN, UP.2.1 and RB.1.4.1). */
export function holds(
  walk: Walk,
  activity: Activity,
  { every, conditions }: Readonly<{ every: boolean; conditions: readonly Condition[] }>,
): Verdict {
  if (conditions.length === 0) return null;
  const verdicts = conditions.map((condition) => verdictOf(walk, activity, condition));
  const decides = !every;
  if (verdicts.includes(decides)) return decides;
  return verdicts.includes(null) ? null : every;
}

/** The first of these actions whose rule holds (SN, UP.2). */
export const firing = <A extends Rule["action"]>(
  walk: Walk,
  activity: Activity,
  when: Rule["when"],
  actions: readonly A[],
): A | null => {
  for (const rule of activity.sequencing.rules) {
    const action = rule.when === when && actions.find((one) => one === rule.action);
    if (action && holds(walk, activity, rule)) return action;
  }
  return null;
};

/** Whether nobody may get into this activity now (SN, UP.5). */
export const isBarred = (walk: Walk, activity: Activity): boolean =>
  firing(walk, activity, "before", ["disabled"]) !== null || isOverLimit(walk, activity);

/** SN, UP.1: an attempt that is under way or set aside is not a further one. */
function isOverLimit(walk: Walk, activity: Activity): boolean {
  const { tracked, attemptLimit } = activity.sequencing;
  const { attempts, isActive, isSuspended } = trackOf(walk, activity);
  return tracked && !isActive && !isSuspended && attemptLimit !== null && attempts >= attemptLimit;
}

function verdictOf(walk: Walk, activity: Activity, condition: Condition): Verdict {
  const verdict =
    activity.sequencing.tracked || condition.is === "always"
      ? TESTS[condition.is](walk, activity, condition)
      : null;
  return verdict === null ? null : verdict !== condition.isNot;
}

type Test = (walk: Walk, activity: Activity, condition: Condition) => Verdict;

const satisfied: Test = (walk, activity, { objective }) =>
  statusOf(walk, activity, objective).satisfied;
const measure = (walk: Walk, activity: Activity, { objective }: Condition) =>
  statusOf(walk, activity, objective).measure;
const unknown: Test = () => null;

const TESTS: Readonly<Record<ConditionName, Test>> = {
  satisfied,
  objectiveStatusKnown: (...of) => satisfied(...of) !== null,
  objectiveMeasureKnown: (...of) => measure(...of) !== null,
  objectiveMeasureGreaterThan: (...of) => {
    const value = measure(...of);
    return value === null ? null : value > of[2].threshold;
  },
  objectiveMeasureLessThan: (...of) => {
    const value = measure(...of);
    return value === null ? null : value < of[2].threshold;
  },
  completed: (walk, activity) => trackOf(walk, activity).completed,
  activityProgressKnown: (walk, activity) => trackOf(walk, activity).completed !== null,
  attempted: (walk, activity) => trackOf(walk, activity).attempts > 0,
  attemptLimitExceeded: (walk, activity) => {
    const { attemptLimit } = activity.sequencing;
    return attemptLimit !== null && trackOf(walk, activity).attempts >= attemptLimit;
  },
  timeLimitExceeded: unknown,
  outsideAvailableTimeRange: unknown,
  always: () => true,
};
