import { spawn } from "node:child_process";
import { existsSync, mkdirSync, openSync, readFileSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { callOf, running, stop } from "./alive.js";
import { databaseProgram, ensureCluster, OWNER, unprivileged } from "./cluster.js";
import { freePort, isFree } from "./port.js";
import { tail } from "./run.js";
import { secretsIn } from "./secrets.js";
import { note, noteProgram, stateOf } from "./state.js";

const FAST_SHUTDOWN = /** @type {const} */ ([
  ["SIGINT", 2000],
  ["SIGQUIT", 500],
  ["SIGKILL", 500],
]);

const LOCAL_ONLY = ["listen_addresses=127.0.0.1", "unix_socket_directories="];

/** A cluster that was killed reads its log again before it answers. */
const PATIENCE_MS = 60_000;

/**
 * A database that is there: its owner's address, how to leave it, and a promise that breaks when it fails.
 *
 * @typedef {{ url: string, stop: () => Promise<void>, failed: Promise<never> }} Database
 */

/**
 * The embedded PostgreSQL of a data folder, up and answering, with one database in it.
 *
 * @param {string} dataDir
 * @param {readonly string[]} [settings] of PostgreSQL, each `name=value`
 * @returns {Promise<Database>}
 */
export async function startPostgres(dataDir, settings = []) {
  const folder = join(dataDir, "postgres");
  const { databasePassword } = secretsIn(dataDir);
  await ensureCluster(folder, databasePassword);
  await clearPidFile(folder);
  const port = await portFor(dataDir);
  const url = `postgres://${OWNER}:${databasePassword}@127.0.0.1:${port}`;
  const server = await upAt(url, () => launch(dataDir, folder, [`port=${port}`, ...settings]));
  note(dataDir, { databasePort: port, databaseUrl: `${url}/azora` });
  return { ...server, url: `${url}/azora` };
}

/**
 * The server, once it answers at the address. Where one before it had to be killed, the processes that it left notice a
 * moment later, and hold its memory until then.
 *
 * @template {{ failed: Promise<never> }} Server
 * @param {string} url
 * @param {() => Server} begin
 * @returns {Promise<Server>}
 */
async function upAt(url, begin) {
  for (const deadline = Date.now() + PATIENCE_MS; ; await pause(250)) {
    const server = begin();
    try {
      await Promise.race([answers(url), server.failed]);
      return server;
    } catch (error) {
      const isHeld = error instanceof Error && error.message.includes("shared memory block");
      if (!isHeld || Date.now() > deadline) throw error;
    }
  }
}

/**
 * @param {string} dataDir
 * @param {string} folder
 * @param {readonly string[]} settings
 */
function launch(dataDir, folder, settings) {
  const log = join(dataDir, "logs", "postgres.log");
  mkdirSync(dirname(log), { recursive: true });
  const out = openSync(log, "w");
  const [program = "", ...args] = unprivileged(folder, [
    databaseProgram("postgres"),
    ...["-D", folder],
    ...[...LOCAL_ONLY, ...settings].flatMap((setting) => ["-c", setting]),
  ]);
  // In a group of its own: Ctrl-C must reach it last, and through us.
  const child = spawn(program, args, { detached: true, stdio: ["ignore", out, out] });
  noteProgram(dataDir, child.pid);
  const server = running(child.pid ?? 0);
  let leaving = false;
  /** @type {Promise<never>} */
  const failed = new Promise((_, reject) => {
    child.once("error", reject);
    child.once("exit", (code) => {
      if (leaving) return;
      reject(new Error(`PostgreSQL ended with ${code}:\n${tail(readFileSync(log, "utf8"))}`));
    });
  });
  failed.catch(() => {});
  return {
    failed,
    async stop() {
      leaving = true;
      await stop([server], FAST_SHUTDOWN);
    },
  };
}

/**
 * A server that was killed leaves a note with its number, which another program may have by now.
 *
 * @param {string} folder
 */
async function clearPidFile(folder) {
  const file = join(folder, "postmaster.pid");
  if (!existsSync(file)) return;
  const pid = Number.parseInt(readFileSync(file, "utf8"), 10);
  if (callOf(pid).includes(folder)) await stop([running(pid)], FAST_SHUTDOWN);
  rmSync(file, { force: true });
}

/** @param {string} dataDir */
async function portFor(dataDir) {
  const { databasePort } = stateOf(dataDir);
  return databasePort && (await isFree(databasePort)) ? databasePort : freePort();
}

/**
 * Resolves when the server answers and has our database.
 *
 * @param {string} url
 */
async function answers(url) {
  const { default: pg } = await import("pg");
  for (const deadline = Date.now() + PATIENCE_MS; ; await pause(50)) {
    const client = new pg.Client({ connectionString: `${url}/postgres` });
    try {
      await client.connect();
      const { rowCount } = await client.query("select 1 from pg_database where datname = 'azora'");
      if (!rowCount) await client.query("create database azora");
      return;
    } catch (error) {
      if (Date.now() > deadline) throw error;
    } finally {
      await client.end().catch(() => {});
    }
  }
}
