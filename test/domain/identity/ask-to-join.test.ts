import { expect, test } from "vitest";
import { askToJoin } from "#app/domain/identity/ask-to-join.ts";
import type { Tenant } from "#tenants/tenant.ts";
import { lettersTo } from "#test/support/letters.ts";
import { aTenant } from "#test/support/world.ts";

type Company = Awaited<ReturnType<typeof aTenant>>;

const ask = ({ setUp, tenant }: Company, signUp: Tenant["signUp"], email: string) =>
  setUp((scope) => askToJoin({ ...scope, tenant: { ...tenant, signUp } }, { email }));

test("a new address and one that has an account hear the same; what differs is in the mail", async () => {
  const acme = await aTenant();
  const amara = await acme.learner();

  const known = await ask(acme, "open", amara.email);
  const fresh = await ask(acme, "open", "new@acme.example");

  expect(Object.keys(known)).toEqual(Object.keys(fresh));
  const [told] = await lettersTo(acme, amara.email);
  const [welcomed] = await lettersTo(acme, "new@acme.example");
  expect(told?.subject).toMatch(/already have an account/);
  expect(told?.body).not.toContain("secret=");
  expect(welcomed?.body).toContain("/join?secret=");
});

test("where people join by invitation only, nobody else gets a letter", async () => {
  const acme = await aTenant();
  const amara = await acme.learner();

  for (const email of [amara.email, "new@acme.example"]) {
    await expect(ask(acme, "invitation", email)).rejects.toMatchObject({ code: "forbidden" });
    expect(await lettersTo(acme, email)).toEqual([]);
  }
});

test("by e-mail domain, the address must be at exactly one of this academy's own", async () => {
  const [acme, globex] = [await aTenant("Acme"), await aTenant("Globex")];
  await acme.setUp(({ db }) => db.emailDomain.create({ data: { domain: "acme.example" } }));
  await globex.setUp(({ db }) => db.emailDomain.create({ data: { domain: "globex.example" } }));

  await ask(acme, "email_domain", "yuki@acme.example");

  for (const email of [
    "yuki@globex.example",
    "yuki@evil-acme.example",
    "yuki@acme.example.evil.example",
    "yuki@mail.acme.example",
  ])
    await expect(ask(acme, "email_domain", email)).rejects.toMatchObject({
      code: "invalid",
      fields: { email: "Use an address at acme.example." },
    });
});
