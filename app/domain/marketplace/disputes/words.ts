/** How a dispute stands, in the words of a page. */
export const DISPUTE_STATES = {
  inquiry: "Inquiry",
  open: "Open",
  won: "Won",
  lost: "Lost",
} as const;
export type DisputeState = keyof typeof DISPUTE_STATES;

/** Where the evidence is, in the words of a page. */
export const EVIDENCE_STATES = {
  kept: "Not sent",
  sending: "On its way",
  sent: "With the bank",
  refused: "Not taken",
} as const;
export type EvidenceState = keyof typeof EVIDENCE_STATES;
