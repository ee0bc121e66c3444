import type { Plan } from "./plan.ts";
import type { SubscriptionState } from "./subscription.ts";

/** What a plan is called, and for whom it is. */
export const PLAN_WORDS: Readonly<Record<Plan, Readonly<{ name: string; promise: string }>>> = {
  free: { name: "Free", promise: "Everything that learning needs." },
  pro: { name: "Pro", promise: "For those who learn every week, and for those who teach." },
  enterprise: { name: "Enterprise", promise: "For those who live by what they learn and teach." },
};

/** How a subscription stands, in a word or two. */
export const SUBSCRIPTION_WORDS: Readonly<Record<SubscriptionState, string>> = {
  reserved: "Not paid yet",
  trialing: "Trial",
  active: "Active",
  past_due: "Payment failed",
  paused: "Paused",
  canceling: "Ending",
  canceled: "Ended",
};
