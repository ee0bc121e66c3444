import { createHmac, timingSafeEqual } from "node:crypto";
import { env } from "#app/kernel/env.ts";
import { addressOf } from "#tenants/by-host.ts";
import type { Glance } from "#tenants/scope.ts";
import type { Person, Tenant } from "#tenants/tenant.ts";

const HOUR_S = 3_600;
const LASTS_S = 12 * HOUR_S;

type Path = Readonly<{ path: string; rest: string }>;

/** A part that a learner has open. */
type Launch = Readonly<{ launchId: string }>;
/** A part that its author looks at, by its number in the manifest. */
type Look = Readonly<{ packageId: string; part: number }>;
export type Opened = Launch | Look;

type Reader = Readonly<{ sessionId: string; until: number }>;
export type LaunchBearer = Launch & Reader;
export type LookBearer = Look & Reader;

/** Who reads what of a package, as the address itself says: its frame has no cookie to be known by. */
export type Bearer = LaunchBearer | LookBearer;

/**
 * Where the pages of what was opened are read for the next twelve hours, at this academy, and no longer than whoever opened it
 * stays signed in. Relative addresses within the package lead to its own files.
 */
export function packageAddress(
  { tenant, actor, now }: Glance<Person>,
  opened: Opened,
  { path, rest }: Path,
): string {
  const until = Math.ceil(now.getTime() / 1_000) + LASTS_S;
  const bearer = { ...opened, sessionId: actor.sessionId, until };
  const parts = path.split("/").map(encodeURIComponent).join("/");
  return addressOf(tenant, `${prefixOf(tenant, bearer)}${parts}${rest}`);
}

/** What every address of what was opened begins with. */
export const prefixOf = (tenant: Tenant, bearer: Bearer): string =>
  `/scorm/${openedName(bearer)}.${bearer.sessionId}.${bearer.until}.${proofOf(tenant, bearer)}/`;

/** What was opened, in one word of an address. A launch and a look never have the same. */
export const openedName = (opened: Opened): string =>
  "launchId" in opened ? opened.launchId : `${opened.packageId}-${opened.part}`;

const UUID = "[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}";
const SHAPE = new RegExp(
  `^/scorm/(${UUID})(?:-(\\d{1,6}))?\\.(${UUID})\\.(\\d{10})\\.([\\w-]{43})/(.*)$`,
  "s",
);

/** Reads such an address: who bears it and which file it names; null when it was not handed out here, or is over. */
export function readPackageAddress(
  tenant: Tenant,
  pathname: string,
  now: Date,
): Readonly<{ bearer: Bearer; path: string }> | null {
  const [, id = "", part, sessionId = "", until = "", proof = "", path = ""] =
    SHAPE.exec(pathname) ?? [];
  const opened = part === undefined ? { launchId: id } : { packageId: id, part: Number(part) };
  const bearer = { ...opened, sessionId, until: Number(until) };
  const [right, given] = [Buffer.from(proofOf(tenant, bearer)), Buffer.from(proof)];
  if (given.length !== right.length || !timingSafeEqual(given, right)) return null;
  return bearer.until * 1_000 > now.getTime() ? { bearer, path } : null;
}

const proofOf = (tenant: Tenant, bearer: Bearer): string =>
  createHmac("sha256", env().secret)
    .update(
      JSON.stringify(["package", tenant.id, openedName(bearer), bearer.sessionId, bearer.until]),
    )
    .digest("base64url");
