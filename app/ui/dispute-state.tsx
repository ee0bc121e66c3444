import { DISPUTE_STATES, type DisputeState } from "#app/domain/marketplace/disputes/words.ts";
import { Badge } from "#app/ui/badge.tsx";

const TONE = { inquiry: "warning", open: "warning", won: "success", lost: "danger" } as const;

/** How a dispute stands. */
export const DisputeStateBadge = ({ state }: { state: DisputeState }) => (
  <Badge tone={TONE[state]}>{DISPUTE_STATES[state]}</Badge>
);
