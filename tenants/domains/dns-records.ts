import { isIPv6 } from "node:net";
import { isApex } from "./claimable-host.ts";

/** One record that a domain's owner has to create. `name` is complete, without a dot at its end. */
export type DnsRecord = Readonly<{
  type: "TXT" | "CNAME" | "ALIAS" | "A" | "AAAA";
  name: string;
  value: string;
}>;

/** Where the proof of ownership stands. It is in a tenant's own zone, so it names no platform (RFC 8552). */
export const challengeName = (host: string): string => `_academy-challenge.${host}`;

/** What that TXT record must say. */
export const challengeValue = (token: string): string => `academy-challenge=${token}`;

/** How a domain is brought to us: the proof, and one of several ways to lead visitors here. */
export type Setup = Readonly<{
  proof: DnsRecord;
  /** Any one of these sets of records is enough. */
  ways: readonly (readonly DnsRecord[])[];
}>;

/** The records for a host. At an apex an ALIAS, or A and AAAA where the edge's addresses are known; below it a CNAME. */
export function setupFor(
  { host, token }: Readonly<{ host: string; token: string }>,
  target: Readonly<{ slugHost: string; edgeAddresses: readonly string[] }>,
): Setup {
  const proof = { type: "TXT", name: challengeName(host), value: challengeValue(token) } as const;
  if (!isApex(host))
    return { proof, ways: [[{ type: "CNAME", name: host, value: target.slugHost }]] };
  const addresses = target.edgeAddresses.map((value) => {
    return { type: isIPv6(value) ? "AAAA" : "A", name: host, value } as const;
  });
  const alias = [{ type: "ALIAS", name: host, value: target.slugHost }] as const;
  return { proof, ways: addresses.length > 0 ? [addresses, alias] : [alias] };
}
