import { env } from "#app/kernel/env.ts";
import { Refusal } from "#app/kernel/refusal.ts";
import { hostNameOf } from "./host-name.ts";

/** A host name that an academy may claim, in its one spelling. Refuses what is no host name, and the platform's. */
export function ownHost(said: string): string {
  const host = hostNameOf(said);
  if (!host) throw refused("That is not a host name like academy.example.com.");
  const platform = env().platform.host;
  if (host === platform || host.endsWith(`.${platform}`))
    throw refused("That name belongs to the platform. Use a domain of the academy's own.");
  return host;
}

const refused = (why: string): Refusal => new Refusal("invalid", why, { host: why });
