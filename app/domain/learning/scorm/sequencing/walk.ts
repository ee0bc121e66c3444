import { z } from "zod";
import type { Activity, ActivityTree } from "./activity-tree.ts";
import type { Objective, ObjectiveMap } from "./sequencing.ts";

/** What is known of an objective; null is not known. */
export type Status = Readonly<{ satisfied: boolean | null; measure: number | null }>;

/** What is known of an activity in its last attempt (SN 4.2.1). */
export type Track = {
  attempts: number;
  isActive: boolean;
  isSuspended: boolean;
  /** Whether its content has spoken, or needs not to. */
  hasBegun: boolean;
  /** Whether its content wants to go on where it was left. */
  goesOn: boolean;
  completed: boolean | null;
  progress: number | null;
  objectives: Map<string, Status>;
  /** The children that were chosen, in their order; null for all as they stand. */
  children: readonly string[] | null;
};

/** How far somebody has come in a package, and in what order they go on. */
export type WalkState = {
  current: string | null;
  suspended: string | null;
  tracks: Map<string, Track>;
  /** What activities share, by the names that the manifest gives. */
  shared: Map<string, Status>;
};

export type Walk = Readonly<{ tree: ActivityTree; state: WalkState; random: () => number }>;

export const freshState = (): WalkState => ({
  ...{ current: null, suspended: null },
  ...{ tracks: new Map(), shared: new Map() },
});

const known = z.boolean().nullable();
const Status = z.object({ satisfied: known, measure: z.number().nullable() });
const statuses = z.array(z.tuple([z.string(), Status])).transform((list) => new Map(list));
const Track = z.object({
  attempts: z.number(),
  ...{ isActive: z.boolean(), isSuspended: z.boolean(), hasBegun: z.boolean() },
  goesOn: z.boolean(),
  ...{ completed: known, progress: z.number().nullable(), objectives: statuses },
  children: z.array(z.string()).nullable(),
});
const State = z.object({
  ...{ current: z.string().nullable(), suspended: z.string().nullable() },
  tracks: z.array(z.tuple([z.string(), Track])).transform((list) => new Map(list)),
  shared: statuses,
});

/** Reads what `keptState` wrote. */
export const readState = (text: string): WalkState => State.parse(JSON.parse(text));

/** As a text. Names of a manifest are no keys of objects, as a hostile one may call itself `__proto__`. */
export const keptState = (state: WalkState): string =>
  JSON.stringify(state, (_, value) => (value instanceof Map ? [...value] : value));

/** The same walk, in which whatever happens changes nothing of this one. */
export const tried = (walk: Walk): Walk => ({ ...walk, state: structuredClone(walk.state) });

export function trackOf({ state }: Walk, { id }: Activity): Track {
  const track = state.tracks.get(id) ?? {
    ...{ attempts: 0, isActive: false, isSuspended: false, hasBegun: false },
    goesOn: false,
    ...{ completed: null, progress: null, objectives: new Map(), children: null },
  };
  state.tracks.set(id, track);
  return track;
}

/** The children that may be reached, in their order. */
export function childrenOf(walk: Walk, activity: Activity): readonly Activity[] {
  const chosen = walk.state.tracks.get(activity.id)?.children;
  if (!chosen) return activity.children;
  const byId = new Map(activity.children.map((child) => [child.id, child]));
  return chosen.flatMap((id) => byId.get(id) ?? []);
}

export const currentOf = ({ tree, state }: Walk): Activity | null =>
  (state.current !== null && tree.byId.get(state.current)) || null;

const UNKNOWN: Status = { satisfied: null, measure: null };

const objectiveIn = ({ sequencing }: Activity, id: string | null): Objective =>
  sequencing.objectives.find((objective) => objective.id === id) ?? sequencing.primary;

/** What is known of the objective: of itself, or else of what it reads from others (SN 3.10.2). */
export function statusOf(walk: Walk, activity: Activity, id: string | null = null): Status {
  if (!activity.sequencing.tracked) return UNKNOWN;
  const objective = objectiveIn(activity, id);
  const own = walk.state.tracks.get(activity.id)?.objectives.get(objective.id) ?? UNKNOWN;
  const shared = (reads: (map: ObjectiveMap) => boolean) =>
    objective.maps
      .filter(reads)
      .map(({ target }) => walk.state.shared.get(target))
      .find((status) => status !== undefined) ?? UNKNOWN;
  const measure = own.measure ?? shared((map) => map.readMeasure).measure;
  const read = () => shared((map) => map.readSatisfied).satisfied;
  const byMeasure = objective.byMeasure && own.measure === null && measure !== null;
  const judged = byMeasure ? measure >= objective.minMeasure : read();
  return { measure, satisfied: own.satisfied ?? judged };
}

/** Notes what became known of the objective, and shares what it says to share. */
export function noteStatus(
  walk: Walk,
  activity: Activity,
  status: Status,
  id: string | null = null,
): void {
  const { maps, id: of } = objectiveIn(activity, id);
  trackOf(walk, activity).objectives.set(of, status);
  for (const map of maps) share(walk.state.shared, map, status);
}

function share(
  shared: Map<string, Status>,
  { target, writeSatisfied, writeMeasure }: ObjectiveMap,
  status: Status,
): void {
  const before = shared.get(target) ?? UNKNOWN;
  const satisfied = (writeSatisfied ? status.satisfied : null) ?? before.satisfied;
  const measure = (writeMeasure ? status.measure : null) ?? before.measure;
  if (writeSatisfied || writeMeasure) shared.set(target, { satisfied, measure });
}
