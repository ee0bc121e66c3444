import pg from "pg";
import { afterAll, expect, test } from "vitest";
import { databaseUrls, env } from "#app/kernel/env.ts";
import { aTenant } from "#test/support/world.ts";
import { aRichTenant, tenantTables } from "./rich-tenant.ts";

const acme = await aTenant("Acme");
const globex = await aRichTenant("Globex");
const tables = await tenantTables();
const app = new pg.Client({ connectionString: databaseUrls(env()).app });
await app.connect();
afterAll(() => app.end());

/** Runs one statement as the application, for Acme or for nobody, and takes it back. */
async function asApp(text: string, tenantId = acme.tenant.id) {
  await app.query("begin");
  try {
    await app.query("select set_config('azora.tenant', $1, true)", [tenantId]);
    const { rows, rowCount } = await app.query(text);
    return { rows, rowCount };
  } catch (error) {
    return { refused: error instanceof Error ? error.message : String(error) };
  } finally {
    await app.query("rollback");
  }
}

const REFUSED = /permission denied|row-level security/;

test("the neighbor has a row in every table, so that there is something to find", async () => {
  const empty: string[] = [];
  for (const { table } of tables) {
    const own = await asApp(`select 1 from ${table}`, globex.tenant.id);
    if (!own.rowCount) empty.push(table);
  }
  expect(empty).toEqual([]);
});

test.each(tables)("$table: none of the neighbor's rows is read", async ({ table, key }) => {
  const theirs = await asApp(`select 1 from ${table} where ${key} = '${globex.tenant.id}'`);
  expect(theirs.rowCount).toBe(0);
});

test.each(tables)("$table: without a tenant there is nothing", async ({ table }) => {
  expect((await asApp(`select 1 from ${table}`, "")).rowCount).toBe(0);
});

test.each(tables)("$table: none of the neighbor's rows is changed", async ({ table, key }) => {
  const changed = await asApp(
    `update ${table} set ${key} = ${key} where ${key} = '${globex.tenant.id}'`,
  );
  expect(changed.refused ? REFUSED.test(changed.refused) : changed.rowCount === 0).toBe(true);
});

test.each(tables)("$table: none of the neighbor's rows is deleted", async ({ table, key }) => {
  const deleted = await asApp(`delete from ${table} where ${key} = '${globex.tenant.id}'`);
  expect(deleted.refused ? REFUSED.test(deleted.refused) : deleted.rowCount === 0).toBe(true);
});

test.each(tables)(
  "$table: no row is written into the neighbor's academy",
  async ({ table, key }) => {
    const columns = await asApp(
      `select string_agg(quote_ident(attname), ', ') as all from pg_attribute
     where attrelid = '${table}'::regclass and attnum > 0 and not attisdropped and attgenerated = ''`,
    );
    const all: string = columns.rows?.[0].all;
    const copy = all.replace(new RegExp(`\\b${key}\\b`), `'${globex.tenant.id}'::uuid`);
    const planted = await asApp(
      `insert into ${table} (${all}) select ${copy} from (${fakeRow(table, all)}) as fake`,
    );
    expect(planted.refused).toMatch(REFUSED);
  },
);

/** A row of nulls of the table's own type: policies are checked before any other rule of the table. */
const fakeRow = (table: string, all: string): string =>
  `select ${all} from json_populate_record(null::${table}, '{}')`;

test("the control plane sees no person, course or wallet of anybody", async () => {
  const ops = new pg.Client({ connectionString: databaseUrls(env()).ops });
  await ops.connect();
  const seen: string[] = [];
  for (const { table } of tables)
    await ops.query(`select 1 from ${table} limit 1`).then(
      () => seen.push(table),
      () => {},
    );
  await ops.end();
  expect(seen.sort()).toEqual(OPEN_TO_OPS);
});

const OPEN_TO_OPS = [
  "certificate_reminder",
  "former_slug",
  "journal",
  "license",
  "loose_bytes",
  "mail",
  "meter_total",
  "processor_look",
  "quiz_deadline",
  "subscription",
  "tenant",
  "tenant_activity",
  "tenant_host",
  "upload",
];
