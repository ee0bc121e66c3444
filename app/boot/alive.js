import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { setTimeout as pause } from "node:timers/promises";

/**
 * One program that ran or runs. The moment it began is kept beside its number, because numbers are used again.
 *
 * @typedef {{ pid: number, began: string }} Running
 */

/**
 * @param {number} pid
 * @returns {Running}
 */
export function running(pid) {
  return { pid, began: beginning(pid) };
}

/** @param {Running} one */
export function isAlive({ pid, began }) {
  try {
    process.kill(pid, 0);
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code !== "EPERM") return false;
  }
  return beginning(pid) === began;
}

/**
 * Afterwards none of them runs: each is asked with the first signal and made to with the last.
 *
 * @param {readonly Running[]} all
 * @param {readonly (readonly [signal: NodeJS.Signals, graceMs: number])[]} signals
 */
export async function stop(all, signals) {
  for (const [signal, graceMs] of signals) {
    const left = all.filter(isAlive);
    for (const { pid } of left) kill(pid, signal);
    const deadline = Date.now() + graceMs;
    while (left.some(isAlive) && Date.now() < deadline) await pause(25);
  }
}

/**
 * @param {number} pid
 * @param {NodeJS.Signals} signal
 */
function kill(pid, signal) {
  try {
    process.kill(pid, signal);
  } catch {
    // It went by itself in the meantime.
  }
}

/**
 * @param {number} pid
 * @returns {number} who began it, or who took it over
 */
export function parentOf(pid) {
  return Number(process.platform === "linux" ? statOf(pid)[1] : ps(pid, "ppid"));
}

/**
 * How a program was called; empty when there is none of that number, or it may not be known.
 *
 * @param {number} pid
 */
export function callOf(pid) {
  if (process.platform !== "linux") return ps(pid, "command");
  try {
    return readFileSync(`/proc/${pid}/cmdline`, "utf8").replaceAll("\0", " ");
  } catch {
    return "";
  }
}

/**
 * A text that another program with the same number would not have; empty when there is no such program.
 *
 * @param {number} pid
 */
function beginning(pid) {
  if (process.platform !== "linux") return ps(pid, "lstart");
  const [state, , ...more] = statOf(pid);
  return state === "Z" ? "" : (more[17] ?? "");
}

/**
 * What Linux says of a program after its name: state, parent, … (proc_pid_stat(5)).
 *
 * @param {number} pid
 */
function statOf(pid) {
  try {
    return readFileSync(`/proc/${pid}/stat`, "utf8").split(") ").at(-1)?.split(" ") ?? [];
  } catch {
    return [];
  }
}

/**
 * @param {number} pid
 * @param {string} column
 */
function ps(pid, column) {
  try {
    return execFileSync("ps", ["-o", `${column}=`, "-p", String(pid)], { encoding: "utf8" }).trim();
  } catch {
    return "";
  }
}
