import { spawn } from "node:child_process";
import { mkdirSync, openSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import { running, stop } from "./alive.js";
import { tail } from "./run.js";
import { ROOT } from "./settings.js";
import { noteProgram } from "./state.js";

/** How long web and workers may take to finish what they have begun; the database needs the rest of ten seconds. */
const GRACEFUL = /** @type {const} */ ([
  ["SIGTERM", 6000],
  ["SIGKILL", 500],
]);

/**
 * A program of ours beside this one, writing to a log of its own.
 *
 * @typedef {{ stop: () => Promise<void>, failed: Promise<never> }} Child
 *
 * @param {string} name
 * @param {readonly string[]} args for Node
 * @param {{ dataDir: string, environment: NodeJS.ProcessEnv, shown?: boolean }} terms
 * @returns {Child}
 */
export function startChild(name, args, { dataDir, environment, shown = false }) {
  const log = join(dataDir, "logs", `${name.replace(" ", "-")}.log`);
  mkdirSync(dirname(log), { recursive: true });
  const out = shown ? "inherit" : openSync(log, "w");
  const leash = pathToFileURL(join(ROOT, "app/boot/leash.js")).href;
  // In a group of its own, so that Ctrl-C is ours to pass on in the right order.
  const child = spawn(process.execPath, ["--enable-source-maps", "--import", leash, ...args], {
    cwd: ROOT,
    env: environment,
    detached: true,
    stdio: ["ignore", out, out, "ipc"],
  });
  noteProgram(dataDir, child.pid);
  const program = running(child.pid ?? 0);
  let leaving = false;
  /** @type {Promise<never>} */
  const failed = new Promise((_, reject) => {
    child.once("error", reject);
    child.once("exit", (code, signal) => {
      if (leaving) return;
      const said = shown ? "see above." : `it said:\n${tail(readFileSync(log, "utf8"))}`;
      reject(new Error(`The ${name} ended by itself with ${signal ?? code}; ${said}`));
    });
  });
  failed.catch(() => {});
  return {
    failed,
    stop() {
      leaving = true;
      return stop([program], GRACEFUL);
    },
  };
}
