import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { pathToFileURL } from "node:url";
import { progressOn } from "../app/boot/progress.js";
import { browserPath } from "./support/browser-path.js";

/** Programs that tests run for real, and the Debian packages that hold them. */
const PARTS = [
  { program: "redis-server", package: "redis-server", neededFor: "queues on Redis" },
  { program: "caddy", package: "caddy", neededFor: "certificates on demand" },
  { program: "pebble", package: "pebble", neededFor: "certificates on demand" },
  { program: "pebble-challtestsrv", package: "pebble", neededFor: "domain checks" },
  { program: "ffmpeg", package: "ffmpeg", neededFor: "films that every browser plays" },
  { program: "pgbouncer", package: "pgbouncer", neededFor: "scopes through a pooler" },
];

const FOLDERS = [...(process.env["PATH"] ?? "").split(":"), "/usr/sbin", "/usr/local/sbin"];

/** Playwright's servers may be out of reach; then it should say so soon. */
const DOWNLOAD_MS = 90_000;
const CONNECT_MS = 8_000;

/**
 * Afterwards the machine has what the tests run besides Node, or it has been said what is missing and why.
 *
 * @param {import("../app/boot/progress.js").Progress} progress
 * @returns {Promise<string[]>} what could not be had
 */
export async function ensureSystemParts(progress) {
  if (!(await browserPath())) await installBrowser(progress);
  const missing = PARTS.filter(isMissing);
  if (missing.length > 0)
    await installPackages(
      missing.map((part) => part.package),
      progress,
    );

  const lacking = PARTS.filter(isMissing).map((part) => `${part.program} (${part.neededFor})`);
  if (!(await browserPath())) lacking.unshift("Chromium (every test in a browser)");
  for (const part of lacking) progress.say(`  missing: ${part}; the tests that need it will fail`);
  return lacking;
}

/** @param {{ program: string }} part */
function isMissing({ program }) {
  return !FOLDERS.some((folder) => folder && existsSync(`${folder}/${program}`));
}

/** @param {import("../app/boot/progress.js").Progress} progress */
async function installBrowser(progress) {
  await progress.step("installing Chromium with Playwright", () => {
    quietly(["node", "node_modules/@playwright/test/cli.js", "install", "chromium"], {
      timeout: DOWNLOAD_MS,
      env: { ...process.env, PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT: String(CONNECT_MS) },
    });
  });
  if (!(await browserPath())) await installPackages(["chromium"], progress);
}

/**
 * By Debian's package manager, if there is one and we may use it.
 *
 * @param {string[]} names
 * @param {import("../app/boot/progress.js").Progress} progress
 */
async function installPackages(names, progress) {
  const apt = aptGet();
  if (!apt) {
    progress.say(`  cannot install ${names.join(", ")}: that takes apt-get and root (or sudo)`);
    return;
  }
  const install = [...apt, "install", "-y", "--no-install-recommends", ...new Set(names)];
  await progress.step(`installing ${names.join(", ")} with apt-get`, () => {
    if (quietly(install) === "") return;
    quietly([...apt, "update"]);
    const complaint = quietly(install);
    if (complaint) progress.say(`    ${complaint.replaceAll("\n", "\n    ")}`);
  });
}

function aptGet() {
  if (spawnSync("apt-get", ["--version"]).status !== 0) return null;
  const apt = ["env", "DEBIAN_FRONTEND=noninteractive", "apt-get", "-q"];
  if (process.getuid?.() === 0) return apt;
  return spawnSync("sudo", ["-n", "true"]).status === 0 ? ["sudo", "-n", ...apt] : null;
}

/**
 * Runs a program to its end; answers nothing, or the last lines of what it said when it failed.
 *
 * @param {string[]} command
 * @param {import("node:child_process").SpawnSyncOptions} [options]
 */
function quietly([program = "", ...args], options = {}) {
  const { status, stdout, stderr } = spawnSync(program, args, { ...options, encoding: "utf8" });
  if (status === 0) return "";
  return (
    `${stdout}${stderr}`.trim().split("\n").slice(-5).join("\n") || `${program} did not end in time`
  );
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  const missing = await ensureSystemParts(progressOn(process.stdout));
  process.exit(missing.length > 0 ? 1 : 0);
}
