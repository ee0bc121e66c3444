import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { ensureFeature } from "#app/domain/billing/ensure-feature.ts";
import { FEATURE_KEYS, type FeatureKey, opens } from "#app/domain/billing/features.ts";
import { PLANS } from "#app/domain/billing/plan.ts";
import { aSubscription } from "#test/support/plan-facts.ts";
import { aTenant } from "#test/support/world.ts";

/** Features that are figures, and the figure that is asked for where they are used. */
const FIGURES: Readonly<Partial<Record<FeatureKey, string>>> = {
  "tokens.earn": "earningTenths",
  "tokens.faster": "earningTenths",
  "tokens.double": "earningTenths",
  "courses.discount": "discountPercent",
  "courses.larger-discount": "discountPercent",
  "courses.sell": "sharePercent",
  "courses.larger-share": "sharePercent",
};

test("there are at least twenty features, and each is asked for on the server where it is used", () => {
  const used = ["app/routes", "app/domain/marketplace", "workers"]
    .flatMap((folder) =>
      readdirSync(folder, { recursive: true, encoding: "utf8" }).map((file) => join(folder, file)),
    )
    .filter((file) => /\.tsx?$/.test(file))
    .map((file) => readFileSync(file, "utf8"))
    .join("\n");
  const unasked = FEATURE_KEYS.filter((key) => !used.includes(FIGURES[key] ?? `"${key}"`));
  expect(unasked).toEqual([]);
  expect(FEATURE_KEYS.length).toBeGreaterThanOrEqual(20);
});

test("a plan opens all that a lesser one does, and something more", () => {
  const opened = PLANS.map((plan) => FEATURE_KEYS.filter((key) => opens(plan, key)));
  expect(opened[1]).toEqual(expect.arrayContaining(opened[0] ?? []));
  expect(opened[2]).toEqual(FEATURE_KEYS);
  expect(new Set(opened.map(({ length }) => length)).size).toBe(3);
});

test("a feature is refused by name to whoever's plan does not open it, and open at once when it does", async () => {
  const acme = await aTenant("Acme");
  const amara = await acme.learner();
  const asked = () => amara.sees((glance) => ensureFeature(glance, "certificates.badge"));
  await expect(asked()).rejects.toMatchObject({ code: "payment_required" });

  const subscription = await aSubscription(acme, amara);
  await subscription.settles(subscription.factsOf());
  await asked();

  await subscription.settles(subscription.factsOf({ cancelAt: new Date(Date.now() - 1) }));
  await expect(asked()).rejects.toMatchObject({ code: "payment_required" });
});

test("an end that was known before needs no news: what was open is closed at that moment", async () => {
  const acme = await aTenant("Acme");
  const amara = await acme.learner();
  const subscription = await aSubscription(acme, amara);
  const endsAt = new Date(Date.now() + 1_500);
  await subscription.settles(subscription.factsOf({ cancelAt: endsAt }));
  const asked = () => amara.sees((glance) => ensureFeature(glance, "certificates.badge"));
  await asked();
  await new Promise((resolve) => setTimeout(resolve, endsAt.getTime() - Date.now() + 20));
  await expect(asked()).rejects.toMatchObject({ code: "payment_required" });
});
