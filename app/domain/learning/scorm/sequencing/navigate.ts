import { type Activity, commonAncestor, pathTo } from "./activity-tree.ts";
import { deliver, leaveUpTo } from "./attempts.ts";
import { choiceOf, isAmongThem } from "./choice.ts";
import { isBarred } from "./conditions.ts";
import { type Found, flowFrom } from "./flow.ts";
import { type Ending, endedBy } from "./termination.ts";
import { currentOf, trackOf, tried, type Walk } from "./walk.ts";

const ALONE = [
  ...(["start", "resumeAll", "continue", "previous", "exit", "exitAll"] as const),
  ...(["abandon", "abandonAll", "suspendAll"] as const),
] as const;

/** What a learner, or the content for them, asks for (SN, 5.4). */
export type Request =
  | Readonly<{ kind: (typeof ALONE)[number] }>
  | Readonly<{ kind: "choice" | "jump"; target: string }>;

/** What content wrote into `adl.nav.request`; null for `_none_` and what is no request. */
export function requestIn(text: string): Request | null {
  const [, target, kind] = /^\{target=(.+)\}(choice|jump)$/s.exec(text) ?? [];
  if (target !== undefined) return { kind: kind === "jump" ? "jump" : "choice", target };
  const alone = ALONE.find((one) => one === text);
  return alone && alone !== "start" && alone !== "resumeAll" ? { kind: alone } : null;
}

/** The walk goes on as it was asked for, by the rules of its package; where they forbid it, nothing changes (SN, OP.1). */
export function navigate(walk: Walk, request: Request): Found {
  const fault = faultOf(walk, request);
  if (fault) return { refused: fault };
  const trial = tried(walk);
  const found = soughtIn(trial, request);
  const isLeft = "refused" in found && found.refused === LEFT;
  if (!("refused" in found) || isLeft) Object.assign(walk.state, trial.state);
  return found;
}

/** A part was left, and nothing was asked for in its place. */
const LEFT = "SB.2.11";

function soughtIn(walk: Walk, request: Request): Found {
  const ending = ENDINGS[request.kind];
  const instead = ending ? endedBy(walk, ending) : null;
  const found = instead ? foundFor(walk, { kind: instead }) : foundFor(walk, request);
  if ("ends" in found) walk.state.current = null;
  if (!("deliver" in found)) return found;
  if (pathTo(found.deliver).some((activity) => isBarred(walk, activity)))
    return { refused: "DB.1.1-3" };
  const current = currentOf(walk);
  if (current) leaveUpTo(walk, commonAncestor(current, found.deliver));
  deliver(walk, found.deliver);
  return found;
}

/** How the open part is left for it. */
const ENDINGS: Readonly<Partial<Record<Request["kind"], Ending>>> = {
  ...{ continue: "exit", previous: "exit", choice: "exit", jump: "exit", exit: "exit" },
  ...{ exitAll: "exitAll", abandon: "abandon", abandonAll: "abandonAll", suspendAll: "suspendAll" },
};

/** Why this may not even be asked for now (SN, NB.2.1). */
export function faultOf(walk: Walk, request: Request): string | null {
  const current = currentOf(walk);
  const { kind } = request;
  if (kind === "choice" || kind === "jump") return targetFault(walk, request);
  if (kind === "start") return current ? "NB.2.1-1" : null;
  if (kind === "resumeAll") return current || walk.state.suspended === null ? "NB.2.1-3" : null;
  return current ? leavingFault(walk, current, kind) : "NB.2.1-2";
}

function leavingFault(walk: Walk, current: Activity, kind: Request["kind"]): string | null {
  const { flow = false, forwardOnly = false } = current.parent?.sequencing.controls ?? {};
  const idle = trackOf(walk, current).isActive ? null : "NB.2.1-12";
  const faults: Readonly<Partial<Record<Request["kind"], string | null>>> = {
    ...{ continue: flow ? null : "NB.2.1-4", exit: idle, abandon: idle },
    previous: flow && !forwardOnly ? null : "NB.2.1-5",
  };
  return faults[kind] ?? null;
}

function targetFault(
  walk: Walk,
  { kind, target: id }: Readonly<{ kind: "choice" | "jump"; target: string }>,
): string | null {
  const target = walk.tree.byId.get(id);
  if (!target) return "NB.2.1-11";
  if (kind === "jump") return target.item && isAmongThem(walk, target) ? null : "NB.2.1-11";
  if (target.parent && !target.parent.sequencing.controls.choice) return "NB.2.1-10";
  const current = currentOf(walk);
  if (!current || current === target) return null;
  const above = commonAncestor(current, target);
  const path = pathTo(current);
  const left = path.slice(path.indexOf(above) + 1);
  const holdsOn = left.some(
    (activity) => trackOf(walk, activity).isActive && !activity.sequencing.controls.choiceExit,
  );
  return holdsOn ? "NB.2.1-8" : null;
}

/** SN, SB.2.12. */
function foundFor(walk: Walk, request: Request | Readonly<{ kind: "retry" }>): Found {
  const { root, byId } = walk.tree;
  const target = ("target" in request && byId.get(request.target)) || root;
  const current = currentOf(walk) ?? root;
  const flowing = (way: "forward" | "backward") => () =>
    current.parent?.sequencing.controls.flow === false
      ? { refused: way === "forward" ? "SB.2.7-2" : "SB.2.8-2" }
      : flowFrom(walk, current, way, false);
  const found: Readonly<Partial<Record<typeof request.kind, () => Found>>> = {
    choice: () => choiceOf(walk, target),
    jump: () => ({ deliver: target }),
    start: () => flowFrom(walk, root, "forward", true),
    resumeAll: () => resumed(walk),
    retry: () => retried(walk, current),
    continue: flowing("forward"),
    previous: flowing("backward"),
  };
  return found[request.kind]?.() ?? (current === root ? { ends: true } : { refused: LEFT });
}

function resumed({ tree, state }: Walk): Found {
  const suspended = state.suspended === null ? undefined : tree.byId.get(state.suspended);
  return suspended?.item ? { deliver: suspended } : { refused: "SB.2.6-2" };
}

/** SN, SB.2.10. */
function retried(walk: Walk, current: Activity): Found {
  const { isActive, isSuspended } = trackOf(walk, current);
  if (isActive || isSuspended) return { refused: "SB.2.10-2" };
  return current.item ? { deliver: current } : flowFrom(walk, current, "forward", true);
}
