import { getDomain } from "tldts";
import { env } from "#app/kernel/env.ts";
import { Refusal } from "#app/kernel/refusal.ts";
import { hostNameOf } from "../host-name.ts";

/**
 * The host that somebody means by what they typed, in its one spelling; a pasted address is read as
 * its host. Refuses what no tenant can own: addresses in numbers, public suffixes (publicsuffix.org),
 * names that never leave a building (RFC 6761, 6762, 7686, 8375, 9476), and the platform's own.
 */
export function claimableHost(said: string, platformHost: string = env().platform.host): string {
  const host = hostNameOf(said.trim().replace(/^https?:\/\/([^/?#]*).*$/i, "$1"));
  if (!host) throw refused("Enter a name like learn.example.com, without anything around it.");
  if (isOf(host, platformHost) || isOf(platformHost, host))
    throw refused("That name belongs to the platform. Enter a domain of your own.");
  if (NEVER_PUBLIC.some((suffix) => isOf(host, suffix)))
    throw refused("That name is not reachable from the internet. Enter a public domain.");
  if (!registrableDomainOf(host))
    throw refused(
      "That is an ending that everybody shares. Enter a domain that is yours below it.",
    );
  return host;
}

/** The part of a host that somebody has registered, or null when there is none: `acme.co.uk` of `a.b.acme.co.uk`. */
export const registrableDomainOf = (host: string): string | null =>
  getDomain(host, { allowPrivateDomains: true });

/** Whether a host is what was registered itself, where no CNAME may stand (RFC 1034, 3.6.2). */
export const isApex = (host: string): boolean => registrableDomainOf(host) === host;

const NEVER_PUBLIC = ["localhost", "local", "internal", "invalid", "onion", "alt", "home.arpa"];

const isOf = (host: string, parent: string): boolean =>
  host === parent || host.endsWith(`.${parent}`);

const refused = (why: string): Refusal => new Refusal("invalid", why, { host: why });
