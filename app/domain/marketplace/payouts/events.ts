import { z } from "zod";
import { event } from "#app/kernel/event.ts";

export const payoutReserved = event(
  "marketplace.payout-reserved",
  z.object({ payoutId: z.uuid() }),
);
export const payoutRunGoesOn = event(
  "marketplace.payout-run-goes-on",
  z.object({ runId: z.uuid(), after: z.uuid() }),
);
