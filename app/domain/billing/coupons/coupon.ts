import type { CouponTerms } from "../quote.ts";
import type { CouponKind, CouponState } from "./words.ts";

/** A line that somebody is about to buy, and what it is: a course, a program, or a plan by its name. */
export type PricedItem = Readonly<{
  id: string;
  kind: "course" | "program" | "plan";
  itemId: string;
}>;

/** What somebody wants to use a coupon for. */
export type CouponUse = Readonly<{ currency: string; lines: readonly PricedItem[] }>;

/** A coupon as whoever types its code meets it. Days are those where the academy is. */
export type Coupon = Readonly<{
  id: string;
  name: string;
  kind: CouponKind;
  percent: number | null;
  amountMinor: bigint | null;
  currency: string | null;
  chosen: boolean;
  /** What it is for when that is chosen: ids of courses and programs, names of plans. */
  items: readonly string[];
  startsOn: string | null;
  endsOn: string | null;
  most: number | null;
  mostPerPerson: number | null;
  uses: number;
  /** By whoever asks. */
  ownUses: number;
}>;

type Standing = Pick<Coupon, "startsOn" | "endsOn" | "most" | "uses"> & { ended: boolean };

/** Where a coupon stands on this day. */
export function couponState(coupon: Standing, today: string): CouponState {
  if (coupon.ended || (coupon.endsOn !== null && coupon.endsOn < today)) return "over";
  if (coupon.startsOn !== null && coupon.startsOn > today) return "coming";
  return coupon.most !== null && coupon.uses >= coupon.most ? "used" : "running";
}

const NOT_RUNNING = {
  over: "That coupon is over.",
  coming: "That coupon is not valid yet.",
  used: "That coupon has been used up.",
} as const;

/** Why this coupon cannot be used for that today, in words for whoever typed its code; null when it can. */
export function whyNot(coupon: Coupon, use: CouponUse, today: string): string | null {
  const state = couponState({ ...coupon, ended: false }, today);
  if (state !== "running") return NOT_RUNNING[state];
  if (coupon.mostPerPerson !== null && coupon.ownUses >= coupon.mostPerPerson)
    return "You have used that coupon as often as you may.";
  if (coupon.currency !== null && coupon.currency !== use.currency)
    return `That coupon is for prices in ${coupon.currency}.`;
  return use.lines.some((line) => isFor(coupon, line)) ? null : "That coupon is not for these.";
}

/** What the coupon takes off these lines. */
export function termsOf(coupon: Coupon, { lines }: CouponUse): CouponTerms {
  const open = new Set(lines.filter((line) => isFor(coupon, line)).map(({ id }) => id));
  const appliesTo = (lineId: string) => open.has(lineId);
  return coupon.amountMinor === null
    ? { kind: "percent", percent: coupon.percent ?? 0, appliesTo }
    : { kind: "fixed", minor: coupon.amountMinor, appliesTo };
}

/** A coupon that is not for chosen things alone is for every course and program, and for no plan. */
const isFor = (coupon: Coupon, { kind, itemId }: PricedItem): boolean =>
  coupon.chosen ? coupon.items.includes(itemId) : kind !== "plan";
