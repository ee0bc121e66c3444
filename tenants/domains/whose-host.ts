/** What one tenant has to do with a host. */
export type Claim = Readonly<{
  tenantId: string;
  /** What its TXT record must say. */
  proof: string;
  verifiedAt: Date | null;
  releasedAt: Date | null;
}>;

/** Whether a claimant gets a host, from whom it passes, or why it does not. */
export type Verdict =
  | Readonly<{ kind: "yours"; takenFrom: string | null }>
  | Readonly<{ kind: "unproved" }>
  | Readonly<{ kind: "held" }>
  | Readonly<{ kind: "resting"; until: Date }>;

const QUARANTINE_MS = 30 * 24 * 60 * 60_000;

/**
 * Decides by what the domain's TXT records say right now. A proof of long ago counts for nothing
 * against a right record today, unless its own record still stands beside it. What was released
 * rests for 30 days: meanwhile it is nobody else's.
 */
export function whoseHost(
  claims: readonly Claim[],
  tenantId: string,
  records: readonly string[],
  now: Date,
): Verdict {
  const mine = claims.find((claim) => claim.tenantId === tenantId && !claim.releasedAt);
  if (!mine || !records.includes(mine.proof)) return { kind: "unproved" };
  if (mine.verifiedAt) return { kind: "yours", takenFrom: null };
  const others = claims.filter((claim) => claim.tenantId !== tenantId && claim.verifiedAt);
  const holder = others.find(({ releasedAt }) => !releasedAt);
  if (holder && records.includes(holder.proof)) return { kind: "held" };
  const until = Math.max(0, ...others.map(({ releasedAt }) => restEnds(releasedAt)));
  if (until > now.getTime()) return { kind: "resting", until: new Date(until) };
  return { kind: "yours", takenFrom: holder?.tenantId ?? null };
}

const restEnds = (releasedAt: Date | null): number =>
  releasedAt ? releasedAt.getTime() + QUARANTINE_MS : 0;
