import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { callOf, parentOf } from "./alive.js";
import { ensureBuilt, ensureGenerated } from "./build.js";
import { startChild } from "./children.js";
import { ensureInstalled } from "./install.js";
import { takeLock } from "./lock.js";
import { isFree } from "./port.js";
import { progressOn } from "./progress.js";
import { reset } from "./reset.js";
import { interrupt, run } from "./run.js";
import { settings } from "./settings.js";
import { note, stateOf, stopLeftovers } from "./state.js";
import { environmentOf, openDatabase, processorFor } from "./surroundings.js";
import { welcome } from "./welcome.js";

const READY_MS = 60_000;

/** Ways to run our programs: built, or straight from the sources with changes picked up. */
const BUILT = {
  prepare: ensureBuilt,
  web: ["app/boot/serve.js"],
  workers: ["build/workers.js"],
  command: (/** @type {string} */ name) => ["node", `build/commands/${name}.js`],
  shown: false,
};
const FROM_SOURCES = {
  prepare: ensureGenerated,
  web: ["app/boot/dev.js"],
  workers: ["node_modules/tsx/dist/cli.mjs", "watch", "--clear-screen=false", "workers/main.ts"],
  command: (/** @type {string} */ name) => [
    "node",
    "node_modules/tsx/dist/cli.mjs",
    `app/commands/${name}.ts`,
  ],
  shown: true,
};

const progress = progressOn(process.stdout);

/** What has been started, to be ended in the opposite order. @type {(() => void | Promise<void>)[]} */
const begun = [];
let leaving = false;

/** @param {string[]} flags */
async function main(flags) {
  ensureNode();
  const chosen = settings();
  process.on("SIGINT", () => void leave(0));
  process.on("SIGTERM", () => void leave(0));
  watchNpm();
  if (flags.includes("--reset")) return reset(chosen.dataDir, progress);
  await start(chosen, flags.includes("--dev") ? FROM_SOURCES : BUILT);
}

/**
 * @param {import("./settings.js").Settings} chosen
 * @param {typeof BUILT | typeof FROM_SOURCES} programs
 */
async function start(chosen, programs) {
  const { port, dataDir } = chosen;
  const began = Date.now();
  progress.say(`Azora on port ${port}, data in ${dataDir}`);
  mkdirSync(dataDir, { recursive: true });
  begun.push(await lockOf(dataDir));
  await stopLeftovers(dataDir);
  await ensurePortFree(port);
  await ensureInstalled(progress);
  await programs.prepare(progress);

  const database = await openDatabase(chosen, progress);
  begun.push(database.stop);
  const processor = await processorFor(chosen);
  const environment = { ...environmentOf(chosen, database.url), ...processor?.environment };
  await progress.step("migrating", () => run(programs.command("migrate"), environment));
  const seeded = environment["DEMO"] === "1" ? await seed(programs, environment) : "";

  const terms = { dataDir, environment, shown: programs.shown };
  const children = [
    ...(processor ? [startChild("payment processor", processor.args, terms)] : []),
    startChild("web server", programs.web, terms),
    startChild("workers", programs.workers, terms),
  ];
  begun.push(() => Promise.all(children.map((child) => child.stop())).then(() => {}));
  const failed = Promise.race([database.failed, ...children.map((child) => child.failed)]);
  await progress.step("waiting for the web server", () => Promise.race([isReady(port), failed]));
  progress.say(welcome(seeded, dataDir));
  progress.say(`ready in ${((Date.now() - began) / 1000).toFixed(1)} s; Ctrl-C stops everything`);
  await failed;
}

/**
 * @param {typeof BUILT | typeof FROM_SOURCES} programs
 * @param {NodeJS.ProcessEnv} environment
 */
function seed(programs, environment) {
  return progress.step("looking after the demo", () =>
    run(programs.command("seed-demo"), environment),
  );
}

function ensureNode() {
  const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
  if (major > 20 || (major === 20 && minor >= 19)) return;
  throw new Error(`This is Node ${process.versions.node}; Azora needs 20.19 or newer.`);
}

/** @param {string} dataDir */
async function lockOf(dataDir) {
  const path = join(dataDir, "lock");
  const refusal = (/** @type {number} */ pid) =>
    `Azora already runs on ${dataDir} (program ${pid}). Stop it, or set DATA_DIR and PORT for a second copy.`;
  try {
    return await takeLock(path, { waitMs: 1500, refusal });
  } catch (error) {
    // A start that was told to end is given the time that it may take.
    if (!stateOf(dataDir).stopping) throw error;
    return takeLock(path, { waitMs: 12_000, refusal });
  }
}

/** @param {number} port */
async function ensurePortFree(port) {
  if (await isFree(port)) return;
  throw new Error(
    `port ${port} is taken by another program; set PORT=${port + 1} or another one that is free.`,
  );
}

/**
 * Resolves when the web server says that it can serve.
 *
 * @param {number} port
 */
async function isReady(port) {
  let said = "no answer";
  for (const deadline = Date.now() + READY_MS; Date.now() < deadline; await pause(100)) {
    try {
      const answer = await fetch(`http://127.0.0.1:${port}/readyz`);
      if (answer.status === 200) return;
      said = `${answer.status} ${await answer.text()}`;
    } catch {
      // Not listening yet.
    }
  }
  throw new Error(`The web server was not ready after a minute; /readyz said: ${said}`);
}

/** npm may be killed without a word to us; what it started then ends too, instead of keeping the port. */
function watchNpm() {
  if (!process.env["npm_lifecycle_event"]) return;
  // npm calls us through a shell, which may or may not stay between us.
  const shell = callOf(process.ppid).includes("sh -c") ? process.ppid : process.pid;
  const [parent, npm] = [process.ppid, parentOf(shell)];
  setInterval(() => {
    if (process.ppid !== parent || parentOf(shell) !== npm) void leave(0);
  }, 250).unref();
}

/**
 * Ends what was begun, last thing first, and then this program; a second call does not wait.
 *
 * @param {number} code
 */
async function leave(code) {
  if (leaving) return;
  leaving = true;
  const { dataDir } = settings();
  if (begun.length > 0) note(dataDir, { stopping: true });
  interrupt();
  const began = Date.now();
  const [unlock, ...parts] = begun;
  for (const end of parts.reverse()) await end();
  if (unlock) await stopLeftovers(dataDir);
  await unlock?.();
  if (code === 0) progress.say(`stopped in ${((Date.now() - began) / 1000).toFixed(1)} s`);
  process.exit(code);
}

main(process.argv.slice(2)).catch(async (error) => {
  if (leaving) return;
  console.error(`\n${error instanceof Error ? error.message : error}`);
  await leave(1);
});
