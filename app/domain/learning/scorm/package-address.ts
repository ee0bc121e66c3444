import { createHmac, timingSafeEqual } from "node:crypto";
import { env } from "#app/kernel/env.ts";
import { addressOf } from "#tenants/by-host.ts";
import type { Glance } from "#tenants/scope.ts";
import type { Person, Tenant } from "#tenants/tenant.ts";

const HOUR_S = 3_600;
const LASTS_S = 12 * HOUR_S;

type Path = Readonly<{ path: string; rest: string }>;

/** Who reads which launch of a package, as the address itself says: its frame has no cookie to be known by. */
export type Bearer = Readonly<{ launchId: string; sessionId: string; until: number }>;

/**
 * Where the pages of this launch are read for the next twelve hours, at this academy, and no longer than whoever began it
 * stays signed in. Relative addresses within the package lead to its own files.
 */
export function packageAddress(
  { tenant, actor, now }: Glance<Person>,
  launchId: string,
  { path, rest }: Path,
): string {
  const until = Math.ceil(now.getTime() / 1_000) + LASTS_S;
  const bearer = { launchId, sessionId: actor.sessionId, until };
  const parts = path.split("/").map(encodeURIComponent).join("/");
  return addressOf(tenant, `${prefixOf(tenant, bearer)}${parts}${rest}`);
}

/** What every address of this launch begins with. */
export const prefixOf = (tenant: Tenant, bearer: Bearer): string =>
  `/scorm/${bearer.launchId}.${bearer.sessionId}.${bearer.until}.${proofOf(tenant, bearer)}/`;

const UUID = "[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}";
const SHAPE = new RegExp(`^/scorm/(${UUID})\\.(${UUID})\\.(\\d{10})\\.([\\w-]{43})/(.*)$`, "s");

/** Reads such an address: who bears it and which file it names; null when it was not handed out here, or is over. */
export function readPackageAddress(
  tenant: Tenant,
  pathname: string,
  now: Date,
): Readonly<{ bearer: Bearer; path: string }> | null {
  const [, launchId = "", sessionId = "", until = "", proof = "", path = ""] =
    SHAPE.exec(pathname) ?? [];
  const bearer = { launchId, sessionId, until: Number(until) };
  const [right, given] = [Buffer.from(proofOf(tenant, bearer)), Buffer.from(proof)];
  if (given.length !== right.length || !timingSafeEqual(given, right)) return null;
  return bearer.until * 1_000 > now.getTime() ? { bearer, path } : null;
}

const proofOf = (tenant: Tenant, { launchId, sessionId, until }: Bearer): string =>
  createHmac("sha256", env().secret)
    .update(JSON.stringify(["package", tenant.id, launchId, sessionId, until]))
    .digest("base64url");
