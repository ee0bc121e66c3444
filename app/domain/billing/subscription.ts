import { Refusal } from "#app/kernel/refusal.ts";
import { compared, type PaidPlan, type Plan } from "./plan.ts";

/** `reserved`: asked for, not begun. `paused` and `canceling`: open until what is paid for is used up. */
const STATES = [
  "reserved",
  "trialing",
  "active",
  "past_due",
  "paused",
  "canceling",
  "canceled",
] as const;
export type SubscriptionState = (typeof STATES)[number];

/** A subscription as far as it decides what is open. A state-based answer: how it came to be does not matter. */
export type Life = Readonly<{
  state: SubscriptionState;
  /** What is charged for from the next period on. */
  plan: PaidPlan;
  periodEnd: Date | null;
  /** A higher plan, paid for until then. */
  kept: Readonly<{ plan: PaidPlan; until: Date }> | null;
  /** Since when the oldest open invoice could not be charged. */
  failingSince: Date | null;
  pausedFrom: Date | null;
  /** When it ends, or has ended. */
  endsAt: Date | null;
}>;

const DAY_MS = 24 * 60 * 60 * 1000;

/** How long a plan stays open after the first charge that failed. */
export const GRACE_MS = 14 * DAY_MS;

/** How late the news of a renewal may be: the processor goes on telling it for three days. */
const LATE_NEWS_MS = 3 * DAY_MS;

/** What is open to whoever has this subscription, at that moment. */
export function planAt(life: Life | null, at: Date): Plan {
  if (!life || at >= closesAt(life)) return "free";
  return life.kept && at < life.kept.until ? life.kept.plan : life.plan;
}

/** When the subscription ceases to open anything, unless there is other news of it before. */
export function closesAt(life: Life): Date {
  if (life.state === "reserved") return NEVER_OPENED;
  const { endsAt, pausedFrom, failingSince, periodEnd } = life;
  const ends = [endsAt, pausedFrom, later(failingSince, GRACE_MS)].filter((end) => end !== null);
  const known = ends.length > 0 ? ends : [later(periodEnd, LATE_NEWS_MS) ?? NEVER_OPENED];
  return new Date(Math.min(...known.map((end) => end.getTime())));
}

const NEVER_OPENED = new Date(0);
const later = (at: Date | null, ms: number): Date | null => at && new Date(at.getTime() + ms);

/** What somebody can do with a subscription besides changing its plan. */
export const DEEDS = ["cancel", "undo-cancel", "pause", "resume"] as const;
export type Deed = (typeof DEEDS)[number];

const ALLOWED: Readonly<Record<SubscriptionState, readonly Deed[]>> = {
  reserved: [],
  trialing: ["cancel"],
  active: ["cancel", "pause"],
  past_due: ["cancel"],
  paused: ["cancel", "resume"],
  canceling: ["undo-cancel"],
  canceled: [],
};

/** Whether this can be done with a subscription that stands like this. */
export const mayDo = (life: Life | null, deed: Deed): boolean =>
  life !== null && ALLOWED[life.state].includes(deed);

/** Refuses what cannot be done, and says what can. */
export function ensureMayDo(life: Life | null, deed: Deed): asserts life is Life {
  if (!mayDo(life, deed)) throw new Refusal("conflict", life ? INSTEAD[life.state] : NONE);
}

const NONE = "You have no subscription. Choose a plan first.";

const INSTEAD: Readonly<Record<SubscriptionState, string>> = {
  reserved: "Your subscription has not begun yet. Finish its payment, or choose a plan again.",
  trialing: "Your trial is running. It can be canceled, or changed to another plan.",
  active: "Your subscription is running already. There was nothing to undo.",
  past_due: "The last payment did not go through. Pay it or change the card, then try again.",
  paused: "Your subscription is paused already. You can resume or cancel it.",
  canceling: "Your subscription ends already. Undo that first.",
  canceled: "Your subscription is over. Choose a plan to begin a new one.",
};

/** How somebody gets from the plan that they have to another one. */
export type Change =
  /** There is nothing to change: a subscription begins. */
  | Readonly<{ kind: "start" }>
  /** At once; the rest of the period is charged for. `fromTrial`: a whole month is, and begins now. */
  | Readonly<{ kind: "upgrade"; fromTrial: boolean }>
  /** At the end of what is paid for. */
  | Readonly<{ kind: "downgrade"; at: Date }>
  /** The higher plan goes on as if nothing had been asked. */
  | Readonly<{ kind: "undo-downgrade" }>
  | Readonly<{ kind: "none" }>;

/** Whether the plan can be changed as things stand; also where that would begin a subscription. */
export const mayChange = ({ state }: Life): boolean => !Object.hasOwn(FIRST, state);

/** What choosing this plan means for whoever has this subscription. Refuses where something must be done first. */
export function changeTo(life: Life | null, plan: PaidPlan, at: Date): Change {
  if (!life || life.state === "canceled" || life.state === "reserved") return { kind: "start" };
  if (life.state !== "active" && life.state !== "trialing")
    throw new Refusal("conflict", FIRST[life.state]);
  const open = life.kept && at < life.kept.until ? life.kept.plan : life.plan;
  if (compared(plan, open) > 0) return { kind: "upgrade", fromTrial: life.state === "trialing" };
  if (plan === life.plan) return { kind: "none" };
  if (plan === open) return { kind: "undo-downgrade" };
  return { kind: "downgrade", at: life.periodEnd ?? at };
}

const FIRST = {
  past_due: "The last payment did not go through. Pay it or change the card, then change the plan.",
  paused: "Your subscription is paused. Resume it, then change the plan.",
  canceling: "Your subscription ends. Undo that, then change the plan.",
} as const;
