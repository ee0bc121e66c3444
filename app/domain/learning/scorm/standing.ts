import { launchable, type ScormItem } from "./manifest.ts";
import type { Completion, Said, Success } from "./said.ts";

export type ItemStanding = Omit<Said, "seconds">;

/** How a package as a whole stands, from what its parts have said. */
export type Standing = ItemStanding & Readonly<{ isDone: boolean }>;

/**
 * A package is done when each of its parts is: a part that was passed, or that is complete and was not failed. It is passed when all that can be failed is passed, and failed with the first that is.
 * Its score is the average of those that have one.
 */
export function standingOf(
  items: readonly ScormItem[],
  said: ReadonlyMap<string, ItemStanding>,
): Standing {
  const parts = launchable(items).map(({ id }) => said.get(id) ?? UNSAID);
  const scored = parts.flatMap(({ score }) => (score === null ? [] : [score]));
  return {
    completion: completionOf(parts),
    success: successOf(parts),
    score: scored.length > 0 ? scored.reduce((sum, one) => sum + one, 0) / scored.length : null,
    isDone: parts.every(isDone),
  };
}

/** Whether a part asks nothing more of its learner. */
export const isDone = ({ completion, success }: ItemStanding): boolean =>
  success === "passed" || (completion === "completed" && success !== "failed");

/** The better of what is kept and what is said: nothing that was reached is lost again. */
export const better = (kept: ItemStanding, said: ItemStanding): ItemStanding => ({
  completion: best(COMPLETIONS, kept.completion, said.completion),
  success: best(SUCCESSES, kept.success, said.success),
  score:
    kept.score === null || said.score === null
      ? (kept.score ?? said.score)
      : Math.max(kept.score, said.score),
});

/** What nobody has said anything about. */
export const UNSAID: ItemStanding = { completion: "unknown", success: "unknown", score: null };

const COMPLETIONS: readonly Completion[] = ["unknown", "incomplete", "completed"];
const SUCCESSES: readonly Success[] = ["unknown", "failed", "passed"];

const best = <T>(order: readonly T[], one: T, other: T): T =>
  order.indexOf(one) >= order.indexOf(other) ? one : other;

function completionOf(parts: readonly ItemStanding[]): Completion {
  if (parts.every(({ completion }) => completion === "completed")) return "completed";
  return parts.some((part) => part.completion !== "unknown") ? "incomplete" : "unknown";
}

function successOf(parts: readonly ItemStanding[]): Success {
  const judged = parts.filter(({ success }) => success !== "unknown");
  if (judged.some(({ success }) => success === "failed")) return "failed";
  return judged.length > 0 && parts.every((part) => isDone(part)) ? "passed" : "unknown";
}
