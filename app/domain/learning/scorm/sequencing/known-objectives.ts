import { statusOf, type Walk } from "./walk.ts";

/** An objective that a manifest names, with what is known of it before content has spoken. */
export type KnownObjective = Readonly<{
  id: string;
  satisfied: boolean | null;
  measure: number | null;
}>;

/** The named objectives of this part, the primary one first. */
export function knownObjectives(walk: Walk, item: string): readonly KnownObjective[] {
  const activity = walk.tree.byId.get(item);
  if (!activity) return [];
  const { primary, objectives } = activity.sequencing;
  return [primary, ...objectives]
    .filter(({ id }) => id !== "")
    .map(({ id }) => ({ id, ...statusOf(walk, activity, id) }));
}
