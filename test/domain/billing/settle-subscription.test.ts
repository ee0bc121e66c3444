import { expect, test } from "vitest";
import { mySubscription } from "#app/domain/billing/my-subscription.ts";
import { planOf } from "#app/domain/billing/plan-of.ts";
import { hadTrial, startSubscription } from "#app/domain/billing/start-subscription.ts";
import { aSubscription } from "#test/support/plan-facts.ts";
import { aTenant } from "#test/support/world.ts";

const DAY = 86_400_000;
const acme = await aTenant("Acme");

test("a plan is open once the processor says so, and closed once it says that it is over", async () => {
  const amara = await acme.learner();
  const subscription = await aSubscription(acme, amara);
  expect(await amara.sees(planOf, amara.personId)).toBe("free");

  await subscription.settles(subscription.factsOf());
  expect(await amara.sees(planOf, amara.personId)).toBe("pro");

  await subscription.settles(
    subscription.factsOf({ status: "canceled", endedAt: subscription.from }),
  );
  expect(await amara.sees(planOf, amara.personId)).toBe("free");
});

test("news that is older than what is known changes nothing, and neither does any news of what is over", async () => {
  const amara = await acme.learner();
  const subscription = await aSubscription(acme, amara);
  const [older, newer] = [subscription.factsOf(), subscription.factsOf({ plan: "enterprise" })];
  await subscription.settles(newer);
  await subscription.settles(older);
  expect((await amara.sees(mySubscription))?.plan).toBe("enterprise");

  await subscription.settles(
    subscription.factsOf({ status: "canceled", endedAt: subscription.from }),
  );
  await subscription.settles(subscription.factsOf());
  expect((await amara.sees(mySubscription))?.state).toBe("canceled");
});

test("whatever comes in whatever order, the last word is believed", async () => {
  const amara = await acme.learner();
  const subscription = await aSubscription(acme, amara);
  const news = (["trialing", "active", "past_due", "active"] as const).map((status) =>
    subscription.factsOf({ status, failingSince: status === "past_due" ? new Date() : null }),
  );
  const shuffled = [2, 0, 3, 1, 3, 2, 0].flatMap((at) => news[at] ?? []);
  await Promise.all(shuffled.map((facts) => subscription.settles(facts)));
  expect((await amara.sees(mySubscription))?.state).toBe("active");
});

test("what another academy's subscription is called leads nowhere here", async () => {
  const globex = await aTenant("Globex");
  const amara = await acme.learner();
  const subscription = await aSubscription(acme, amara);
  const claimed = subscription.factsOf({ tenant: globex.tenant.id });
  await subscription.settles(claimed);
  expect(await amara.sees(planOf, amara.personId)).toBe("free");
});

test("a trial is had once per person, whatever became of it", async () => {
  const amara = await acme.learner();
  const subscription = await aSubscription(acme, amara);
  expect((await amara.does(startSubscription, { plan: "pro" })).trialDays).toBe(14);
  const trialEnd = new Date(subscription.from.getTime() + 14 * DAY);
  await subscription.settles(subscription.factsOf({ status: "trialing", trialEnd }));
  await subscription.settles(subscription.factsOf({ status: "canceled", trialEnd: null }));

  expect(await amara.sees(hadTrial, amara.personId)).toBe(true);
  expect((await amara.does(startSubscription, { plan: "pro" })).trialDays).toBeNull();
});

test("two subscriptions of the processor's for one of ours are a fault that somebody hears of", async () => {
  const amara = await acme.learner();
  const subscription = await aSubscription(acme, amara);
  await subscription.settles(subscription.factsOf());
  const other = subscription.factsOf({ processorId: "sub_other" });
  await expect(subscription.settles(other)).rejects.toThrow("sub_other");
});

test("whoever's subscription ends is written to once", async () => {
  const amara = await acme.learner();
  const subscription = await aSubscription(acme, amara);
  await subscription.settles(subscription.factsOf());
  const over = subscription.factsOf({ status: "canceled", endedAt: subscription.from });
  await subscription.settles(over);
  await subscription.settles({ ...over, askedAt: new Date(over.askedAt.getTime() + 1) });
  const letters = await acme.setUp(({ db }) =>
    db.mail.findMany({ where: { recipient: amara.email }, select: { subject: true } }),
  );
  expect(letters).toEqual([{ subject: "Your Pro plan has ended" }]);
});
