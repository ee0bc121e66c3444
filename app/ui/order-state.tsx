import {
  LINE_STATES,
  type LineState,
  ORDER_STATES,
  type OrderState,
} from "#app/domain/marketplace/words.ts";
import { Badge } from "#app/ui/badge.tsx";

const TONES = {
  open: "warning",
  paid: "success",
  expired: "neutral",
  refunded: "neutral",
  disputed: "danger",
} as const;

/** How an order stands, in words. */
export const OrderStateBadge = ({ state }: { state: OrderState }) => (
  <Badge tone={TONES[state]}>{ORDER_STATES[state]}</Badge>
);

/** How one line of an order stands, in words. */
export const LineStateBadge = ({ state }: { state: LineState }) => (
  <Badge tone={TONES[state]}>{LINE_STATES[state]}</Badge>
);
