import type { ScormManifest } from "../manifest.ts";
import { activityTree } from "./activity-tree.ts";
import { freshWalk } from "./attempts.ts";
import type { Found } from "./flow.ts";
import { navigate, type Request, requestIn } from "./navigate.ts";
import { currentOf, readState, trackOf, type Walk } from "./walk.ts";

/** The walk that was kept, or its beginning; packages from before walks were kept go on at the part that was last open. */
export function walkIn(manifest: ScormManifest, kept: string | null, lastOpened?: string): Walk {
  const tree = activityTree(manifest);
  const random = Math.random;
  if (kept !== null) return { tree, state: readState(kept), random };
  const walk = freshWalk(tree, random);
  if (lastOpened !== undefined) navigate(walk, { kind: "choice", target: lastOpened });
  return walk;
}

type Asked = Readonly<{ item?: string | undefined; request?: string | undefined }>;

/** What is open after somebody asked for a part, for what content may ask for, or just came back. */
export function goOn(walk: Walk, { item, request }: Asked): Found {
  const current = currentOf(walk);
  const open = current && trackOf(walk, current).isActive && current.item ? current : null;
  if (item !== undefined)
    return open?.id === item ? { deliver: open } : navigate(walk, { kind: "choice", target: item });
  const asked = request === undefined ? null : requestIn(request);
  if (asked) return navigate(walk, asked);
  return open ? { deliver: open } : reopened(walk);
}

/** Where nothing leads into a package by itself, the first part that may be chosen is. */
function reopened(walk: Walk): Found {
  const ways: readonly Request[] = [
    ...(walk.state.current === null
      ? []
      : [{ kind: "choice", target: walk.state.current } as const]),
    ...([{ kind: "resumeAll" }, { kind: "start" }] as const),
    ...[...walk.tree.byId.keys()].map((target) => ({ kind: "choice", target }) as const),
  ];
  for (const way of ways) {
    const found = navigate(walk, way);
    if ("deliver" in found) return found;
  }
  return { refused: "SB.2.5-3" };
}
