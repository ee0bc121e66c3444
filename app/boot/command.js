import { spawn } from "node:child_process";
import { existsSync, mkdirSync } from "node:fs";
import { join } from "node:path";
import { ensureBuilt } from "./build.js";
import { ensureInstalled } from "./install.js";
import { holderOf, takeLock } from "./lock.js";
import { progressOn } from "./progress.js";
import { interrupt } from "./run.js";
import { ROOT, settings } from "./settings.js";
import { forgetRun, stateOf, stopLeftovers } from "./state.js";
import { environmentOf, openDatabase } from "./surroundings.js";

// Standard output belongs to the command alone: it may be JSON for another program.
const progress = progressOn(process.stderr);

/**
 * Runs one of app/commands against the database of the running copy, or starts that database for as long as it takes.
 *
 * @param {string} name
 * @param {string[]} args
 * @returns {Promise<number>} the command's exit code
 */
async function command(name, args) {
  const chosen = settings();
  if (!existsSync(join(ROOT, `app/commands/${name}.ts`)))
    throw new Error(`There is no command ${name}.`);
  await ensureInstalled(progress);
  await ensureBuilt(progress);
  const running = databaseInUse(chosen);
  if (running) return runCommand(name, args, environmentOf(chosen, running));

  mkdirSync(chosen.dataDir, { recursive: true });
  const unlock = await takeLock(join(chosen.dataDir, "lock"), {
    waitMs: 60_000,
    refusal: (pid) => `${chosen.dataDir} is in use by program ${pid}; try again when it is done.`,
  });
  await stopLeftovers(chosen.dataDir);
  const database = await openDatabase(chosen, progress);
  try {
    const environment = environmentOf(chosen, database.url);
    const migrated =
      name === "migrate" ? 0 : await runCommand("migrate", [], environment, "ignore");
    return migrated || (await runCommand(name, args, environment));
  } finally {
    await database.stop();
    forgetRun(chosen.dataDir);
    unlock();
  }
}

/** @param {import("./settings.js").Settings} chosen */
function databaseInUse({ databaseUrl, dataDir }) {
  if (databaseUrl) return databaseUrl;
  return holderOf(join(dataDir, "lock")) ? stateOf(dataDir).databaseUrl : undefined;
}

/**
 * @param {string} name
 * @param {string[]} args
 * @param {NodeJS.ProcessEnv} environment
 * @param {"inherit" | "ignore"} [output]
 * @returns {Promise<number>}
 */
function runCommand(name, args, environment, output = "inherit") {
  const program = join(ROOT, `build/commands/${name}.js`);
  const child = spawn(process.execPath, ["--enable-source-maps", program, ...args], {
    env: environment,
    stdio: ["inherit", output, "inherit"],
  });
  return new Promise((resolve, reject) => {
    child.once("error", reject);
    child.once("exit", (code) => resolve(code ?? 1));
  });
}

// The terminal tells the command too; we stay to end the database after it.
process.on("SIGINT", interrupt);
process.on("SIGTERM", interrupt);

const [name = "", ...args] = process.argv.slice(2);
command(name, args).then(
  (code) => process.exit(code),
  (error) => {
    console.error(error instanceof Error ? error.message : error);
    process.exit(1);
  },
);
