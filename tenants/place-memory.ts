import type { Tenant } from "./tenant.ts";

/** Where a host name leads: to a tenant, to the tenant's one address, or nowhere. */
export type Place =
  | Readonly<{ kind: "here"; tenant: Tenant }>
  | Readonly<{ kind: "elsewhere"; host: string; tenantId: string }>
  | Readonly<{ kind: "nowhere" }>;

/** What one process remembers of host names. */
export type PlaceMemory = Readonly<{
  /** Where this host leads; asked at most once at a time, and not at all while it is remembered. */
  placeOf: (host: string) => Promise<Place>;
  /** Whether the answer is remembered, so that `placeOf` costs no question. */
  remembers: (host: string) => boolean;
  /** Forgets a tenant's hosts and every miss; without an id, everything. */
  forget: (tenantId?: string) => void;
  /** How long an answer may be believed from now on, in milliseconds. Forgets everything. */
  believeFor: (ms: number) => void;
}>;

/**
 * A memory of places in front of `lookUp`. An answer that was on its way while something changed is
 * given but not kept. Misses have a space of their own, so that no flood of names pushes tenants out.
 */
export function placeMemory(lookUp: (host: string) => Promise<Place>, most = 20_000): PlaceMemory {
  const found = new Map<string, Kept>();
  const missed = new Map<string, Kept>();
  const asked = new Map<string, Promise<Place>>();
  let trustMs = 1_000;

  function remembered(host: string): Place | undefined {
    const kept = found.get(host) ?? missed.get(host);
    return kept && kept.until > Date.now() ? kept.place : undefined;
  }

  function ask(host: string): Promise<Place> {
    const asking = lookUp(host)
      .then((place) => {
        if (asked.get(host) === asking) keep(host, place);
        return place;
      })
      .finally(() => {
        if (asked.get(host) === asking) asked.delete(host);
      });
    asked.set(host, asking);
    return asking;
  }

  function keep(host: string, place: Place): void {
    found.delete(host);
    missed.delete(host);
    const space = place.kind === "nowhere" ? missed : found;
    if (space.size >= most) space.delete(space.keys().next().value ?? "");
    space.set(host, { place, until: Date.now() + trustMs });
  }

  function forget(tenantId?: string): void {
    asked.clear();
    missed.clear();
    for (const [host, { place }] of found)
      if (!tenantId || tenantIn(place) === tenantId) found.delete(host);
  }

  return {
    placeOf: async (host) => remembered(host) ?? asked.get(host) ?? ask(host),
    remembers: (host) => remembered(host) !== undefined,
    forget,
    believeFor: (ms) => {
      trustMs = ms;
      forget();
    },
  };
}

type Kept = Readonly<{ place: Place; until: number }>;

function tenantIn(place: Place): string | null {
  if (place.kind === "nowhere") return null;
  return place.kind === "here" ? place.tenant.id : place.tenantId;
}
