import { expect, test } from "vitest";
import { tenantById } from "#tenants/by-host.ts";
import { changeSettings } from "#tenants/settings/change-settings.ts";
import { ChangeSettings } from "#tenants/settings/schema.ts";
import { aTenant } from "#test/support/world.ts";

const SETTINGS = ChangeSettings.parse({
  name: "Acme Academy",
  locale: "de-AT",
  timeZone: "Europe/Vienna",
  currency: "EUR",
  learner: "member",
  learners: "members",
});

test("an academy takes its settings, and visitors see something else from then on", async () => {
  const acme = await aTenant();
  const admin = await acme.admin();

  await admin.does(changeSettings, SETTINGS);

  const after = await tenantById(acme.tenant.id);
  expect(after).toMatchObject({
    name: "Acme Academy",
    locale: "de-AT",
    timeZone: "Europe/Vienna",
    currency: "EUR",
    terminology: { learner: "member", learners: "members" },
  });
  expect(after?.version).toBeGreaterThan(acme.tenant.version);
});

test("only its administrators change it, and no other academy with it", async () => {
  const [acme, globex] = [await aTenant("Acme"), await aTenant("Globex")];
  const [learner, admin] = [await acme.learner(), await acme.admin()];

  await expect(learner.does(changeSettings, SETTINGS)).rejects.toMatchObject({ code: "forbidden" });
  await admin.does(changeSettings, SETTINGS);

  expect(await tenantById(globex.tenant.id)).toEqual(globex.tenant);
});

test.each([
  [{ locale: "xx-XX" }, "locale"],
  [{ locale: "constructor" }, "locale"],
  [{ timeZone: "Mars/Olympus" }, "timeZone"],
  [{ currency: "BTC" }, "currency"],
  [{ name: " " }, "name"],
  [{ learner: "x".repeat(31) }, "learner"],
])("%j is refused with words at its field", (wrong, field) => {
  const read = ChangeSettings.safeParse({ ...SETTINGS, ...wrong });

  expect(read.error?.issues[0]?.path).toEqual([field]);
});
