import { expect, test } from "vitest";
import { signUpRules } from "#app/domain/identity/queries.ts";
import { tenantById } from "#tenants/by-host.ts";
import { changeSignUp } from "#tenants/settings/change-sign-up.ts";
import { ChangeSignUp } from "#tenants/settings/schema.ts";
import { aTenant } from "#test/support/world.ts";

const byDomain = (domains: string) => ChangeSignUp.parse({ signUp: "email_domain", domains });

test("the domains are exactly those that were entered, however they were written", async () => {
  const [acme, globex] = [await aTenant("Acme"), await aTenant("Globex")];
  const [admin, stranger] = [await acme.admin(), await globex.admin()];

  await admin.does(changeSignUp, byDomain("old.com"));
  await admin.does(changeSignUp, byDomain("@ACME.com, acme.co.uk\nacme.com"));

  expect((await tenantById(acme.tenant.id))?.signUp).toBe("email_domain");
  expect((await admin.sees(signUpRules)).domains).toEqual(["acme.co.uk", "acme.com"]);
  expect((await stranger.sees(signUpRules)).domains).toEqual([]);
  expect((await tenantById(globex.tenant.id))?.signUp).toBe("invitation");
});

test("a domain under which anybody may register is refused", async () => {
  const acme = await aTenant();
  const admin = await acme.admin();

  for (const domain of ["co.uk", "com.au"])
    await expect(admin.does(changeSignUp, byDomain(domain))).rejects.toMatchObject({
      code: "invalid",
      fields: { domains: expect.stringContaining(domain) },
    });
});

test("a learner cannot open the doors", async () => {
  const acme = await aTenant();
  const learner = await acme.learner();
  const open = ChangeSignUp.parse({ signUp: "open" });

  await expect(learner.does(changeSignUp, open)).rejects.toMatchObject({ code: "forbidden" });
});

test.each(["", "acme", "acme..com", "http://acme.com", "acme.com/x", "ac me", "-a.com"])(
  "%j names no domain to join by",
  (domains) => {
    expect(ChangeSignUp.safeParse({ signUp: "email_domain", domains }).success).toBe(false);
  },
);
