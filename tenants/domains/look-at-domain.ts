import { setTimeout as sleep } from "node:timers/promises";
import { env } from "#app/kernel/env.ts";
import { slugHost } from "../by-host.ts";
import { inControlPlane } from "../control-plane.ts";
import { inScope } from "../scope.ts";
import type { Actor, Tenant } from "../tenant.ts";
import { askDns, type DnsSight } from "./ask-dns.ts";
import { askEdge, type EdgeSight } from "./ask-edge.ts";
import type { Sight } from "./lights.ts";
import { proveHost } from "./prove-host.ts";
import { reserveCheck } from "./reserve-check.ts";

const HEARD_WITHIN_MS = 1_000;
const BECAUSE = { kind: "system", because: "prove a domain" } as const;

/**
 * Reserves, then asks the world about a domain outside any scope: its DNS, and, once it is proved and
 * leads here, our own web server under its name. What was seen is for `settleCheck`; null when it is
 * too soon to look again.
 */
export async function lookAtDomain(
  tenant: Tenant,
  actor: Actor,
  host: string,
): Promise<Sight | null> {
  const reserved = await inScope(tenant, actor, (scope) => reserveCheck(scope, { host }));
  if (!reserved) return null;
  const known = { ...reserved, slugHost: slugHost(tenant.slug) };
  const dns = await askDns(known);
  const records = "found" in dns.challenge ? dns.challenge.found : [];
  const verdict = await inControlPlane(BECAUSE, (scope) =>
    proveHost(scope, { tenantId: tenant.id, host, records }),
  );
  // The process that Caddy asks has to hear of it first.
  if (verdict.kind === "yours" && !reserved.wasProved) await sleep(HEARD_WITHIN_MS);
  const isOurs = verdict.kind === "yours" || (verdict.kind === "unproved" && reserved.wasProved);
  return { ...known, dns, verdict, edge: isOurs ? await edgeOf(host, dns) : null };
}

/** Asks only where the domain leads to an address of our own; no other address is ever connected to. */
async function edgeOf(host: string, { addresses, ours }: DnsSight): Promise<EdgeSight | null> {
  const { scheme, portSuffix } = env().platform;
  if (scheme !== "https" || "trouble" in addresses || "trouble" in ours) return null;
  const address = addresses.found.find((found) => ours.found.includes(found));
  const port = Number(portSuffix.slice(1) || 443);
  return address ? askEdge({ host, address, port }) : null;
}
