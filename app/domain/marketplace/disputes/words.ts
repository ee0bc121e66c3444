/** How a dispute stands, in the words of a page. */
export const DISPUTE_STATES = {
  inquiry: "Inquiry",
  open: "Open",
  won: "Won",
  lost: "Lost",
} as const;
export type DisputeState = keyof typeof DISPUTE_STATES;
