import { spawn } from "node:child_process";
import { mkdirSync, readFileSync, rmSync } from "node:fs";
import { dirname } from "node:path";
import { ensureBuilt } from "../app/boot/build.js";
import { ensureInstalled } from "../app/boot/install.js";
import { progressOn } from "../app/boot/progress.js";
import { ROOT } from "../app/boot/settings.js";
import { runChecks } from "./check.js";
import { ensureSystemParts } from "./system-parts.js";

/** @typedef {{ passed: number, failed: number, skipped: number }} Count */

const progress = progressOn(process.stdout);
const deep = process.argv.includes("--deep");
const REPORTS = { vitest: "test-results/vitest.json", playwright: "test-results/browser.json" };

process.chdir(ROOT);
progress.say(deep ? "Everything, and properties twenty times deeper" : "Everything");
await ensureInstalled(progress);
await ensureSystemParts(progress);
const counts = [await built(), runChecks(), await vitest(), await playwright()];

const [passed, failed, skipped] = /** @type {const} */ (["passed", "failed", "skipped"]).map(
  (kind) => counts.reduce((sum, count) => sum + count[kind], 0),
);
console.log(`${passed} passed, ${failed} failed${skipped ? `, ${skipped} skipped` : ""}`);
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

/** @returns {Promise<Count>} */
async function vitest() {
  const code = await run(REPORTS.vitest, [
    "node_modules/vitest/vitest.mjs",
    ...["run", "--reporter=default", "--reporter=json", `--outputFile.json=${REPORTS.vitest}`],
  ]);
  const report = reportIn(REPORTS.vitest);
  if (!report) return crashed("vitest");
  /** @type {{ status: string, assertionResults: unknown[] }[]} */
  const files = report.testResults;
  const unread = files.filter((file) => file.status === "failed" && !file.assertionResults.length);
  return honest("vitest", code, {
    passed: report.numPassedTests,
    failed: report.numFailedTests + unread.length,
    skipped: report.numPendingTests + report.numTodoTests,
  });
}

/** @returns {Promise<Count>} */
async function playwright() {
  const command = [
    "node_modules/@playwright/test/cli.js",
    "test",
    "-c",
    "test/playwright.config.ts",
  ];
  const code = await run(REPORTS.playwright, [...command, "--reporter=list,json"], {
    PLAYWRIGHT_JSON_OUTPUT_FILE: REPORTS.playwright,
  });
  const report = reportIn(REPORTS.playwright);
  if (!report) return crashed("playwright");
  const { expected, unexpected, flaky, skipped } = report.stats;
  // What passes only at the second attempt has failed once.
  return honest("playwright", code, { passed: expected, failed: unexpected + flaky, skipped });
}

/**
 * Runs one suite, shown as it goes.
 *
 * @param {string} report written anew by the suite, so the last one must not be taken for it
 * @param {string[]} args
 * @param {Record<string, string>} [more]
 * @returns {Promise<number>} its exit code
 */
function run(report, args, more = {}) {
  mkdirSync(dirname(report), { recursive: true });
  rmSync(report, { force: true });
  const child = spawn(process.execPath, args, {
    stdio: ["ignore", "inherit", "inherit"],
    env: { ...process.env, ...more, ...(deep && { DEEP: "1" }) },
  });
  return new Promise((resolve) => child.once("close", (code) => resolve(code ?? 1)));
}

/** @param {string} path */
function reportIn(path) {
  try {
    return JSON.parse(readFileSync(path, "utf8"));
  } catch {
    return null;
  }
}

/**
 * @param {string} suite
 * @returns {Count}
 */
function crashed(suite) {
  console.log(`✗ ${suite} ended without a report`);
  return { passed: 0, failed: 1, skipped: 0 };
}

/**
 * A suite that says "failed" without a failed test, or ran nothing, has failed once.
 *
 * @param {string} suite
 * @param {number} code
 * @param {Count} count
 * @returns {Count}
 */
function honest(suite, code, count) {
  if (count.failed > 0 || (code === 0 && count.passed > 0)) return count;
  console.log(`✗ ${suite} ended with ${code} after ${count.passed} tests and no failed one`);
  return { ...count, failed: 1 };
}
