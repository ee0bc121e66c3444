import { expect, test } from "vitest";
import { countOfPlaywright, countOfVitest, sum } from "./count.js";

const tests = (numPassedTests: number, numFailedTests: number, testResults: object[] = []) => ({
  numPassedTests,
  numFailedTests,
  numPendingTests: 1,
  numTodoTests: 1,
  testResults,
});

const browser = (expected: number, unexpected: number, flaky: number) => ({
  stats: { expected, unexpected, flaky, skipped: 0 },
});

test("a suite is counted as it reports", () => {
  expect(countOfVitest(tests(7, 2), 1)).toEqual({ passed: 7, failed: 2, skipped: 2 });
  expect(countOfPlaywright(browser(5, 1, 0), 1)).toEqual({ passed: 5, failed: 1, skipped: 0 });
});

test("a suite that died, ran nothing, or failed without a failed test has failed once", () => {
  for (const died of [countOfVitest(null, 0), countOfPlaywright(null, 137)]) {
    expect(died).toEqual({ passed: 0, failed: 1, skipped: 0 });
  }
  expect(countOfVitest(tests(0, 0), 0).failed).toBe(1);
  expect(countOfVitest(tests(9, 0), 1)).toMatchObject({ passed: 9, failed: 1 });
  expect(countOfPlaywright(browser(9, 0, 0), 1)).toMatchObject({ passed: 9, failed: 1 });
});

test("a file that could not be read, and a test that passes at the second attempt, have failed", () => {
  const unread = { status: "failed", assertionResults: [] };
  expect(countOfVitest(tests(3, 0, [unread]), 1)).toMatchObject({ passed: 3, failed: 1 });
  expect(countOfPlaywright(browser(3, 0, 1), 0)).toMatchObject({ passed: 3, failed: 1 });
});

test("a run ends with one plain line", () => {
  const [a, b] = [
    { passed: 2, failed: 0, skipped: 0 },
    { passed: 3, failed: 1, skipped: 0 },
  ];
  expect(sum([a, b]).line).toBe("5 passed, 1 failed");
  expect(sum([a, { ...b, skipped: 4 }]).line).toBe("5 passed, 1 failed, 4 skipped");
});
