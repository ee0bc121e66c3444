/** The accounts of an academy's books; what each holds is said in the chapter of the database. */
export const ACCOUNTS = [
  "clearing",
  "revenue",
  "payable",
  "payouts",
  "tax",
  "refunds",
  "fees",
  "disputes_held",
] as const;
export type Account = (typeof ACCOUNTS)[number];

export type TransactionKind =
  | "sale"
  | "subscription"
  | "fee"
  | "refund"
  | "dispute"
  | "earning"
  | "payout"
  | "correction";
