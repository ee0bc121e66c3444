import { type Activity, pathTo } from "./activity-tree.ts";
import { endAttempt } from "./attempts.ts";
import { choiceOf } from "./choice.ts";
import { isBarred } from "./conditions.ts";
import { faultOf, navigate } from "./navigate.ts";
import { currentOf, trackOf, tried, type Walk } from "./walk.ts";

/** What may be asked for now, and what the package wants no button for. */
export type Offer = Readonly<{
  continue: boolean;
  previous: boolean;
  choose: readonly string[];
  jump: readonly string[];
  hidden: readonly string[];
}>;

/** Looks ahead: what is offered would not be refused, if its learner went on now. */
export function offerIn(walk: Walk): Offer {
  const current = currentOf(walk);
  const leads = (kind: "continue" | "previous") =>
    faultOf(walk, { kind }) === null && !("refused" in navigate(tried(walk), { kind }));
  const after = tried(walk);
  if (current && trackOf(after, current).isActive) endAttempt(after, current);
  const every = [...walk.tree.byId.values()];
  const free = every.filter((activity) => !pathTo(activity).some((one) => isBarred(after, one)));
  const may = (kind: "choice" | "jump") => (activity: Activity) =>
    faultOf(walk, { kind, target: activity.id }) === null &&
    (kind === "jump" || !("refused" in choiceOf(after, activity)));
  return {
    continue: leads("continue"),
    previous: leads("previous"),
    choose: free.filter(may("choice")).map(({ id }) => id),
    jump: free.filter(may("jump")).map(({ id }) => id),
    hidden: current?.sequencing.hidden ?? [],
  };
}
