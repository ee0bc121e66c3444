import { type Activity, commonAncestor, pathTo } from "./activity-tree.ts";
import { firing } from "./conditions.ts";
import { type Found, flowFrom } from "./flow.ts";
import { childrenOf, currentOf, trackOf, type Walk } from "./walk.ts";

const refused = (code: string) => ({ refused: code });

/** What choosing this activity leads to (SN, SB.2.9). */
export function choiceOf(walk: Walk, target: Activity): Found {
  const hidden = pathTo(target).find(
    (activity) => !isAmongThem(walk, activity) || isHidden(walk, activity),
  );
  if (hidden) return refused(isHidden(walk, hidden) ? "SB.2.9-3" : "SB.2.9-2");
  if (target.parent && !target.parent.sequencing.controls.choice) return refused("SB.2.9-4");
  const current = currentOf(walk);
  const fault = target === current ? null : faultOnTheWay(walk, current, target);
  if (fault) return refused(fault);
  if (target.item) return { deliver: target };
  const found = flowFrom(walk, target, "forward", true);
  return "deliver" in found ? found : refused("SB.2.9-9");
}

/** Whether its cluster has this activity among those that were chosen. */
export const isAmongThem = (walk: Walk, activity: Activity): boolean =>
  !activity.parent || childrenOf(walk, activity.parent).includes(activity);

const isHidden = (walk: Walk, activity: Activity): boolean =>
  firing(walk, activity, "before", ["hiddenFromChoice"]) !== null;

function faultOnTheWay(walk: Walk, current: Activity | null, target: Activity): string | null {
  const above = current ? commonAncestor(current, target) : walk.tree.root;
  if (current && current.parent === target.parent) return alongSiblings(walk, current, target);
  if (target === above) return current && exitFault(pathTo(current), target);
  if (!current || above === current) return downFault(walk, above, target, true);
  const isForward = isBefore(walk, current, target, above);
  return (
    exitFault(pathTo(current), above) ??
    constraintFault(walk, current, target, above) ??
    downFault(walk, above, target, isForward)
  );
}

function alongSiblings(walk: Walk, current: Activity, target: Activity): string | null {
  const siblings = current.parent ? childrenOf(walk, current.parent) : [];
  const [from, to] = [siblings.indexOf(current), siblings.indexOf(target)];
  if (from < 0 || from > to)
    return current.parent?.sequencing.controls.forwardOnly ? "SB.2.4-2" : null;
  return siblings.slice(from, to).some((one) => stops(walk, one)) ? "SB.2.4-1" : null;
}

const stops = (walk: Walk, activity: Activity): boolean =>
  firing(walk, activity, "before", ["stopForwardTraversal"]) !== null;

/** Whether what is open lets its learner out, up to the activity above. */
function exitFault(path: readonly Activity[], above: Activity): string | null {
  const left = path.slice(path.indexOf(above) + 1);
  return left.every(({ sequencing }) => sequencing.controls.choiceExit) ? null : "SB.2.9-7";
}

/** Whether what is chosen may be entered from above. */
function downFault(
  walk: Walk,
  above: Activity,
  target: Activity,
  isForward: boolean,
): string | null {
  const path = pathTo(target);
  for (const activity of path.slice(path.indexOf(above), -1)) {
    if (isForward && stops(walk, activity)) return "SB.2.4-1";
    const isClosed = activity.sequencing.preventActivation && activity !== above;
    if (isClosed && !trackOf(walk, activity).isActive) return "SB.2.9-6";
  }
  return null;
}

/** SN, SB.2.9.1: an activity that constrains choice lets its learner no further than to its neighbors. */
function constraintFault(
  walk: Walk,
  current: Activity,
  target: Activity,
  above: Activity,
): string | null {
  const path = pathTo(current);
  const left = path.slice(path.indexOf(above) + 1);
  const constrained = left.findLast(({ sequencing }) => sequencing.constrainChoice);
  if (!constrained) return null;
  const way = isBefore(walk, constrained, target, above) ? 1 : -1;
  const reach = [constrained, neighborOf(walk, constrained, way)];
  return reach.some((activity) => pathTo(target).includes(activity)) ? null : "SB.2.9-8";
}

function neighborOf(walk: Walk, activity: Activity, way: 1 | -1): Activity {
  for (let at = activity; at.parent; at = at.parent) {
    const siblings = childrenOf(walk, at.parent);
    const sibling = siblings[siblings.indexOf(at) + way];
    if (sibling) return sibling;
  }
  return activity;
}

/** Whether one comes before the other, both below the activity above. */
function isBefore(walk: Walk, one: Activity, other: Activity, above: Activity): boolean {
  const siblings = childrenOf(walk, above);
  const at = (activity: Activity) =>
    siblings.findIndex((child) => pathTo(activity).includes(child));
  return at(one) < at(other);
}
