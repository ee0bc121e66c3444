import { type Currency, type Money, money } from "#app/kernel/money.ts";

/** What a person may have in an academy, the least first. */
export const PLANS = ["free", "pro", "enterprise"] as const;
export type Plan = (typeof PLANS)[number];
export type PaidPlan = Exclude<Plan, "free">;
export const PAID_PLANS = ["pro", "enterprise"] as const satisfies readonly PaidPlan[];

export const isPaidPlan = (name: string): name is PaidPlan =>
  (PAID_PLANS as readonly string[]).includes(name);

/** More than zero when `one` opens more than `other`. */
export const compared = (one: Plan, other: Plan): number =>
  PLANS.indexOf(one) - PLANS.indexOf(other);

/** What a plan changes in figures. */
export type Terms = Readonly<{
  /** Whole percents off courses that are bought. */
  discountPercent: number;
  /** Whole percents of a sale that its author has; null where courses cannot be sold. */
  sharePercent: number | null;
  /** What is earned, in tenths of what everybody earns. */
  earningTenths: bigint;
}>;

export const TERMS: Readonly<Record<Plan, Terms>> = {
  free: { discountPercent: 0, sharePercent: null, earningTenths: 10n },
  pro: { discountPercent: 10, sharePercent: 70, earningTenths: 15n },
  enterprise: { discountPercent: 20, sharePercent: 75, earningTenths: 20n },
};

/**
 * A month of each plan, in the smallest unit of each currency. The last digit of a dinar's fils is zero, because card
 * networks take no other amounts of it.
 */
const MONTHLY: Readonly<Record<PaidPlan, Readonly<Record<Currency, bigint>>>> = {
  pro: { USD: 999n, EUR: 999n, GBP: 899n, ZAR: 17_900n, JPY: 1_500n, BHD: 3_750n },
  enterprise: { USD: 9_900n, EUR: 9_900n, GBP: 8_900n, ZAR: 179_000n, JPY: 15_000n, BHD: 37_500n },
};

/** What a month of this plan costs, before tax. */
export const monthlyPrice = (plan: PaidPlan, currency: Currency): Money =>
  money(MONTHLY[plan][currency], currency);

/** The plan that may be tried before it is paid for, and for how many days; once per person, for ever. */
export const TRIAL = { plan: "pro", days: 14 } as const;
