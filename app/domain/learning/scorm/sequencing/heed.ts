import type { Said } from "../said.ts";
import type { Activity } from "./activity-tree.ts";
import { rollUp } from "./rollup.ts";
import { noteStatus, trackOf, type Walk } from "./walk.ts";

/** What content said of one attempt at a part. */
export type Heard = Omit<Said, "seconds"> &
  Readonly<{
    progress: number | null;
    goesOn: boolean;
    objectives: readonly (Omit<Said, "seconds" | "completion"> & Readonly<{ id: string }>)[];
  }>;

/** What the open part said counts in the order of things; a part that is not open any more is not asked. */
export function heed(walk: Walk, activity: Activity, heard: Heard): void {
  const track = trackOf(walk, activity);
  if (walk.state.current !== activity.id || !track.isActive) return;
  track.hasBegun = true;
  track.goesOn = heard.goesOn;
  track.completed = heard.completion === "unknown" ? null : heard.completion === "completed";
  track.progress = heard.progress;
  const { objectives, primary } = activity.sequencing;
  for (const { id } of objectives) {
    const said = heard.objectives.find((one) => one.id === id);
    if (said) noteStatus(walk, activity, statusIn(said), id);
  }
  noteStatus(walk, activity, statusIn(heard), primary.id);
  rollUp(walk, activity);
}

const statusIn = ({ success, score }: Pick<Said, "success" | "score">) => ({
  satisfied: success === "unknown" ? null : success === "passed",
  measure: score,
});
