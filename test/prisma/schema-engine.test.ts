import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import pg from "pg";
import { expect, test } from "vitest";
import { databaseUrls, env } from "#app/kernel/env.ts";
import { migrate } from "#prisma/migrate.ts";
import { driftOf } from "#prisma/schema-engine.ts";
import { askAs } from "#test/support/owner.ts";

const SCHEMA = readFileSync(resolve("prisma/schema.prisma"), "utf8");
const owner = databaseUrls(env()).owner ?? "";

/** A database of its own with all chapters applied. */
async function aDatabase(name: string): Promise<string> {
  await askAs("owner", `create database ${name}`);
  const url = new URL(owner);
  url.pathname = `/${name}`;
  const { database, ...rest } = env();
  await migrate({ ...rest, database: { ...database, url: url.href } });
  return url.href;
}

test("what TypeScript sees of the tables is what the chapters made", async () => {
  expect(await driftOf(owner, SCHEMA)).toBe("");
});

test("a column that one of the two does not know is drift", async () => {
  const url = await aDatabase("drifted");
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query("alter table course add column surprise text");
  await client.end();

  expect(await driftOf(url, SCHEMA)).toMatch(/DROP COLUMN "surprise"/);
});

test("migrating twice applies nothing twice, and keeps the table that Prisma itself would", async () => {
  expect(await migrate(env())).toEqual([]);
  const applied = await askAs<{ migration_name: string; finished: boolean }>(
    "owner",
    "select migration_name, finished_at is not null as finished from _prisma_migrations order by 1",
  );
  expect(applied.map(({ migration_name: name }) => name)).toContain("0001_tenants");
  expect(applied.every(({ finished }) => finished)).toBe(true);
});
