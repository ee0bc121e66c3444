import { objectsOfCourse } from "#app/domain/learning/objects-of-course.ts";
import { evidenceReady } from "#app/domain/marketplace/disputes/events.ts";
import { readyEvidence } from "#app/domain/marketplace/disputes/ready-evidence.ts";
import { settleEvidence } from "#app/domain/marketplace/disputes/settle-evidence.ts";
import { lineGivenBack, refundGranted } from "#app/domain/marketplace/refunds/events.ts";
import { failRefund } from "#app/domain/marketplace/refunds/fail-refund.ts";
import { grantedRefund } from "#app/domain/marketplace/refunds/granted-refund.ts";
import { takeBackTokens } from "#app/domain/wallet/take-back-tokens.ts";
import { PAYMENT } from "#app/stripe/payment.ts";
import { sendEvidence } from "#app/stripe/send-evidence.ts";
import { sendRefund } from "#app/stripe/send-refund.ts";
import { lookAt } from "#app/stripe/subject.ts";
import { when, whenOutside } from "./handle.ts";

export const onRefundGranted = whenOutside(refundGranted, "marketplace.send-refund", {
  reserve: grantedRefund,
  ask: async (tenant, refund) => {
    const sent = await sendRefund({ ...refund, tenant: tenant.id });
    await lookAt(PAYMENT, refund.intentId);
    return sent;
  },
  settle: async (scope, { id: refundId }, sent) => {
    if (sent.kind === "refused") await failRefund(scope, { refundId, reason: sent.reason });
    return undefined;
  },
});

export const onEvidenceReady = whenOutside(evidenceReady, "marketplace.send-evidence", {
  reserve: readyEvidence,
  ask: async (_tenant, evidence) => {
    const sent = await sendEvidence(evidence);
    if (sent.kind === "sent") await lookAt(PAYMENT, sent.facts.intentId);
    return sent;
  },
  settle: async (scope, { id }, sent) => {
    await settleEvidence(scope, { disputeId: id, state: sent.kind });
    return undefined;
  },
});

export const onLineTakeBack = when(
  lineGivenBack,
  "wallet.take-back-for-refund",
  async (scope, { personId, courseIds, boughtAt }) => {
    const since = new Date(boughtAt);
    for (const courseId of courseIds) {
      const objectIds = await objectsOfCourse(scope, courseId);
      await takeBackTokens(scope, { personId, courseId, objectIds, since });
    }
  },
);
