import { afterAll, expect, test } from "vitest";
import { databaseUrls, readEnv } from "#app/kernel/env.ts";
import { aPooler } from "#test/support/pooler.ts";

const direct = databaseUrls(readEnv());
const app = await aPooler(direct.app);
const ops = await aPooler(direct.ops);
process.env["DATABASE_APP_URL"] = app.url;
process.env["DATABASE_OPS_URL"] = ops.url;
const { soakOfTwo } = await import("./soak.ts");
const { askAs } = await import("#test/support/owner.ts");
const { closeScopes } = await import("#tenants/scope.ts");
const { closeControlPlane } = await import("#tenants/control-plane.ts");

afterAll(async () => {
  await closeScopes();
  await closeControlPlane();
  await app.stop();
  await ops.stop();
});

test("two academies never meet behind PgBouncer in transaction mode either", async () => {
  expect(await askAs("app", "select current_setting('azora.tenant', true) as tenant")).toEqual([
    { tenant: null },
  ]);
  const { strangers, misplaced, learners, expected } = await soakOfTwo();
  expect({ strangers, misplaced, learners }).toEqual({
    strangers: 0,
    misplaced: 0,
    learners: [expected, expected],
  });
}, 600_000);
