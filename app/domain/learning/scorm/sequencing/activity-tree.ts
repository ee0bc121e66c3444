import { launchable, type ScormItem, type ScormManifest } from "../manifest.ts";
import { type Sequencing, SILENT } from "./sequencing.ts";

/** One place in the order of things: the whole, a cluster, or a leaf that can be delivered. */
export type Activity = Readonly<{
  id: string;
  parent: Activity | null;
  children: readonly Activity[];
  /** Null for a cluster. */
  item: ScormItem | null;
  sequencing: Sequencing;
  completionThreshold: number | null;
}>;

export type ActivityTree = Readonly<{ root: Activity; byId: ReadonlyMap<string, Activity> }>;

/**
 * Whether a package says in which order it may be taken. One that does not is a list of parts, of which any may be chosen and
 * each leads to the next.
 */
export function isSequenced({ edition, items, sequencing }: Orders): boolean {
  const within = (list: readonly ScormItem[]): boolean =>
    list.some((item) => isRuled(item.sequencing) || within(item.children));
  return edition === "2004" && (isRuled(sequencing) || within(items));
}

type Orders = Pick<ScormManifest, "edition" | "items" | "sequencing">;

/** A measure to pass alone is no order. Packages that were kept before their order was read have nothing else. */
const isRuled = (said: Sequencing | null): boolean => said?.controls !== undefined;

const FREELY: Sequencing = { ...SILENT, controls: { ...SILENT.controls, flow: true } };

/** The activities of a package. What can neither be started nor holds anything that can is left out. */
export function activityTree(manifest: ScormManifest): ActivityTree {
  const byId = new Map<string, Activity>();
  const known = (activity: Activity): Activity => {
    byId.set(activity.id, activity);
    return activity;
  };
  const grown = (item: ScormItem, parent: Activity): readonly Activity[] => {
    const children: Activity[] = [];
    const { id, completionThreshold } = item;
    const sequencing = item.sequencing ?? SILENT;
    const isLeaf = item.children.length === 0;
    if (isLeaf && !item.launch) return [];
    const fresh = { id, parent, children, sequencing, completionThreshold };
    const activity: Activity = { ...fresh, item: isLeaf ? item : null };
    children.push(...item.children.flatMap((child) => grown(child, activity)));
    return isLeaf || children.length > 0 ? [known(activity)] : [];
  };
  const ordered = isSequenced(manifest);
  const children: Activity[] = [];
  const sequencing = ordered ? (manifest.sequencing ?? SILENT) : FREELY;
  const root = { id: manifest.organizationId, parent: null, children, item: null, sequencing };
  const whole: Activity = { ...root, completionThreshold: null };
  const items = ordered ? manifest.items : launchable(manifest.items).map(alone);
  children.push(...items.flatMap((item) => grown(item, whole)));
  return { root: known(whole), byId };
}

const alone = (item: ScormItem): ScormItem => ({ ...item, sequencing: null, children: [] });

/** From the whole down to this activity, both included. */
export const pathTo = (activity: Activity): readonly Activity[] =>
  activity.parent ? [...pathTo(activity.parent), activity] : [activity];

/** The nearest activity that holds both, which may be one of them. */
export function commonAncestor(one: Activity, other: Activity): Activity {
  const above = new Set(pathTo(one));
  return pathTo(other).findLast((activity) => above.has(activity)) ?? one;
}
