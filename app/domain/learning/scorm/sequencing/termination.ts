import { type Activity, pathTo } from "./activity-tree.ts";
import { endAttempt, leaveUpTo } from "./attempts.ts";
import { firing } from "./conditions.ts";
import { rollUp } from "./rollup.ts";
import { currentOf, trackOf, type Walk } from "./walk.ts";

export type Ending = "exit" | "exitAll" | "abandon" | "abandonAll" | "suspendAll";

/** What rules ask for once a part was left, in place of what its learner did. */
type Instead = "continue" | "previous" | "retry" | "exit";

/** The open part is left; answers what its package asks for instead of what was asked, or null (SN, TB.2.3). */
export function endedBy(walk: Walk, ending: Ending): Instead | null {
  const current = currentOf(walk);
  if (!current) return null;
  if (ending === "exit") return exited(walk, current);
  if (ending === "exitAll") return exitedAll(walk, current, "exit");
  if (ending === "suspendAll") return suspendedAll(walk, current);
  const left = ending === "abandon" ? [current] : pathTo(current);
  for (const activity of left) trackOf(walk, activity).isActive = false;
  if (ending === "abandonAll") walk.state.current = walk.tree.root.id;
  return ending === "abandonAll" ? "exit" : null;
}

function exited(walk: Walk, current: Activity): Instead | null {
  if (!trackOf(walk, current).isActive) return null;
  endAttempt(walk, current);
  const left = leftByRule(walk, current);
  walk.state.current = left.id;
  return afterRules(walk, left);
}

/** SN, TB.2.1: the highest cluster whose exit rule holds is left with what is within it. */
function leftByRule(walk: Walk, current: Activity): Activity {
  const left = pathTo(current)
    .slice(0, -1)
    .find((activity) => firing(walk, activity, "exit", ["exit"]) !== null);
  if (!left) return current;
  leaveUpTo(walk, left);
  endAttempt(walk, left);
  return left;
}

const AFTER = ["exitParent", "exitAll", "retry", "retryAll", "continue", "previous"] as const;

/** SN, TB.2.2 and the rest of TB.2.3. */
function afterRules(walk: Walk, activity: Activity): Instead | null {
  const isSetAside = trackOf(walk, activity).isSuspended;
  const action = isSetAside ? null : firing(walk, activity, "after", AFTER);
  if (action === "exitAll") return exitedAll(walk, activity, "exit");
  if (action === "retryAll") return exitedAll(walk, activity, "retry");
  if (action === "exitParent" && activity.parent) {
    endAttempt(walk, activity.parent);
    walk.state.current = activity.parent.id;
    return afterRules(walk, activity.parent);
  }
  const instead = action === "exitParent" ? null : action;
  return activity.parent === null && instead !== "retry" ? "exit" : instead;
}

function exitedAll<I extends Instead>(walk: Walk, current: Activity, instead: I): I {
  const { root } = walk.tree;
  if (trackOf(walk, current).isActive) endAttempt(walk, current);
  leaveUpTo(walk, root);
  if (trackOf(walk, root).isActive) endAttempt(walk, root);
  walk.state.current = root.id;
  return instead;
}

function suspendedAll(walk: Walk, current: Activity): Instead {
  const { isActive, isSuspended } = trackOf(walk, current);
  const left = isActive || isSuspended ? current : (current.parent ?? current);
  rollUp(walk, left);
  for (const activity of pathTo(left)) {
    const track = trackOf(walk, activity);
    track.isActive = false;
    track.isSuspended = true;
  }
  walk.state.suspended = left.id;
  walk.state.current = walk.tree.root.id;
  return "exit";
}
