import { Badge, type Tone } from "#app/ui/badge.tsx";
import { STATE_WORDS } from "#tenants/words.ts";

const TONE: Readonly<Record<string, Tone>> = {
  trial: "accent",
  active: "success",
  past_due: "warning",
  suspended: "danger",
};

/** How an academy stands, in one word. */
export const TenantStateBadge = ({ state }: { state: string }) => (
  <Badge tone={TONE[state] ?? "neutral"}>{STATE_WORDS[state] ?? state}</Badge>
);
