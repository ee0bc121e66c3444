import { expect, test } from "vitest";
import { hashPassword } from "#app/domain/identity/password.ts";
import * as devices from "#app/routes/account/devices.tsx";
import * as email from "#app/routes/account/email.tsx";
import * as password from "#app/routes/account/password.tsx";
import * as everywhere from "#app/routes/account/sign-out-everywhere.tsx";
import { signInBy } from "#app/sign-in.ts";
import { asking } from "#test/support/asking.ts";
import { cookieFor } from "#test/support/cookie-for.ts";
import { lettersTo } from "#test/support/letters.ts";
import { aTenant } from "#test/support/world.ts";

async function somebodyWithPassword() {
  const acme = await aTenant();
  const amara = await acme.learner();
  const passwordHash = await hashPassword("the old password");
  await acme.setUp(({ db }) => db.person.updateMany({ data: { passwordHash } }));
  return { acme, amara, cookie: await cookieFor(acme, amara.personId) };
}

test("the new password signs in, the old one does not, and this device stays signed in", async () => {
  const { acme, amara, cookie } = await somebodyWithPassword();
  const form = { currentPassword: "the old password", newPassword: "a new long one" };

  const answer = await password.action(asking(acme.tenant, { cookie, form }));

  expect(answer).toMatchObject({ init: { status: 200 }, data: { refused: null } });
  const tried = async (word: string) => {
    const given = { email: amara.email, password: word };
    return (await signInBy("password")(asking(acme.tenant, { form: given }))) instanceof Response;
  };
  expect([await tried("the old password"), await tried("a new long one")]).toEqual([false, true]);
  expect((await devices.loader(asking(acme.tenant, { cookie }))).devices).toHaveLength(2);
});

test("without the current password nothing changes", async () => {
  const { acme, amara, cookie } = await somebodyWithPassword();
  const wrong = { currentPassword: "a guess" };

  const answers = [
    await password.action(
      asking(acme.tenant, { cookie, form: { ...wrong, newPassword: "a new long one" } }),
    ),
    await email.action(
      asking(acme.tenant, { cookie, form: { ...wrong, email: "other@acme.example" } }),
    ),
  ];

  for (const answer of answers)
    expect(answer).toMatchObject({
      init: { status: 422 },
      data: { fields: { currentPassword: "This is not your current password." } },
    });
  expect(await lettersTo(acme, "other@acme.example")).toEqual([]);
  expect(await lettersTo(acme, amara.email)).toEqual([]);
});

test("signing out everywhere ends this session too and takes its cookie", async () => {
  const { acme, cookie } = await somebodyWithPassword();

  const answer = await everywhere.action(asking(acme.tenant, { cookie, form: {} }));

  expect((answer as Response).headers.get("Set-Cookie")).toMatch(/^__Host-session=; .*Max-Age=0/);
  const next = await devices.loader(asking(acme.tenant, { cookie })).catch((thrown) => thrown);
  expect(next.headers.get("Location")).toMatch(/^\/sign-in/);
});
