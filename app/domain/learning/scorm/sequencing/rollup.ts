import { type Activity, pathTo } from "./activity-tree.ts";
import { firing, holds } from "./conditions.ts";
import type { RollupRule } from "./sequencing.ts";
import { childrenOf, noteStatus, statusOf, trackOf, type Walk } from "./walk.ts";

/** Every cluster above this activity, and itself, stands as its children do (SN, RB.1.5). */
export function rollUp(walk: Walk, activity: Activity): void {
  for (const cluster of pathTo(activity).toReversed()) {
    if (cluster.item || !cluster.sequencing.tracked) continue;
    rollUpObjective(walk, cluster);
    rollUpProgress(walk, cluster);
  }
}

/** SN, RB.1.1 a and RB.1.2. */
function rollUpObjective(walk: Walk, cluster: Activity): void {
  const { primary, measureSatisfactionIfActive } = cluster.sequencing;
  const before = trackOf(walk, cluster).objectives.get(primary.id)?.satisfied ?? null;
  const measure = averageOf(
    childrenOf(walk, cluster).map((child) => ({
      weight: child.sequencing.tracked ? child.sequencing.measureWeight : 0,
      value: statusOf(walk, child).measure,
    })),
  );
  const mayJudge = measureSatisfactionIfActive || !trackOf(walk, cluster).isActive;
  const byMeasure = measure === null || !mayJudge ? null : measure >= primary.minMeasure;
  const satisfied = primary.byMeasure
    ? byMeasure
    : byRules(walk, cluster, before, ["notSatisfied", "satisfied"]);
  noteStatus(walk, cluster, { measure, satisfied });
}

/** SN, RB.1.1 b and RB.1.3. */
function rollUpProgress(walk: Walk, cluster: Activity): void {
  const track = trackOf(walk, cluster);
  const { completionThreshold } = cluster;
  track.progress = averageOf(
    childrenOf(walk, cluster).map((child) => ({
      weight: child.sequencing.tracked ? child.sequencing.progressWeight : 0,
      value: trackOf(walk, child).progress,
    })),
  );
  if (completionThreshold === null)
    track.completed = byRules(walk, cluster, track.completed, ["incomplete", "completed"]);
  else track.completed = track.progress === null ? null : track.progress >= completionThreshold;
}

/** Children of whom nothing is known count as nothing, but they count. */
function averageOf(
  shares: readonly Readonly<{ weight: number; value: number | null }>[],
): number | null {
  const total = shares.reduce((sum, { weight }) => sum + weight, 0);
  if (total <= 0 || shares.every(({ value }) => value === null)) return null;
  return shares.reduce((sum, { weight, value }) => sum + weight * (value ?? 0), 0) / total;
}

type Action = RollupRule["action"];

const byDefault = (
  action: Action,
  is: "satisfied" | "completed" | "objectiveStatusKnown" | "activityProgressKnown",
) => ({
  ...({ action, of: "all", count: 0, percent: 0, every: false } as const),
  conditions: [{ is, isNot: false, objective: null, threshold: 0 }],
});

const DEFAULTS: readonly RollupRule[] = [
  byDefault("satisfied", "satisfied"),
  byDefault("notSatisfied", "objectiveStatusKnown"),
  byDefault("completed", "completed"),
  byDefault("incomplete", "activityProgressKnown"),
];

/** What the rules make of it; the second word wins, and where neither does it stays as it was. */
function byRules(
  walk: Walk,
  cluster: Activity,
  before: boolean | null,
  [no, yes]: readonly [Action, Action],
): boolean | null {
  const own = cluster.sequencing.rollupRules.filter(
    ({ action }) => action === no || action === yes,
  );
  const rules = own.length > 0 ? own : DEFAULTS;
  const applies = (action: Action) =>
    rules.some((rule) => rule.action === action && isMet(walk, cluster, rule));
  if (applies(yes)) return true;
  return applies(no) ? false : before;
}

/** SN, RB.1.4. */
function isMet(walk: Walk, cluster: Activity, rule: RollupRule): boolean {
  const verdicts = childrenOf(walk, cluster)
    .filter((child) => counts(walk, child, rule.action))
    .map((child) => holds(walk, child, rule));
  const yes = verdicts.filter((verdict) => verdict === true).length;
  if (verdicts.length === 0) return false;
  if (rule.of === "all") return yes === verdicts.length;
  if (rule.of === "any") return yes > 0;
  if (rule.of === "none") return verdicts.every((verdict) => verdict === false);
  if (rule.of === "atLeastCount") return yes >= rule.count;
  return yes / verdicts.length >= rule.percent;
}

/** SN, RB.1.4.2: whether this child has a say in it. */
function counts(walk: Walk, child: Activity, action: Action): boolean {
  const { tracked, rollsUpObjective, rollsUpProgress, required } = child.sequencing;
  const { attempts, isSuspended } = trackOf(walk, child);
  const isObjective = action === "satisfied" || action === "notSatisfied";
  if (!tracked || !(isObjective ? rollsUpObjective : rollsUpProgress)) return false;
  if (required[action] === "ifAttempted") return attempts > 0;
  if (required[action] === "ifNotSuspended") return attempts > 0 && !isSuspended;
  return required[action] === "always" || firing(walk, child, "before", ["skip"]) === null;
}
