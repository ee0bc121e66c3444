import { type CertificateState, STATES } from "#app/domain/learning/certificates/words.ts";
import { Badge } from "#app/ui/badge.tsx";

const TONE = {
  valid: "success",
  expired: "warning",
  superseded: "neutral",
  revoked: "danger",
} as const;

/** What a certificate is worth, in a word. */
export const CertificateStateBadge = ({ state }: { state: CertificateState }) => (
  <Badge tone={TONE[state]}>{STATES[state].label}</Badge>
);
