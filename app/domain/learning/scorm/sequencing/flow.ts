import type { Activity } from "./activity-tree.ts";
import { firing, isBarred } from "./conditions.ts";
import { childrenOf, type Walk } from "./walk.ts";

/** What a request comes to: a part to deliver, the end, or the exception of SN (appendix C) for which nothing changes. */
export type Found =
  | Readonly<{ deliver: Activity }>
  | Readonly<{ ends: true }>
  | Readonly<{ refused: string }>;

type Direction = "forward" | "backward";
type Step = Readonly<{ activity: Activity; direction: Direction }>;

const refused = (code: string) => ({ refused: code });

/** The next part in this direction, from within the activity or from behind it (SN, SB.2.3). */
export function flowFrom(
  walk: Walk,
  activity: Activity,
  direction: Direction,
  intoChildren: boolean,
): Found {
  const step = next(walk, { activity, direction }, intoChildren, null);
  return "activity" in step ? through(walk, { activity: step.activity, direction }, null) : step;
}

/** SN, SB.2.1. `before` is the direction in which a cluster that only goes forward was come upon. */
function next(
  walk: Walk,
  step: Step,
  intoChildren: boolean,
  before: Direction | null,
): Step | Found {
  const { activity, direction } = step;
  const siblings = siblingsOf(walk, activity);
  if (before === "backward" && activity === siblings.at(-1))
    return beside(walk, { activity: siblings[0] ?? activity, direction: "backward" }, true);
  return intoChildren && !activity.item
    ? firstWithin(walk, activity, direction)
    : beside(walk, step, false);
}

const siblingsOf = (walk: Walk, { parent }: Activity): readonly Activity[] =>
  parent ? childrenOf(walk, parent) : [];

function beside(walk: Walk, { activity, direction }: Step, hasTurned: boolean): Step | Found {
  const { parent } = activity;
  if (!parent) return direction === "forward" ? { ends: true } : refused("SB.2.1-3");
  if (direction === "backward" && !hasTurned && parent.sequencing.controls.forwardOnly)
    return refused("SB.2.1-4");
  const siblings = childrenOf(walk, parent);
  const sibling = siblings[siblings.indexOf(activity) + (direction === "forward" ? 1 : -1)];
  return sibling
    ? { activity: sibling, direction }
    : beside(walk, { activity: parent, direction }, false);
}

function firstWithin(walk: Walk, cluster: Activity, direction: Direction): Step | Found {
  const children = childrenOf(walk, cluster);
  const isForward = direction === "forward" || cluster.sequencing.controls.forwardOnly;
  const activity = children.at(isForward ? 0 : -1);
  return activity
    ? { activity, direction: isForward ? "forward" : "backward" }
    : refused("SB.2.1-2");
}

/** SN, SB.2.2: on to what is not skipped, and down to what can be delivered. */
function through(walk: Walk, step: Step, before: Direction | null): Found {
  const { activity } = step;
  if (!activity.parent?.sequencing.controls.flow) return refused("SB.2.2-1");
  if (firing(walk, activity, "before", ["skip"])) return past(walk, step, before);
  if (isBarred(walk, activity)) return refused("SB.2.2-2");
  return activity.item ? { deliver: activity } : into(walk, step);
}

function past(walk: Walk, step: Step, before: Direction | null): Found {
  const { direction } = step;
  const on = next(walk, step, false, before);
  if (!("activity" in on)) return on;
  return before === "backward" && on.direction === "backward"
    ? through(walk, on, null)
    : through(walk, { activity: on.activity, direction }, before);
}

function into(walk: Walk, step: Step): Found {
  const { direction } = step;
  const within = next(walk, step, true, null);
  if (!("activity" in within)) return within;
  return direction === "backward" && within.direction === "forward"
    ? through(walk, within, "backward")
    : through(walk, { activity: within.activity, direction }, null);
}
