import { lifeOf, type Period, periodsOf } from "#app/domain/billing/life-of.ts";
import type { PaidPlan, Plan } from "#app/domain/billing/plan.ts";
import type { InvoiceFacts, SubscriptionFacts } from "#app/domain/billing/plan-facts.ts";
import { changeTo, type Deed, type Life, mayDo } from "#app/domain/billing/subscription.ts";
import { money } from "#app/kernel/money.ts";

export const HOUR = 3_600_000;
export const DAY = 24 * HOUR;

/** What somebody, or their bank, does so many hours after the last thing that happened. */
export type Act = Readonly<{
  afterHours: number;
  does: PaidPlan | Deed | "card fails" | "card works";
}>;

/** How the product sees a life: what it last heard, at which moment. */
type Look = Readonly<{ at: number; life: Life }>;

/** What was granted, written down when it was granted: the reference for what is open. */
type Grant = { plan: PaidPlan; from: number; until: number };

export type Lived = Readonly<{
  looks: readonly Look[];
  grants: readonly Grant[];
  minted: readonly Period[];
  /** Where periods began that were paid for or tried. */
  begun: readonly number[];
  /** Moments at which something happened. */
  moments: readonly number[];
}>;

/** The end of a period, found by walking day by day: the anchor's day, or the last day of a shorter month. */
export function monthAfter(anchor: Date, from: Date): Date {
  const day = anchor.getUTCDate();
  for (let at = from.getTime() + DAY; ; at += DAY) {
    const [today, tomorrow] = [new Date(at), new Date(at + DAY)];
    const isLast = tomorrow.getUTCMonth() !== today.getUTCMonth();
    const moved = today.getUTCMonth() !== from.getUTCMonth();
    if (moved && (today.getUTCDate() === day || (isLast && today.getUTCDate() < day))) return today;
  }
}

type Sub = {
  plan: PaidPlan;
  status: SubscriptionFacts["status"];
  anchor: Date;
  periodStart: Date;
  periodEnd: Date;
  trialEnd: Date | null;
  cancelAt: Date | null;
  endedAt: Date | null;
  open: { since: Date; tries: number; retryAt: number } | null;
  pausedFrom: Date | null;
  kept: { plan: PaidPlan; until: Date } | null;
};

/** The days between a charge that failed and its next try. */
const LADDER = [2, 5, 7, 7];

type World = {
  now: number;
  cardWorks: boolean;
  hadTrial: boolean;
  sub: Sub | null;
  looks: Look[];
  grants: Grant[];
  minted: Period[];
  begun: number[];
  moments: number[];
};

/** Two years or more of one person's subscriptions, played against a processor that is made of these lines alone. */
export function lived(start: Date, acts: readonly Act[]): Lived {
  const nothing = { looks: [], grants: [], minted: [], begun: [], moments: [] };
  const world: World = {
    ...{ now: start.getTime(), cardWorks: true, hadTrial: false, sub: null },
    ...nothing,
  };
  for (const { afterHours, does } of acts) {
    pass(world, world.now + afterHours * HOUR);
    DOES[does](world);
    look(world);
  }
  pass(world, Math.max(world.now, start.getTime() + 730 * DAY));
  return world;
}

const DOES: Readonly<Record<Act["does"], (world: World) => void>> = {
  pro: (world) => choose(world, "pro"),
  enterprise: (world) => choose(world, "enterprise"),
  cancel: allowed("cancel", cancel),
  "undo-cancel": allowed("undo-cancel", (_, sub) => {
    sub.cancelAt = null;
  }),
  pause: allowed("pause", (_, sub) => {
    sub.pausedFrom = sub.periodEnd;
  }),
  resume: allowed("resume", resume),
  "card fails": (world) => {
    world.cardWorks = false;
  },
  "card works": (world) => {
    world.cardWorks = true;
  },
};

function allowed(deed: Deed, does: (world: World, sub: Sub) => void) {
  return (world: World) => {
    if (world.sub && mayDo(lifeOfNow(world), deed)) does(world, world.sub);
  };
}

const lifeOfNow = ({ looks }: World): Life | null => looks.at(-1)?.life ?? null;

function look({ sub, now, looks, moments }: World) {
  moments.push(now);
  if (sub) looks.push({ at: now, life: lifeOf(factsOf(sub, now)) });
}

const grant = ({ grants, now }: World, { plan }: Sub, until: number) =>
  grants.push({ plan, from: now, until });

function cut({ grants, now }: World) {
  for (const one of grants) one.until = Math.min(one.until, now);
}

function bill({ begun, minted, now }: World, sub: Sub, kind: "period" | "trial" | "proration") {
  if (kind !== "proration") begun.push(sub.periodStart.getTime());
  minted.push(...periodsOf(invoiceOf(sub, now, kind === "proration", kind === "trial")));
}

function begin(world: World, plan: PaidPlan) {
  const trial = plan === "pro" && !world.hadTrial;
  if (!trial && !world.cardWorks) return;
  world.hadTrial ||= trial;
  const at = new Date(world.now);
  const end = trial ? new Date(world.now + 14 * DAY) : monthAfter(at, at);
  world.sub = {
    ...{ plan, status: trial ? "trialing" : "active", anchor: trial ? end : at },
    ...{ periodStart: at, periodEnd: end, trialEnd: trial ? end : null },
    ...{ cancelAt: null, endedAt: null, open: null, pausedFrom: null, kept: null },
  };
  grant(world, world.sub, end.getTime());
  bill(world, world.sub, trial ? "trial" : "period");
}

