import { expect, test } from "vitest";
import { chooseAddress } from "#tenants/domains/choose-address.ts";
import { askAs } from "#test/support/owner.ts";
import { aTenant } from "#test/support/world.ts";

test("addresses that are chosen at the same time leave the academy with one of them", async () => {
  const acme = await aTenant();
  const admin = await acme.admin();
  const hosts = ["learn", "school", "class"].map((word) => `${word}.${acme.tenant.id}.com`);
  await askAs(
    "owner",
    `insert into tenant_host (tenant_id, host, token, verified_at, checks)
     select $1, host, 'proof', now(), '{"serving": {"state": "ok"}}' from unnest($2::text[]) host`,
    [acme.tenant.id, hosts],
  );

  await Promise.all([...hosts, ...hosts].map((host) => admin.does(chooseAddress, { host })));

  const chosen = await acme.setUp(({ sql }) => sql`select host from tenant_host where canonical`);
  expect(chosen).toHaveLength(1);
});
