import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { tenantById } from "#tenants/by-host.ts";
import { resumeTenant } from "#tenants/resume-tenant.ts";
import { suspendTenant } from "#tenants/suspend-tenant.ts";
import { anOperator, deedsIn } from "#test/support/operator.ts";
import { askAs } from "#test/support/owner.ts";
import { aTenant } from "#test/support/world.ts";

const because = "two invoices are open";
const stateOf = async (id: string) => (await tenantById(id))?.state;

test.each(["trial", "active", "past_due"])(
  "an academy that was %s is suspended and resumed to what it was, with both reasons kept",
  async (state) => {
    const [acme, globex] = [await aTenant("Acme"), await aTenant("Globex")];
    const { id } = acme.tenant;
    await askAs("owner", "update tenant set state = $2 where id = $1", [id, state]);
    const operator = anOperator();

    await operator.does(suspendTenant, { id, because });
    expect(await stateOf(id)).toBe("suspended");
    await operator.does(resumeTenant, { id, because: "paid" });
    expect(await stateOf(id)).toBe(state);

    expect(await stateOf(globex.tenant.id)).toBe("trial");
    expect((await deedsIn(id)).slice(0, 2)).toMatchObject([
      { name: "tenants.resume-tenant", because: "paid", actor_id: operator.personId },
      { name: "tenants.suspend-tenant", because, facts: { was: state } },
    ]);
  },
);

test("suspending twice and resuming what runs are refused, and nothing is noted", async () => {
  const { tenant } = await aTenant();
  const operator = anOperator();
  const early = operator.does(resumeTenant, { id: tenant.id, because });
  await expect(early).rejects.toMatchObject({ code: "conflict" });
  await operator.does(suspendTenant, { id: tenant.id, because });

  const again = operator.does(suspendTenant, { id: tenant.id, because });

  await expect(again).rejects.toMatchObject({ code: "conflict" });
  expect(await deedsIn(tenant.id)).toHaveLength(2);
});

test.each([randomUUID(), "not-an-id"])("there is no academy %s to suspend", async (id) => {
  await expect(anOperator().does(suspendTenant, { id, because })).rejects.toMatchObject({
    code: "missing",
  });
});

test("the platform itself cannot be suspended", async () => {
  const [platform] = await askAs<{ id: string }>(
    "owner",
    `insert into tenant (kind, slug, name) values ('platform', 'operator', 'Platform')
     on conflict (slug) do update set name = tenant.name returning id`,
  );
  const attempt = anOperator().does(suspendTenant, { id: String(platform?.id), because });

  await expect(attempt).rejects.toMatchObject({ code: "missing" });
});
