import { z } from "zod";
import { event } from "#app/kernel/event.ts";
import { PLANS } from "./plan.ts";

const about = { subscriptionId: z.uuid(), personId: z.uuid() };

/** What is open to somebody may be otherwise from now on. */
export const subscriptionChanged = event(
  "billing.subscription-changed",
  z.object({ ...about, state: z.string(), plan: z.enum(PLANS) }),
);
/** A period has begun, paid for or tried: what is granted by the month is granted for it. */
export const periodEntered = event(
  "billing.period-entered",
  z.object({ ...about, periodId: z.uuid(), plan: z.enum(PLANS), isTrial: z.boolean() }),
);
