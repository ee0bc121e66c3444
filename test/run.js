import { spawn } from "node:child_process";
import { mkdirSync, readFileSync, rmSync } from "node:fs";
import { dirname } from "node:path";
import { ensureBuilt } from "../app/boot/build.js";
import { ensureInstalled } from "../app/boot/install.js";
import { progressOn } from "../app/boot/progress.js";
import { ROOT } from "../app/boot/settings.js";
import { runChecks } from "./check.js";
import { countOfPlaywright, countOfVitest, sum } from "./count.js";
import { ensureSystemParts } from "./system-parts.js";

/** @typedef {import("./count.js").Count} Count */

const progress = progressOn(process.stdout);
const deep = process.argv.includes("--deep");

process.chdir(ROOT);
progress.say(deep ? "Everything, and properties twenty times deeper" : "Everything");
await ensureInstalled(progress);
await ensureSystemParts(progress);
const { line, failed } = sum([await built(), runChecks(), await vitest(), await playwright()]);
console.log(line);
process.exit(failed ? 1 : 0);

/** @returns {Promise<Count>} */
async function built() {
  try {
    await ensureBuilt(progress);
    return { passed: 1, failed: 0, skipped: 0 };
  } catch (error) {
    console.log(`✗ build\n${error instanceof Error ? error.message : error}`);
    return { passed: 0, failed: 1, skipped: 0 };
  }
}

async function vitest() {
  const file = "test-results/vitest.json";
  const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${file}`];
  const { report, code } = await suite(file, [
    "node_modules/vitest/vitest.mjs",
    ...["run", ...reporters],
  ]);
  return told("vitest", code, countOfVitest(report, code));
}

async function playwright() {
  const file = "test-results/browser.json";
  const { report, code } = await suite(
    file,
    [
      "node_modules/@playwright/test/cli.js",
      ...["test", "-c", "test/playwright.config.ts", "--reporter=list,json"],
    ],
    { PLAYWRIGHT_JSON_OUTPUT_FILE: file },
  );
  return told("playwright", code, countOfPlaywright(report, code));
}

/**
 * Runs one suite, shown as it goes.
 *
 * @param {string} file where it leaves its report; an earlier one must not be taken for it
 * @param {string[]} args
 * @param {Record<string, string>} [more]
 * @returns {Promise<{ report: unknown, code: number }>}
 */
async function suite(file, args, more = {}) {
  mkdirSync(dirname(file), { recursive: true });
  rmSync(file, { force: true });
  const child = spawn(process.execPath, args, {
    stdio: ["ignore", "inherit", "inherit"],
    env: { ...process.env, ...more, ...(deep && { DEEP: "1" }) },
  });
  const code = await new Promise((resolve) => child.once("close", (said) => resolve(said ?? 1)));
  try {
    return { report: JSON.parse(readFileSync(file, "utf8")), code };
  } catch {
    return { report: null, code };
  }
}

/**
 * Says how a suite ended, so that the sum can be followed.
 *
 * @param {string} name
 * @param {number} code
 * @param {Count} count
 */
function told(name, code, count) {
  console.log(`${name} ended with ${code}: ${sum([count]).line}`);
  return count;
}