/** A whole month begins now and is paid for. */
function beginMonth(world: World, sub: Sub) {
  sub.anchor = sub.periodStart = new Date(world.now);
  sub.periodEnd = monthAfter(sub.anchor, sub.anchor);
  Object.assign(sub, { trialEnd: null, status: "active", kept: null });
  grant(world, sub, sub.periodEnd.getTime());
  bill(world, sub, "period");
}

function choose(world: World, plan: PaidPlan) {
  const known = lifeOfNow(world);
  if (known && ["past_due", "paused", "canceling"].includes(known.state)) return;
  const change = changeTo(known, plan, new Date(world.now));
  const { sub } = world;
  if (change.kind === "start") begin(world, plan);
  else if (sub && change.kind === "upgrade") upgrade(world, sub, plan, change.fromTrial);
  else if (sub && change.kind === "downgrade")
    Object.assign(sub, { plan, kept: { plan: sub.plan, until: sub.periodEnd } });
  else if (sub && change.kind === "undo-downgrade") Object.assign(sub, { plan, kept: null });
}

function upgrade(world: World, sub: Sub, plan: PaidPlan, fromTrial: boolean) {
  if (!world.cardWorks) return;
  Object.assign(sub, { plan, kept: null });
  if (fromTrial) {
    cut(world);
    return beginMonth(world, sub);
  }
  grant(world, sub, sub.periodEnd.getTime());
  bill(world, sub, "proration");
}

const isUnpaid = ({ now }: World, { open, pausedFrom }: Sub): boolean =>
  open !== null || (pausedFrom !== null && now >= pausedFrom.getTime());

function cancel(world: World, sub: Sub) {
  if (isUnpaid(world, sub)) end(world, sub);
  else sub.cancelAt = sub.periodEnd;
}

function resume(world: World, sub: Sub) {
  const isNew = isUnpaid(world, sub);
  if (isNew && !world.cardWorks) return;
  sub.pausedFrom = null;
  if (isNew) beginMonth(world, sub);
}

function end(world: World, sub: Sub) {
  Object.assign(sub, { status: "canceled", endedAt: new Date(world.now) });
  cut(world);
}

function pass(world: World, until: number) {
  for (let due = dueNext(world); due <= until; due = dueNext(world)) {
    world.now = due;
    const { sub } = world;
    if (sub?.open?.retryAt === due) retry(world, sub, sub.open);
    else if (sub) turn(world, sub);
    look(world);
  }
  world.now = until;
}

const dueNext = ({ sub }: World): number =>
  !sub || sub.endedAt ? Infinity : Math.min(sub.periodEnd.getTime(), sub.open?.retryAt ?? Infinity);

/** A period is over. */
function turn(world: World, sub: Sub) {
  if (sub.cancelAt && sub.cancelAt.getTime() <= world.now) return end(world, sub);
  Object.assign(sub, { periodStart: sub.periodEnd, trialEnd: null, status: "active" });
  sub.periodEnd = monthAfter(sub.anchor, sub.periodStart);
  if (sub.pausedFrom) return;
  if (world.cardWorks) {
    grant(world, sub, sub.periodEnd.getTime());
    return bill(world, sub, "period");
  }
  sub.status = "past_due";
  sub.open = { since: new Date(world.now), tries: 0, retryAt: world.now + 2 * DAY };
  grant(world, sub, world.now + 14 * DAY);
}

function retry(world: World, sub: Sub, open: NonNullable<Sub["open"]>) {
  if (world.cardWorks) {
    Object.assign(sub, { open: null, status: "active" });
    cut(world);
    grant(world, sub, sub.periodEnd.getTime());
    return bill(world, sub, "period");
  }
  open.tries += 1;
  const next = LADDER[open.tries];
  if (next !== undefined) open.retryAt = world.now + next * DAY;
  else {
    sub.open = null;
    end(world, sub);
  }
}

/** What the grants open at that moment. */
export const grantedAt = (grants: readonly Grant[], at: number): Plan => {
  const open = grants.filter(({ from, until }) => from <= at && at < until);
  if (open.some(({ plan }) => plan === "enterprise")) return "enterprise";
  return open.length > 0 ? "pro" : "free";
};

const factsOf = (sub: Sub, now: number): SubscriptionFacts => ({
  ...{ processorId: "sub_1", tenant: null, subscriptionId: null, card: null },
  ...{ askedAt: new Date(now), status: sub.status, plan: sub.plan, trialEnd: sub.trialEnd },
  ...{ periodStart: sub.periodStart, periodEnd: sub.periodEnd, cancelAt: sub.cancelAt },
  ...{ endedAt: sub.endedAt, failingSince: sub.open?.since ?? null },
  ...{ pausedFrom: sub.pausedFrom, kept: sub.kept },
});

const invoiceOf = (sub: Sub, now: number, isProration: boolean, trial: boolean): InvoiceFacts => {
  const [total, at] = [money(trial ? 0n : 999n, "USD"), new Date(now)];
  const from = isProration ? at : sub.periodStart;
  return {
    ...{ processorId: `in_${now}`, askedAt: at, tenant: null, subscriptionId: null },
    ...{ state: "paid", total, tax: money(0n, "USD"), paid: total, createdAt: at, paidAt: at },
    ...{ wasTried: true, nextTryAt: null, payment: null },
    lines: [{ plan: sub.plan, from, until: sub.periodEnd, isProration, amount: total }],
  };
};
