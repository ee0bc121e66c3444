import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { changeRefundPolicy } from "#app/domain/marketplace/refunds/change-refund-policy.ts";
import { declineRefund } from "#app/domain/marketplace/refunds/decline-refund.ts";
import { failRefund } from "#app/domain/marketplace/refunds/fail-refund.ts";
import { grantRefund } from "#app/domain/marketplace/refunds/grant-refund.ts";
import { refundDesk } from "#app/domain/marketplace/refunds/queries.ts";
import { refundLine } from "#app/domain/marketplace/refunds/refund-line.ts";
import { refundableLines } from "#app/domain/marketplace/refunds/refundable-lines.ts";
import { requestRefund } from "#app/domain/marketplace/refunds/request-refund.ts";
import { settleReturns } from "#app/domain/marketplace/settle-returns.ts";
import { earnTokens } from "#app/domain/wallet/earn-tokens.ts";
import { balanceOf } from "#app/domain/wallet/queries.ts";
import { aPaidOrder } from "#test/support/orders.ts";
import { aProcessorOf } from "#test/support/processor.ts";
import { aTenant } from "#test/support/world.ts";
import { onLineTakeBack } from "#workers/refunds.ts";

/** Three courses at 30.00 each, bought by a learner of an academy of their own. */
async function aSale() {
  const acme = await aTenant("Acme");
  const [admin, learner] = [await acme.admin(), await acme.learner()];
  const paid = await aPaidOrder(acme, learner, [{ net: 3000n }, { net: 3000n }, { net: 3000n }]);
  const { orderId } = paid;
  const processor = aProcessorOf(paid);
  const settle = () => acme.setUp((scope) => settleReturns(scope, orderId, processor.facts()));
  const ask = (line: number) =>
    learner.does(requestRefund, { orderId, line, reason: "It was not for me." });
  const requestId = async () => (await admin.sees(refundDesk)).asked[0]?.id ?? "";
  const enrolled = async () =>
    (
      await acme.setUp(
        ({ sql }) => sql<{ courseId: string }>`
          select course_id as "courseId" from enrollment
          where person_id = ${learner.personId}::uuid and left_at is null`,
      )
    ).map(({ courseId }) => courseId);
  return { acme, admin, learner, paid, orderId, processor, settle, ask, requestId, enrolled };
}

test("one line of three is asked for, granted and refunded: its course ends, the others stay, and letters say so", async () => {
  const { acme, admin, orderId, paid, processor, settle, ask, requestId, enrolled } = await aSale();
  await ask(2);
  await ask(2);
  const refundRequestId = await requestId();
  const granted = await admin.does(grantRefund, { refundRequestId, amount: "" });
  expect(await admin.does(grantRefund, { refundRequestId, amount: "" })).toEqual(granted);
  expect(await enrolled()).toHaveLength(3);

  processor.refund(granted.refundId, 3000n);
  await settle();
  await settle();

  const { courseIds } = paid;
  expect((await enrolled()).sort()).toEqual([courseIds[0], courseIds[2]].sort());
  const { asked, made } = await admin.sees(refundDesk);
  expect(asked).toEqual([]);
  expect(made).toMatchObject([{ orderId, state: "succeeded", amount: 3000n }]);
  const mails = await acme.setUp(
    ({ sql }) => sql<{ subject: string }>`select subject from mail order by id`,
  );
  expect(mails.map(({ subject }) => subject)).toEqual([
    "Amara Okafor asks for a refund of Course 2",
    "Your refund of €30.00",
  ]);
});

test("a part of a line goes back and the course stays; the rest ends it", async () => {
  const { admin, orderId, processor, settle, enrolled } = await aSale();
  const refund = async (amount: string, minor: bigint) => {
    const asked = { orderId, line: 1, amount, reason: "Goodwill.", requestId: randomUUID() };
    const { refundId } = await admin.does(refundLine, asked);
    expect(await admin.does(refundLine, asked)).toEqual({ orderId, refundId });
    processor.refund(refundId, minor);
    await settle();
  };
  await refund("10.01", 1001n);
  expect(await enrolled()).toHaveLength(3);
  await refund("", 1999n);
  expect(await enrolled()).toHaveLength(2);
});

