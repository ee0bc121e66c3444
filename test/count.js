/** @typedef {{ passed: number, failed: number, skipped: number }} Count */

/** A suite that died without a report has failed once. */
const CRASHED = { passed: 0, failed: 1, skipped: 0 };

/**
 * What Vitest's JSON report says, where a file that could not be read at all is one failure.
 *
 * @param {any} report null when there is none
 * @param {number} code
 * @returns {Count}
 */
export function countOfVitest(report, code) {
  if (!report) return CRASHED;
  /** @type {{ status: string, assertionResults: unknown[] }[]} */
  const files = report.testResults;
  const unread = files.filter((file) => file.status === "failed" && !file.assertionResults.length);
  return honest(code, {
    passed: report.numPassedTests,
    failed: report.numFailedTests + unread.length,
    skipped: report.numPendingTests + report.numTodoTests,
  });
}

/**
 * What Playwright's JSON report says, where what passes only at the second attempt has failed.
 *
 * @param {any} report null when there is none
 * @param {number} code
 * @returns {Count}
 */
export function countOfPlaywright(report, code) {
  if (!report) return CRASHED;
  const { expected, unexpected, flaky, skipped } = report.stats;
  return honest(code, { passed: expected, failed: unexpected + flaky, skipped });
}

/**
 * A suite that ends badly without a failed test, or ran nothing, has failed once.
 *
 * @param {number} code
 * @param {Count} count
 * @returns {Count}
 */
function honest(code, count) {
  const isWell = count.failed > 0 || (code === 0 && count.passed > 0);
  return isWell ? count : { ...count, failed: 1 };
}

/**
 * The last line of a run.
 *
 * @param {readonly Count[]} counts
 * @returns {Count & { line: string }}
 */
export function sum(counts) {
  const [passed, failed, skipped] = /** @type {const} */ (["passed", "failed", "skipped"]).map(
    (kind) => counts.reduce((total, count) => total + count[kind], 0),
  );
  const line = `${passed} passed, ${failed} failed${skipped ? `, ${skipped} skipped` : ""}`;
  return { passed: passed ?? 0, failed: failed ?? 0, skipped: skipped ?? 0, line };
}
