import { rmSync } from "node:fs";
import { join } from "node:path";
import { holderOf } from "./lock.js";
import { stopLeftovers } from "./state.js";

const OURS = [
  ...["files", "logs", "postgres", "postgres.new", "secrets.json", "state.json"],
  ...["processor.json", "processor-place.json"],
];

/**
 * Afterwards the next start is a first start: database, files and secrets of the data folder are gone. Refuses while
 * they are in use, and leaves a database of the reader's own (DATABASE_URL) alone.
 *
 * @param {string} dataDir
 * @param {import("./progress.js").Progress} progress
 */
export async function reset(dataDir, progress) {
  const holder = holderOf(join(dataDir, "lock"));
  if (holder) {
    throw new Error(`Azora runs on ${dataDir} (program ${holder.pid}); stop it first, then reset.`);
  }
  await stopLeftovers(dataDir);
  for (const name of OURS) rmSync(join(dataDir, name), { recursive: true, force: true });
  progress.say(`Everything in ${dataDir} is gone; \`npm start\` begins anew.`);
}
