import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { tenantById } from "#tenants/by-host.ts";
import { acceptTerms } from "#tenants/legal/accept-terms.ts";
import { publishLegal } from "#tenants/legal/publish-legal.ts";
import { legalLinks } from "#tenants/legal/published-legal.ts";
import { legalPages, legalText, termsToAccept } from "#tenants/legal/queries.ts";
import { inGlance } from "#tenants/scope.ts";
import { aTenant } from "#test/support/world.ts";

const terms = (markdown: string) => ({ kind: "terms", markdown, requestId: randomUUID() }) as const;

/** A company with terms, and what its people are asked at its present version. */
async function withTerms() {
  const acme = await aTenant();
  const [admin, amara] = [await acme.admin(), await acme.learner()];
  const asked = async () => {
    const tenant = await tenantById(acme.tenant.id);
    if (!tenant) throw new Error("the tenant is gone");
    return inGlance(tenant, amara, termsToAccept);
  };
  await admin.does(publishLegal, terms("Be kind."));
  return { ...acme, admin, amara, asked };
}

test("people are asked once for each wording of the terms", async () => {
  const { admin, amara, asked } = await withTerms();
  expect(await asked()).toBe(1);

  await amara.does(acceptTerms, { number: 1 });
  await amara.does(acceptTerms, { number: 1 });
  expect(await asked()).toBeNull();

  await admin.does(publishLegal, terms("Be kind, and on time."));
  expect(await asked()).toBe(2);
  expect(await admin.sees(legalPages)).toMatchObject([
    { kind: "terms", current: { number: 2, accepted: 0 } },
    { kind: "privacy", current: null },
    { kind: "imprint", current: null },
  ]);
});

test("visitors are not asked, and a wording that never was cannot be accepted", async () => {
  const { tenant, amara } = await withTerms();

  expect(await inGlance(tenant, { kind: "visitor" }, termsToAccept)).toBeNull();
  await expect(amara.does(acceptTerms, { number: 7 })).rejects.toMatchObject({ code: "missing" });
});

test("every wording stays readable by its number", async () => {
  const { admin, amara } = await withTerms();
  await admin.does(publishLegal, terms("Be **very** kind."));

  expect(await amara.sees(legalText, "terms", null)).toMatchObject({ number: 2, latest: 2 });
  expect(await amara.sees(legalText, "terms", "1")).toMatchObject({
    number: 1,
    html: "<p>Be kind.</p>",
  });
  for (const [kind, number] of [
    ["terms", "3"],
    ["terms", "99999999999"],
    ["privacy", null],
    ["secrets", null],
  ] as const)
    await expect(amara.sees(legalText, kind, number)).rejects.toMatchObject({ code: "missing" });
});

test("the same text, or a form that arrives twice, makes no new version", async () => {
  const { tenant, admin } = await withTerms();
  const form = terms("Be brave.");

  await Promise.all([admin.does(publishLegal, form), admin.does(publishLegal, form)]);
  await admin.does(publishLegal, terms("Be brave."));

  expect(await admin.sees(legalText, "terms", null)).toMatchObject({ number: 2 });
  const now = await tenantById(tenant.id);
  if (!now) throw new Error("the tenant is gone");
  expect(await inGlance(now, admin, legalLinks)).toEqual([
    { to: "/legal/terms", label: "Terms of use" },
  ]);
});
