import { randomUUID } from "node:crypto";
import { resolve } from "node:path";
import pg from "pg";
import { expect, test } from "vitest";
import { databaseUrls, env } from "#app/kernel/env.ts";
import { applyMigrations } from "#prisma/schema-engine.ts";
import { askAs } from "#test/support/owner.ts";

/** A database of an owner who is nobody special, as managed servers have it. */
async function aPlainDatabase(): Promise<string> {
  await askAs("owner", "create role plain_owner login createrole password 'plain'");
  for (const role of ["azora_app", "azora_ops", "azora_search"])
    await askAs("owner", `grant ${role} to plain_owner with admin option`);
  await askAs("owner", "create database plain owner plain_owner");
  const url = new URL(databaseUrls(env()).owner ?? "");
  [url.username, url.password, url.pathname] = ["plain_owner", "plain", "/plain"];
  return url.href;
}

test("an owner without special rights can migrate, and the search works for the application", async () => {
  const url = await aPlainDatabase();
  await applyMigrations(url, resolve("prisma/migrations"));
  const owner = new pg.Client({ connectionString: url });
  await owner.connect();
  const [mine, other] = [randomUUID(), randomUUID()];
  const asked = async (tenantId: string) => {
    await owner.query("select set_config('azora.tenant', $1, false)", [tenantId]);
    return (
      await owner.query(
        "select id from catalog_page('{knot}', '{}', 'relevance', null, null, null, 9)",
      )
    ).rows.length;
  };
  await owner.query("set role azora_ops");
  for (const id of [mine, other])
    await owner.query("insert into tenant (id, slug, name) values ($1, $2, 'Plain')", [
      id,
      id.slice(0, 8),
    ]);
  await owner.query("set role azora_app");
  await owner.query("select set_config('azora.tenant', $1, false)", [mine]);
  await owner.query(
    "insert into course (slug, title, state, published_at) values ('knots', 'Knots', 'published', now())",
  );

  expect([await asked(mine), await asked(other)]).toEqual([1, 0]);
  await owner.end();
});
