import { env } from "#app/kernel/env.ts";
import { Refusal } from "#app/kernel/refusal.ts";
import { slugHost } from "../by-host.ts";
import { Agreed, limitsOf } from "../license/limits.ts";
import type { Glance } from "../scope.ts";
import type { Tier } from "../words.ts";
import { isApex } from "./claimable-host.ts";
import { type Setup, setupFor } from "./dns-records.ts";
import { LIGHT_LABEL, LIGHTS, type LightName, type LightState } from "./words.ts";

/** A light as the page shows it. */
export type ShownLight = Readonly<{ label: string; state: LightState; reason: string | null }>;

/** One domain as its administrators see it. */
export type DomainView = Readonly<{
  host: string;
  isApex: boolean;
  isProved: boolean;
  isAddress: boolean;
  mayBecomeAddress: boolean;
  setup: Setup;
  lights: readonly ShownLight[];
  checkedAt: Date | null;
  nextCheckAt: Date;
}>;

/** The page of an academy's domains: where it lives, what its license includes, and how each domain stands. */
export async function domainsPage(glance: Glance) {
  const { sql, tenant } = glance;
  const [licenses, rows] = await Promise.all([
    sql<{ tier: Tier; limits: unknown }>`select tier, limits from license`,
    sql<Row>`
      select host, token, verified_at is not null as proved, canonical, checks, checked_at, next_check_at
      from tenant_host where released_at is null order by canonical desc, claimed_at`,
  ]);
  const [license] = licenses;
  const most = license ? limitsOf(license.tier, Agreed.parse(license.limits)).customDomains : 0;
  const own = slugHost(tenant.slug);
  const domains = rows.map((row) => viewOf(row, own));
  const address = domains.find(({ isAddress }) => isAddress)?.host ?? own;
  return { address, own, most, domains, now: glance.now };
}

/** One host of this academy's, or the one it was born with; refuses any other name. */
export async function domainNamed({ sql, tenant }: Glance, host: string | undefined) {
  const own = slugHost(tenant.slug);
  if (host === own) return { host, isProved: true };
  const [row] = await sql<{ host: string; isProved: boolean }>`
    select host, verified_at is not null as "isProved"
    from tenant_host where host = ${host ?? ""} and released_at is null`;
  if (!row) throw new Refusal("missing", "This academy has no such domain.");
  return row;
}

type Row = {
  host: string;
  token: string;
  proved: boolean;
  canonical: boolean;
  checks: Partial<Record<LightName, { state: LightState; reason: string }>>;
  checked_at: Date | null;
  next_check_at: Date;
};

function viewOf(row: Row, own: string): DomainView {
  const { host, proved, canonical, checks } = row;
  const lights = LIGHTS.map((name) => ({
    label: LIGHT_LABEL[name],
    state: checks[name]?.state ?? "unknown",
    reason: checks[name]?.reason ?? null,
  }));
  const target = { slugHost: own, edgeAddresses: env().edgeAddresses };
  return {
    host,
    isApex: isApex(host),
    isProved: proved,
    isAddress: canonical,
    mayBecomeAddress: proved && !canonical && checks.serving?.state === "ok",
    setup: setupFor(row, target),
    lights,
    checkedAt: row.checked_at,
    nextCheckAt: row.next_check_at,
  };
}
