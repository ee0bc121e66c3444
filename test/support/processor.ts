import type {
  DisputeFacts,
  DisputeStatus,
  PaymentFacts,
  RefundFacts,
  RefundStatus,
} from "#app/domain/billing/facts.ts";
import { type Currency, money } from "#app/kernel/money.ts";

type Paid = Readonly<{ orderId: string; intentId: string; total: bigint; currency: Currency }>;
type Told<T> = { -readonly [K in keyof T]: T[K] };

const AT = new Date("2026-03-01T12:00:00Z");
const DISPUTE_FEE = 15n;

/**
 * One captured payment as a processor keeps it: it never gives back more than it took, and takes what a bank takes
 * from its balance until the bank has decided.
 */
export function aProcessorOf({ orderId, intentId, total, currency }: Paid) {
  const refunds: Told<RefundFacts>[] = [];
  const disputes: Told<DisputeFacts>[] = [];
  const given = () =>
    refunds
      .filter(({ status }) => status !== "failed")
      .reduce((sum, { amount }) => sum + amount.minor, 0n);
  const disputed = () =>
    disputes.filter(({ status }) => status !== "won").reduce((sum, d) => sum + d.amount.minor, 0n);
  const left = () => total - given() - disputed();
  const effect = (dispute: Told<DisputeFacts>, minor: bigint, fee: bigint) => {
    const id = `txn_${orderId}_${disputes.indexOf(dispute)}_${dispute.effects.length}`;
    const moved = { id, amount: money(minor, currency), fee: money(fee, currency), at: AT };
    dispute.effects = [...dispute.effects, moved];
  };
  return {
    left,
    /** Whether the refund was taken; `operation` is null for one that is given in the dashboard. */
    refund(operation: string | null, minor: bigint, status: RefundStatus = "succeeded"): boolean {
      if (minor <= 0n || minor > left()) return false;
      const id = `re_${orderId}_${refunds.length}`;
      refunds.push({
        ...{ id, operation, status, at: AT },
        ...{ amount: money(minor, currency), failureReason: null },
      });
      return true;
    },
    settleRefund(nth: number, status: RefundStatus): void {
      const refund = refunds[nth % Math.max(1, refunds.length)];
      if (!refund) return;
      const backFromFailed = refund.status === "failed" && status !== "failed";
      if (backFromFailed && refund.amount.minor > left()) return;
      refund.status = status;
    },
    dispute(minor: bigint): void {
      if (minor <= 0n || minor > left() || disputes.length > 0) return;
      const dispute: Told<DisputeFacts> = {
        ...{ id: `dp_${orderId}`, status: "needs_response", reason: "fraudulent", at: AT },
        ...{ amount: money(minor, currency), fee: money(DISPUTE_FEE, currency) },
        ...{ evidenceDueAt: new Date("2026-03-10T12:00:00Z"), effects: [] },
      };
      disputes.push(dispute);
      effect(dispute, -minor, DISPUTE_FEE);
    },
    settleDispute(status: DisputeStatus): void {
      const [dispute] = disputes;
      if (!dispute || dispute.status === "won" || dispute.status === "lost") return;
      dispute.status = status;
      if (status === "won") effect(dispute, dispute.amount.minor, 0n);
    },
    /** What it says now; what is changed later does not change it. */
    facts: (): PaymentFacts => ({
      ...{ intentId, orderId, tenant: null, customerId: null, status: "succeeded", charge: null },
      captured: money(total, currency),
      refunds: refunds.map((refund) => ({ ...refund })),
      disputes: disputes.map((dispute) => ({ ...dispute })),
    }),
  };
}