test("more than is left of a line is refused, also while the first refund is on its way", async () => {
  const { admin, orderId } = await aSale();
  const asked = () => ({ orderId, line: 1, amount: "20", reason: "x", requestId: randomUUID() });
  await admin.does(refundLine, asked());
  await expect(admin.does(refundLine, asked())).rejects.toMatchObject({ code: "conflict" });
});

test("a refund that the processor refuses frees what it held", async () => {
  const { acme, admin, orderId } = await aSale();
  const asked = () => ({ orderId, line: 1, amount: "", reason: "x", requestId: randomUUID() });
  const { refundId } = await admin.does(refundLine, asked());
  await acme.setUp((scope) => failRefund(scope, { refundId, reason: "It said no." }));
  await expect(admin.does(refundLine, asked())).resolves.toMatchObject({ orderId });
});

test("a refund that fails at the bank after it had succeeded brings the course back", async () => {
  const { admin, orderId, processor, settle, enrolled } = await aSale();
  const asked = { orderId, line: 1, amount: "", reason: "x", requestId: randomUUID() };
  const { refundId } = await admin.does(refundLine, asked);
  processor.refund(refundId, 3000n);
  await settle();
  expect(await enrolled()).toHaveLength(2);
  processor.settleRefund(0, "failed");
  await settle();
  expect(await enrolled()).toHaveLength(3);
});

test("the academy's window, progress and decision are kept to", async () => {
  const { admin, learner, orderId, ask, requestId } = await aSale();
  await ask(1);
  const declined = { refundRequestId: await requestId(), reason: "You have had it for long." };
  await admin.does(declineRefund, declined);
  await admin.does(declineRefund, declined);
  await expect(
    admin.does(grantRefund, { refundRequestId: declined.refundRequestId, amount: "" }),
  ).rejects.toMatchObject({ code: "conflict" });
  await admin.does(changeRefundPolicy, { windowDays: 0, mostProgress: 30 });
  await expect(ask(2)).rejects.toMatchObject({ code: "conflict" });
  const { lines } = await learner.sees(refundableLines, orderId);
  expect(lines[1]?.whyNot).toBe("This academy takes no requests for refunds.");
});

test("nobody asks for a stranger's money, and only an administrator gives it back", async () => {
  const { acme, learner, orderId, ask, requestId } = await aSale();
  const stranger = await acme.learner();
  const reason = "Mine now.";
  await expect(stranger.does(requestRefund, { orderId, line: 1, reason })).rejects.toMatchObject({
    code: "missing",
  });
  await ask(1);
  const refundRequestId = await requestId();
  const refunded = { orderId, line: 1, amount: "", reason, requestId: randomUUID() };
  for (const attempt of [
    () => learner.does(grantRefund, { refundRequestId, amount: "" }),
    () => learner.does(declineRefund, { refundRequestId, reason }),
    () => learner.does(refundLine, refunded),
  ])
    await expect(attempt()).rejects.toMatchObject({ code: "forbidden" });
});

test("tokens that were earned with a course go back with it, once, as far as they are still held", async () => {
  const { acme, admin, learner, orderId, paid, processor, settle } = await aSale();
  const { personId } = learner;
  const [objectId = ""] = paid.courseIds;
  await acme.setUp((scope) => earnTokens(scope, "course-completed", { personId, objectId }));
  await acme.setUp((scope) =>
    earnTokens(scope, "lesson-completed", { personId, objectId: randomUUID() }),
  );
  const asked = { orderId, line: 1, amount: "", reason: "x", requestId: randomUUID() };
  processor.refund((await admin.does(refundLine, asked)).refundId, 3000n);
  await settle();
  const [told] = await acme.setUp(
    ({ sql }) => sql<{ id: string }>`
      select id from journal where name = 'marketplace.line-given-back'`,
  );
  for (const _ of [1, 2])
    await onLineTakeBack.does({ tenant: acme.tenant.id, event: told?.id ?? "" });
  expect(await learner.sees(balanceOf, personId)).toBe(5n);
});
