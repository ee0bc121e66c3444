/** For how many days a buyer may want the money back; a share of a sale is owed, and not yet payable, for as long. */
export const REFUND_WINDOW_DAYS = 14;

/**
 * What an earning is: a share of a sale, what a refund or a dispute took of it or gave back, what came back of a payout
 * after it had arrived, or what a payout could not carry because it was less than its smallest step.
 */
export type EarningKind = "sale" | "refund" | "dispute" | "returned" | "rest";
