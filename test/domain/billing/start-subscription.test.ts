import { expect, test } from "vitest";
import { keepPlanPage, startSubscription } from "#app/domain/billing/start-subscription.ts";
import { aSubscription } from "#test/support/plan-facts.ts";
import { aTenant } from "#test/support/world.ts";

const acme = await aTenant("Acme");
const page = (id: string) => ({ id, url: `https://pay.example/${id}`, until: soon() });
const soon = () => new Date(Date.now() + 3_600_000);

test("sixteen requests at once reserve one subscription, and ask for one page", async () => {
  const amara = await acme.learner();
  const orders = await Promise.all(
    Array.from({ length: 16 }, () => amara.does(startSubscription, { plan: "pro" })),
  );
  const names = orders.map(({ subscriptionId, revision }) => `${subscriptionId} ${revision}`);
  expect(new Set(names).size).toBe(1);
});

test("a page that is open is found again; another choice closes it first", async () => {
  const amara = await acme.learner();
  const order = await amara.does(startSubscription, { plan: "pro" });
  await amara.does((scope) => keepPlanPage(scope, order, page("one")), undefined);
  expect((await amara.does(startSubscription, { plan: "pro" })).page).toBe(
    "https://pay.example/one",
  );
  const other = await amara.does(startSubscription, { plan: "enterprise" });
  expect(other).toMatchObject({ page: null, formerPage: "one", plan: "enterprise" });
  expect(other.revision).toBeGreaterThan(order.revision);
});

test("whoever has a subscription changes it instead of beginning another", async () => {
  const amara = await acme.learner();
  const subscription = await aSubscription(acme, amara);
  await subscription.settles(subscription.factsOf());
  await expect(amara.does(startSubscription, { plan: "enterprise" })).rejects.toMatchObject({
    code: "conflict",
  });
});
