import { isDone, type Standing } from "../standing.ts";
import { statusOf, trackOf, type Walk } from "./walk.ts";

/**
 * How a package stands by its own rules, where `said` is what its parts have reached at their best. It is done when the rules
 * say so, and also when each part is and the rules do not say that it was failed.
 */
export function rolledUp(walk: Walk, said: Standing): Standing {
  const { root } = walk.tree;
  const { measure, satisfied } = statusOf(walk, root);
  const { completed } = trackOf(walk, root);
  const own = {
    completion: completed ? "completed" : said.completion === "unknown" ? "unknown" : "incomplete",
    success: satisfied === null ? "unknown" : satisfied ? "passed" : "failed",
    score: measure === null ? said.score : Math.min(1, Math.max(-1, measure)),
  } as const;
  return { ...own, isDone: isDone(own) || (said.isDone && own.success !== "failed") };
}
