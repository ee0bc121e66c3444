import pg from "pg";
import { expect, test } from "vitest";
import { databaseUrls, env } from "#app/kernel/env.ts";
import { askAs } from "#test/support/owner.ts";
import { holesInTheFence } from "./catalog-audit.ts";

test("the fence has no hole", async () => {
  expect(await holesInTheFence((text) => askAs("owner", text))).toEqual([]);
});

const BREACHES = [
  ["drop policy tenant on course", /course has no policy/],
  ["alter table course disable row level security", /course is not fenced/],
  ["alter table course no force row level security", /course is not fenced/],
  ["create policy wide on course to azora_app using (true)", /course is open/],
  ["alter policy tenant on course with check (true)", /course has no policy/],
  ["create table note (id uuid primary key default uuidv7(), said text)", /note has no tenant_id/],
  ["create unique index loose on course (slug) where false", /loose is unique across tenants/],
  [
    "alter table lesson add constraint far foreign key (id) references file (id) not valid",
    /far can reach another/,
  ],
  ["create view peek as select * from person; grant select on peek to azora_app", /peek is a view/],
  [
    "create materialized view heap as select * from person; grant select on heap to azora_app",
    /heap is a view/,
  ],
  [
    "create function sneak() returns int language sql security definer as 'select 1'",
    /sneak runs with/,
  ],
  [
    "alter function catalog_page(text[], jsonb, text, int, bigint, uuid, int, bool) owner to current_user",
    /catalog_page has more rights/,
  ],
  ["create policy wide on person for select to azora_search using (true)", /person is open/],
  ["grant select on person to azora_search", /person is open to the search/],
  ["grant update on course to azora_search", /course is open to the search/],
  ["alter role azora_search bypassrls", /azora_search has rights/],
  ["alter role azora_app bypassrls", /azora_app has rights/],
] as const;

test.each(BREACHES)("the audit turns red when somebody says: %s", async (breach, finding) => {
  const owner = new pg.Client({ connectionString: databaseUrls(env()).owner ?? "" });
  await owner.connect();
  try {
    await owner.query(`begin; ${breach}`);
    const holes = await holesInTheFence(async (text) => (await owner.query(text)).rows);
    expect(holes.join("\n")).toMatch(finding);
  } finally {
    await owner.query("rollback");
    await owner.end();
  }
});
