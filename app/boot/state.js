import { rmSync } from "node:fs";
import { join } from "node:path";
import { isAlive, running, stop } from "./alive.js";
import { keep, kept } from "./kept.js";

/**
 * What the next start, and a command beside this one, must know.
 *
 * @typedef {object} State
 * @property {number} [databasePort] used again, so that tools find the database where it was
 * @property {string} [databaseUrl] of the embedded database, while it runs
 * @property {boolean} [stopping]
 * @property {import("./alive.js").Running[]} [programs] that must not outlive the start that began them
 */

/** @param {string} dataDir */
const pathIn = (dataDir) => join(dataDir, "state.json");

/**
 * @param {string} dataDir
 * @returns {State}
 */
export function stateOf(dataDir) {
  return kept(pathIn(dataDir)) ?? {};
}

/**
 * @param {string} dataDir
 * @param {State} changes
 */
export function note(dataDir, changes) {
  keep(pathIn(dataDir), { ...stateOf(dataDir), ...changes });
}

/**
 * @param {string} dataDir
 * @param {number | undefined} pid
 */
export function noteProgram(dataDir, pid) {
  if (pid) note(dataDir, { programs: [...(stateOf(dataDir).programs ?? []), running(pid)] });
}

/**
 * Afterwards nothing runs that a killed start left behind. What it began last, the database included, was told to end
 * when it died, so this mostly waits.
 *
 * @param {string} dataDir
 */
export async function stopLeftovers(dataDir) {
  const left = (stateOf(dataDir).programs ?? []).filter(isAlive);
  await stop(left, [
    ["SIGTERM", 100],
    ["SIGINT", 5000],
    ["SIGQUIT", 1000],
    ["SIGKILL", 1000],
  ]);
  forgetRun(dataDir);
}

/** @param {string} dataDir */
export function forgetRun(dataDir) {
  const { databasePort } = stateOf(dataDir);
  if (databasePort) keep(pathIn(dataDir), { databasePort });
  else rmSync(pathIn(dataDir), { force: true });
}
