import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { CREW } from "#workers/crew.ts";
import { jobOptions, QUEUES, type QueueName } from "#workers/queues.ts";

const table = Object.entries(QUEUES);

test("there are at most six queues, of at most twenty jobs at once", () => {
  expect(table.length).toBeLessThanOrEqual(6);
  for (const [, { concurrency }] of table) expect(concurrency).toBeLessThanOrEqual(20);
});

test.each(table)(
  "%s tries at least five times, never within two seconds of a failure",
  (_, terms) => {
    const { attempts, backoff, removeOnComplete } = jobOptions(terms);
    expect(attempts).toBeGreaterThanOrEqual(5);
    expect(backoff).toMatchObject({ type: "exponential", jitter: expect.any(Number) });
    const { delay = 0, jitter = 0 } = backoff as { delay?: number; jitter?: number };
    expect(jitter).toBeGreaterThan(0);
    expect(delay * (1 - jitter)).toBeGreaterThanOrEqual(2_000);
    expect(removeOnComplete).toBe(true);
  },
);

test("the parts that jobs depend on are pinned exactly", () => {
  const { dependencies } = JSON.parse(readFileSync("package.json", "utf8"));
  for (const part of ["bullmq", "ioredis", "pg", "nodemailer"])
    expect(dependencies[part]).toMatch(/^\d+\.\d+\.\d+$/);
});

test("every queue has a crew, and no two duties of a crew have one name", () => {
  expect(Object.keys(CREW).toSorted()).toEqual(Object.keys(QUEUES).toSorted());
  for (const queue of Object.keys(QUEUES) as QueueName[]) {
    const names = (CREW[queue] ?? []).map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    for (const name of names) expect(name).toMatch(/^[a-z]+\.[a-z-]+$/);
  }
});
