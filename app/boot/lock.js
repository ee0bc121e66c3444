import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { isAlive, running } from "./alive.js";

/**
 * Takes a lock that only one living program can hold; one that was killed holds nothing.
 * Waits for a living holder, and refuses when the wait is over.
 *
 * @param {string} path
 * @param {{ waitMs: number, refusal: (pid: number) => string }} terms
 * @returns {Promise<() => void>} gives it back
 */
export async function takeLock(path, { waitMs, refusal }) {
  mkdirSync(dirname(path), { recursive: true });
  const deadline = Date.now() + waitMs;
  for (;;) {
    const holder = tryLock(path);
    if (!holder) return () => rmSync(path, { force: true });
    if (Date.now() > deadline) throw new Error(refusal(holder.pid));
    await pause(100);
  }
}

/**
 * @param {string} path
 * @returns {import("./alive.js").Running | null} whoever lives and holds the lock
 */
export function holderOf(path) {
  try {
    const holder = JSON.parse(readFileSync(path, "utf8"));
    return isAlive(holder) ? holder : null;
  } catch {
    return null;
  }
}

/**
 * @param {string} path
 * @returns {import("./alive.js").Running | null} who else holds it; null when it is ours
 */
function tryLock(path) {
  const mine = `${path}.${process.pid}`;
  writeFileSync(mine, JSON.stringify(running(process.pid)));
  try {
    // A link appears whole and never over another: no moment at which the lock is empty or has two owners.
    linkSync(mine, path);
    return null;
  } catch {
    return holderOf(path) ?? removeStale(path);
  } finally {
    rmSync(mine, { force: true });
  }
}

/**
 * Two programs may find the same dead lock; whoever renames it decides, and gives back what was alive after all.
 *
 * @param {string} path
 * @returns {import("./alive.js").Running}
 */
function removeStale(path) {
  const aside = `${path}.stale.${process.pid}`;
  try {
    renameSync(path, aside);
    if (holderOf(aside)) linkSync(aside, path);
  } catch {
    // Somebody else was faster: look again.
  }
  const holder = holderOf(aside);
  rmSync(aside, { force: true });
  return holder ?? { pid: 0, began: "" };
}
