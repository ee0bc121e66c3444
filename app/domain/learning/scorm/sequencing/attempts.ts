import { type Activity, type ActivityTree, pathTo } from "./activity-tree.ts";
import { rollUp } from "./rollup.ts";
import type { Timing } from "./sequencing.ts";
import { childrenOf, currentOf, freshState, noteStatus, trackOf, type Walk } from "./walk.ts";

/** This activity is left; what its content did not say is taken as said, where the manifest does not object (SN, UP.4). */
export function endAttempt(walk: Walk, activity: Activity): void {
  const track = trackOf(walk, activity);
  track.isSuspended = activity.item
    ? track.goesOn
    : childrenOf(walk, activity).some((child) => trackOf(walk, child).isSuspended);
  if (activity.item && track.hasBegun && !track.isSuspended) assume(walk, activity);
  track.isActive = false;
  rollUp(walk, activity);
  if (!activity.item && !track.isSuspended) arrange(walk, activity, "onEachNewAttempt");
}

function assume(walk: Walk, activity: Activity): void {
  const { tracked, completionSetByContent, objectiveSetByContent, primary } = activity.sequencing;
  const track = trackOf(walk, activity);
  if (!tracked) return;
  if (!completionSetByContent) track.completed ??= true;
  const own = track.objectives.get(primary.id);
  if (!objectiveSetByContent && (own?.satisfied ?? null) === null)
    noteStatus(walk, activity, { measure: own?.measure ?? null, satisfied: true });
}

/** What is open is left, up to the activity above but not with it (SN, UP.3). */
export function leaveUpTo(walk: Walk, above: Activity): void {
  const current = currentOf(walk);
  if (!current || current === above) return;
  const path = pathTo(current);
  for (const activity of path.slice(path.indexOf(above) + 1).toReversed())
    if (trackOf(walk, activity).isActive) endAttempt(walk, activity);
}

/** The part is open, and so is whatever holds it; what was set aside goes on, anything else begins anew (SN, DB.2). */
export function deliver(walk: Walk, activity: Activity): void {
  const { state } = walk;
  for (const opened of pathTo(activity)) {
    const track = trackOf(walk, opened);
    if (track.isActive) continue;
    if (!track.isSuspended) begin(walk, opened);
    track.isActive = true;
    track.isSuspended = false;
  }
  if (activity.item?.launch?.isSco === false) show(walk, activity);
  state.current = activity.id;
  state.suspended = null;
}

/** What does not speak is complete by being shown. */
function show(walk: Walk, activity: Activity): void {
  const track = trackOf(walk, activity);
  track.hasBegun = true;
  track.completed = true;
  rollUp(walk, activity);
}

function begin(walk: Walk, activity: Activity): void {
  const track = trackOf(walk, activity);
  track.attempts += 1;
  [track.hasBegun, track.goesOn] = [false, false];
  track.objectives = new Map();
  [track.completed, track.progress] = [null, null];
  forgetWithin(walk, activity);
}

/** A new attempt at a cluster counts only what is done within it, unless the manifest says otherwise (SN 3.2.5 and 3.2.6). */
function forgetWithin(walk: Walk, cluster: Activity): void {
  const { useCurrentAttemptObjectiveInfo, useCurrentAttemptProgressInfo } =
    cluster.sequencing.controls;
  for (const child of cluster.children) {
    const track = trackOf(walk, child);
    if (useCurrentAttemptObjectiveInfo) track.objectives = new Map();
    if (useCurrentAttemptProgressInfo) [track.completed, track.progress] = [null, null];
    forgetWithin(walk, child);
  }
}

/** Nobody has come anywhere in this package yet. */
export function freshWalk(tree: ActivityTree, random: () => number): Walk {
  const walk: Walk = { tree, state: freshState(), random };
  for (const activity of tree.byId.values()) {
    arrange(walk, activity, "once");
    arrange(walk, activity, "onEachNewAttempt");
  }
  return walk;
}

/** SN, SR.1 and SR.2: which of the children there are this time, and in which order. */
function arrange(walk: Walk, cluster: Activity, when: Timing): void {
  const { selectionTiming, selectCount, randomizationTiming, reorderChildren } = cluster.sequencing;
  const track = trackOf(walk, cluster);
  const shuffled = (list: readonly string[]) =>
    list
      .map((id) => ({ id, at: walk.random() }))
      .sort((one, other) => one.at - other.at)
      .map(({ id }) => id);
  if (selectionTiming === when && selectCount !== null) {
    const all = cluster.children.map(({ id }) => id);
    const chosen = new Set(shuffled(all).slice(0, selectCount));
    track.children = all.filter((id) => chosen.has(id));
  }
  if (randomizationTiming === when && reorderChildren)
    track.children = shuffled(track.children ?? cluster.children.map(({ id }) => id));
}
