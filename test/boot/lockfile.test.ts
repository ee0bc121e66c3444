import { readFileSync } from "node:fs";
import { expect, test } from "vitest";

type Locked = { version?: string; optionalDependencies?: Record<string, string> };

const packages: Record<string, Locked> = JSON.parse(
  readFileSync("package-lock.json", "utf8"),
).packages;

test("the lockfile names the packages of every system, or npm ci refuses it", () => {
  const wanted = Object.values(packages).flatMap((one) =>
    Object.keys(one.optionalDependencies ?? {}),
  );
  const known = Object.keys(packages).map((path) => path.split("node_modules/").at(-1));
  expect(wanted.filter((name) => !known.includes(name))).toEqual([]);
});

test("the lockfile names no registry, so that each machine uses its own", () => {
  expect(readFileSync("package-lock.json", "utf8")).not.toContain('"resolved": "http');
});
