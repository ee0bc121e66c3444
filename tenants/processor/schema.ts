import { z } from "zod";

export const RetryEvent = z
  .object({ id: z.string().min(1).max(250) })
  .meta({ id: "payments.retry-event", title: "Look again at what an event is about" });
export type RetryEvent = z.output<typeof RetryEvent>;

export const Reconcile = z
  .object({})
  .meta({ id: "payments.reconcile", title: "Compare our books with the payment processor's" });
