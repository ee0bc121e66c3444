import { expect, test } from "vitest";
import { handInEvidence } from "#app/domain/marketplace/disputes/hand-in-evidence.ts";
import { disputeDesk, disputePage } from "#app/domain/marketplace/disputes/queries.ts";
import { readyEvidence } from "#app/domain/marketplace/disputes/ready-evidence.ts";
import { settleEvidence } from "#app/domain/marketplace/disputes/settle-evidence.ts";
import { settleReturns } from "#app/domain/marketplace/settle-returns.ts";
import { aPaidOrder } from "#test/support/orders.ts";
import { aProcessorOf } from "#test/support/processor.ts";
import { aTenant } from "#test/support/world.ts";

async function aDispute() {
  const acme = await aTenant("Acme");
  const [admin, learner] = [await acme.admin(), await acme.learner()];
  const paid = await aPaidOrder(acme, learner, [{ net: 3000n }]);
  const processor = aProcessorOf(paid);
  const settle = () => acme.setUp((scope) => settleReturns(scope, paid.orderId, processor.facts()));
  processor.dispute(3000n);
  await settle();
  const [row] = (await admin.sees(disputeDesk)).rows;
  const standing = () =>
    acme.setUp(
      ({ sql }) => sql<{ state: string; isIn: boolean }>`
        select l.state, e.left_at is null as "isIn"
        from order_line l join enrollment e on e.course_id = l.course_id and e.person_id = l.person_id`,
    );
  return { acme, admin, learner, processor, settle, standing, disputeId: row?.id ?? "" };
}

test("while the bank decides the course stays; it ends with the dispute that is lost, and not with one that is won", async () => {
  const [won, lost] = [await aDispute(), await aDispute()];
  for (const { standing } of [won, lost])
    expect(await standing()).toEqual([{ state: "disputed", isIn: true }]);
  won.processor.settleDispute("won");
  lost.processor.settleDispute("lost");
  for (const { settle } of [won, lost, lost]) await settle();
  expect(await won.standing()).toEqual([{ state: "paid", isIn: true }]);
  expect(await lost.standing()).toEqual([{ state: "refunded", isIn: false }]);
});

test("what was known when the bank asked is kept, read by administrators, and sent once", async () => {
  const { acme, admin, learner, disputeId } = await aDispute();
  await acme.setUp(
    ({ sql }) => sql`update person set name = 'Somebody Else' where id = ${learner.personId}::uuid`,
  );
  const { text, maySend } = await admin.sees(disputePage, disputeId);
  expect(text).toContain(`Amara Okafor <${learner.email}>`);
  expect(text).toContain("USE OF Course 1");
  expect(maySend).toBe(false);
  await acme.setUp(({ sql }) => sql`update dispute set answer_by = now() + interval '7 days'`);

  const words = "The course was used.";
  await admin.does(handInEvidence, { disputeId, words });
  const ready = await acme.setUp((scope) => readyEvidence(scope, { disputeId }));
  expect(ready?.document).toContain(words);
  await acme.setUp((scope) => settleEvidence(scope, { disputeId, state: "sent" }));
  expect(await acme.setUp((scope) => readyEvidence(scope, { disputeId }))).toBe(null);
  await admin.does(handInEvidence, { disputeId, words: "Other words." });
  expect((await admin.sees(disputePage, disputeId)).text).toContain(words);
});

test("nothing is sent after the bank's last day, nor by a learner", async () => {
  const { admin, learner, disputeId } = await aDispute();
  const handedIn = { disputeId, words: "" };
  await expect(admin.does(handInEvidence, handedIn)).rejects.toMatchObject({ code: "conflict" });
  await expect(learner.does(handInEvidence, handedIn)).rejects.toMatchObject({ code: "forbidden" });
});
