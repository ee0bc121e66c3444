import { expect, test } from "vitest";
import { personInFrame } from "#app/domain/identity/queries.ts";
import { action } from "#app/routes/account/name.tsx";
import { inGlance } from "#tenants/scope.ts";
import { asking } from "#test/support/asking.ts";
import { cookieFor } from "#test/support/cookie-for.ts";
import { aTenant } from "#test/support/world.ts";

test("the page that answers a new name shows the new name in its frame", async () => {
  const acme = await aTenant("Acme");
  const amara = await acme.learner();
  const cookie = await cookieFor(acme, amara.personId);
  const asked = asking(acme.tenant, { path: "/account", form: { name: "Amara Obi" }, cookie });
  const framed = async () =>
    inGlance(acme.tenant, await asked.context.actor(), (glance) => personInFrame(glance));

  expect(await framed()).toMatchObject({ name: "Amara Okafor" });
  await action(asked);
  expect(await framed()).toMatchObject({ name: "Amara Obi" });
});
