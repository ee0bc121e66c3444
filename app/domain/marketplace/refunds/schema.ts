import { z } from "zod";

const orderId = z.uuid("There is no such order.");
const refundRequestId = z.uuid("There is no such request.");
const line = z.coerce.number("Choose what to refund.").int().min(1).max(32_767);
const reason = z.string().trim().min(1, "Say why.").max(1_000, "Use fewer words.");

export const RequestRefund = z
  .object({ orderId, line, reason })
  .meta({ id: "marketplace.request-refund", title: "Ask for a refund" });
export type RequestRefund = z.output<typeof RequestRefund>;

/** An amount as somebody writes it; empty: everything that is left. */
const amount = z
  .string()
  .trim()
  .regex(/^(\d{1,15}([.,]\d{1,3})?)?$/, "Write the amount like 12.50.")
  .default("");

export const GrantRefund = z
  .object({ refundRequestId, amount })
  .meta({ id: "marketplace.grant-refund", title: "Grant a refund" });
export type GrantRefund = z.output<typeof GrantRefund>;

export const DeclineRefund = z
  .object({ refundRequestId, reason })
  .meta({ id: "marketplace.decline-refund", title: "Decline a refund" });
export type DeclineRefund = z.output<typeof DeclineRefund>;

export const RefundLine = z
  .object({ orderId, line, amount, reason, requestId: z.uuid("Reload the page and try again.") })
  .meta({ id: "marketplace.refund-line", title: "Refund a line" });
export type RefundLine = z.output<typeof RefundLine>;

const wholeNumber = (most: number, words: string) =>
  z.coerce.number(words).int(words).min(0, words).max(most, words);

export const ChangeRefundPolicy = z
  .object({
    windowDays: wholeNumber(60, "Enter 0 to 60 days."),
    mostProgress: wholeNumber(100, "Enter 0 to 100 percent."),
  })
  .meta({
    id: "marketplace.change-refund-policy",
    title: "Change until when a refund can be asked for",
  });
export type ChangeRefundPolicy = z.output<typeof ChangeRefundPolicy>;
