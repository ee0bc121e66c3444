import { z } from "zod";
import { event } from "#app/kernel/event.ts";

export const refundAsked = event("marketplace.refund-asked", z.object({ requestId: z.uuid() }));
export const refundGranted = event("marketplace.refund-granted", z.object({ refundId: z.uuid() }));
export const refundSucceeded = event(
  "marketplace.refund-succeeded",
  z.object({ refundId: z.uuid(), orderId: z.uuid() }),
);
export const refundFailed = event(
  "marketplace.refund-failed",
  z.object({ refundId: z.uuid(), orderId: z.uuid() }),
);

const lineOfOrder = z.object({
  orderId: z.uuid(),
  line: z.int(),
  personId: z.uuid(),
  courseIds: z.array(z.uuid()),
  boughtAt: z.iso.datetime(),
});

/** All of a line's money has gone back, by refunds or by a dispute that was lost; the access to these courses has ended with it. */
export const lineGivenBack = event("marketplace.line-given-back", lineOfOrder);
/** Money that had gone back of a line came again, and the access with it. */
export const lineRestored = event("marketplace.line-restored", lineOfOrder);
