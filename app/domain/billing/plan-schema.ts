import { z } from "zod";
import { PAID_PLANS } from "./plan.ts";

const plan = z.enum(PAID_PLANS, "Choose Pro or Enterprise.");

/** The plan that an address names. */
export const PlanNamed = z.object({ plan });

export const StartSubscription = z
  .object({ plan })
  .meta({ id: "billing.start-subscription", title: "Begin a subscription" });
export type StartSubscription = z.output<typeof StartSubscription>;

export const ChangePlan = z
  .object({
    plan,
    /** The second as of which it was said what the change costs: what is charged is what was said. */
    asOf: z.coerce.number().int().positive().optional(),
  })
  .meta({ id: "billing.change-plan", title: "Change the plan" });
export type ChangePlan = z.output<typeof ChangePlan>;

export const CancelSubscription = z
  .object({})
  .meta({ id: "billing.cancel-subscription", title: "Cancel the subscription" });

export const UndoCancel = z
  .object({})
  .meta({ id: "billing.undo-cancel", title: "Keep the subscription" });

export const PauseSubscription = z
  .object({})
  .meta({ id: "billing.pause-subscription", title: "Pause the subscription" });

export const ResumeSubscription = z
  .object({ asOf: z.coerce.number().int().positive().optional() })
  .meta({ id: "billing.resume-subscription", title: "Resume the subscription" });

export const ChangeCard = z
  .object({})
  .meta({ id: "billing.change-card", title: "Change the card" });
