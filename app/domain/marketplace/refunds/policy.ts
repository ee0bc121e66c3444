/** Until when, and how far into a course, a learner may ask for money back. */
export type RefundPolicy = Readonly<{ windowDays: number; mostProgress: number }>;

/** What holds in an academy that has not said otherwise. */
export const USUAL_POLICY: RefundPolicy = { windowDays: 14, mostProgress: 30 };

/** A line as its buyer sees it. */
export type RefundableLine = Readonly<{
  state: string;
  total: bigint;
  returned: bigint;
  paidAt: Date | null;
  isAsked: boolean;
  lessons: number;
  done: number;
}>;

const DAY_MS = 86_400_000;

/** When the window of a purchase closes. */
const windowEnds = (paidAt: Date, { windowDays }: RefundPolicy): Date =>
  new Date(paidAt.getTime() + windowDays * DAY_MS);

/** Why its buyer cannot ask for this line's money, in a sentence for them; null where they can. */
export function whyNotRefundable(
  line: RefundableLine,
  policy: RefundPolicy,
  now: Date,
): string | null {
  if (line.isAsked) return "You have asked already. The academy is looking at it.";
  if (line.state === "disputed") return "Your bank is looking at this payment.";
  if (line.state === "refunded") return "It was refunded.";
  if (line.total === 0n || line.paidAt === null) return "Nothing was paid for it.";
  if (line.returned === line.total) return "Its refund is on its way.";
  if (now > windowEnds(line.paidAt, policy))
    return policy.windowDays === 0
      ? "This academy takes no requests for refunds."
      : `It was bought more than ${policy.windowDays} days ago.`;
  if (line.done * 100 > line.lessons * policy.mostProgress)
    return `You have completed more than ${policy.mostProgress} % of it.`;
  return null;
}
