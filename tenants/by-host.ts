import { env } from "#app/kernel/env.ts";
import { type ControlDb, inControlPlane } from "./control-plane.ts";
import type { Tenant } from "./tenant.ts";

/** Where a host name leads: to a tenant, to the tenant's one address, or nowhere. */
export type Place =
  | Readonly<{ kind: "here"; tenant: Tenant }>
  | Readonly<{ kind: "elsewhere"; host: string }>
  | Readonly<{ kind: "nowhere" }>;

/**
 * Where this host (already read by `hostNameOf`) leads. Answers and misses are kept in memory until
 * the tenant changes, so a request costs no query.
 */
export async function placeOf(host: string): Promise<Place> {
  const known = places.get(host);
  if (known && known.until > Date.now()) return known.place;
  const place = await lookUp(host);
  keep(host, place);
  return place;
}

/** The tenant itself, for work that comes with an id instead of a host; null when there is none. */
export async function tenantById(id: string): Promise<Tenant | null> {
  const host = await inControlPlane(BECAUSE, async ({ db }) => {
    const [row] = await db.$queryRaw<TenantRow[]>`
      select t.*, h.host as custom_host from tenant t
      left join tenant_host h on h.tenant_id = t.id and h.canonical
      where t.id = ${id}::uuid and t.state <> 'deleted'`;
    return row ?? null;
  });
  return host && tenantOf(host);
}

/** Forgets what is known of a tenant, and every miss; without an id, everything. */
export function forgetPlaces(tenantId?: string): void {
  for (const [host, { place }] of places)
    if (!tenantId || place.kind !== "here" || place.tenant.id === tenantId) places.delete(host);
}

/** How long an answer may be believed, in milliseconds: long while changes are heard of, else short. */
export function believePlacesFor(ms: number): void {
  trustMs = ms;
  forgetPlaces();
}

/** The host that a tenant's pages live on when it has no domain of its own. */
export const slugHost = (slug: string): string => `${slug}.${env().platform.host}`;

/** An absolute address on the tenant's own host. It comes from the tenant, never from a request. */
export const addressOf = (tenant: Pick<Tenant, "canonicalHost">, path = "/"): string =>
  `${env().platform.scheme}://${tenant.canonicalHost}${env().platform.portSuffix}${path}`;

const BECAUSE = { kind: "system", because: "find a tenant" } as const;
const MOST_PLACES = 20_000;
const places = new Map<string, { place: Place; until: number }>();
let trustMs = 1_000;

function keep(host: string, place: Place): void {
  if (places.size >= MOST_PLACES) places.delete(places.keys().next().value ?? "");
  places.set(host, { place, until: Date.now() + trustMs });
}

type TenantRow = {
  id: string;
  kind: Tenant["kind"];
  slug: string;
  name: string;
  state: Tenant["state"];
  locale: string;
  time_zone: string;
  currency: string;
  sign_up: Tenant["signUp"];
  terminology: Record<string, string>;
  version: bigint;
  custom_host: string | null;
};

function lookUp(host: string): Promise<Place> {
  const suffix = `.${env().platform.host}`;
  const slug = host.endsWith(suffix) ? host.slice(0, -suffix.length) : null;
  return inControlPlane(BECAUSE, async ({ db }) => {
    const row = slug === null ? await byCustomHost(db, host) : await bySlug(db, slug);
    if (!row) return { kind: "nowhere" };
    const tenant = tenantOf(row);
    return tenant.canonicalHost === host
      ? { kind: "here", tenant }
      : { kind: "elsewhere", host: tenant.canonicalHost };
  });
}

async function byCustomHost(db: ControlDb, host: string): Promise<TenantRow | undefined> {
  const [row] = await db.$queryRaw<TenantRow[]>`
    select t.*, c.host as custom_host from tenant_host h
    join tenant t on t.id = h.tenant_id
    left join tenant_host c on c.tenant_id = t.id and c.canonical
    where h.host = ${host} and h.verified_at is not null and h.released_at is null and t.state <> 'deleted'`;
  return row;
}

async function bySlug(db: ControlDb, slug: string): Promise<TenantRow | undefined> {
  const [row] = await db.$queryRaw<TenantRow[]>`
    select t.*, c.host as custom_host from tenant t
    left join tenant_host c on c.tenant_id = t.id and c.canonical
    where t.state <> 'deleted'
      and (t.slug = ${slug} or t.id = (select tenant_id from former_slug where slug = ${slug}))
    order by t.slug = ${slug} desc limit 1`;
  return row;
}

function tenantOf({ time_zone, sign_up, custom_host, ...row }: TenantRow): Tenant {
  return {
    id: row.id,
    kind: row.kind,
    slug: row.slug,
    name: row.name,
    state: row.state,
    locale: row.locale,
    timeZone: time_zone,
    currency: row.currency,
    signUp: sign_up,
    terminology: row.terminology,
    version: row.version,
    canonicalHost: custom_host ?? slugHost(row.slug),
  };
}
