import { z } from "zod";
import { event } from "#app/kernel/event.ts";

const disputeOfOrder = z.object({ disputeId: z.uuid(), orderId: z.uuid() });

export const disputeOpened = event("marketplace.dispute-opened", disputeOfOrder);
export const disputeSettled = event("marketplace.dispute-settled", disputeOfOrder);
export const evidenceReady = event("marketplace.evidence-ready", z.object({ disputeId: z.uuid() }));
