import { env } from "#app/kernel/env.ts";
import { askControlPlane } from "./control-plane.ts";
import { type Place, placeMemory } from "./place-memory.ts";
import type { Tenant } from "./tenant.ts";

/**
 * What this process remembers of host names (as `hostNameOf` reads them). Answers and misses are kept
 * until their tenant changes, so a request costs no query.
 */
export const knownPlaces = placeMemory(placeInDatabase);
export const { placeOf } = knownPlaces;

/** The tenant itself, for work that comes with an id instead of a host; null when there is none. */
export async function tenantById(id: string): Promise<Tenant | null> {
  const [row] = await askControlPlane<TenantRow>`
    select t.*, c.host as custom_host from tenant t
    left join tenant_host c on c.tenant_id = t.id and c.canonical
    where t.id = ${id}::uuid and t.state <> 'deleted'`;
  return row ? tenantOf(row) : null;
}

/** The host that a tenant's pages live on when it has chosen no domain of its own. */
export const slugHost = (slug: string): string => `${slug}.${env().platform.host}`;

/** An absolute address on the tenant's own host. It comes from the tenant, never from a request. */
export const addressOf = (tenant: Pick<Tenant, "canonicalHost">, path = "/"): string =>
  `${env().platform.scheme}://${tenant.canonicalHost}${env().platform.portSuffix}${path}`;

/** Where a host leads, as the database says now: two look-ups by index, however many tenants there are. */
export async function placeInDatabase(host: string): Promise<Place> {
  const suffix = `.${env().platform.host}`;
  const slug = host.endsWith(suffix) ? host.slice(0, -suffix.length) : null;
  const row = slug === null ? await byCustomHost(host) : await bySlug(slug);
  if (!row) return { kind: "nowhere" };
  const tenant = tenantOf(row);
  return tenant.canonicalHost === host
    ? { kind: "here", tenant }
    : { kind: "elsewhere", host: tenant.canonicalHost, tenantId: tenant.id };
}

async function byCustomHost(host: string): Promise<TenantRow | undefined> {
  const [row] = await askControlPlane<TenantRow>`
    select t.*, c.host as custom_host from tenant_host h
    join tenant t on t.id = h.tenant_id
    left join tenant_host c on c.tenant_id = t.id and c.canonical
    where h.host = ${host} and h.verified_at is not null and h.released_at is null and t.state <> 'deleted'`;
  return row;
}

async function bySlug(slug: string): Promise<TenantRow | undefined> {
  const [row] = await askControlPlane<TenantRow>`
    select t.*, c.host as custom_host from (
      select id from tenant where slug = ${slug}
      union all
      select tenant_id from former_slug where slug = ${slug}
    ) named
    join tenant t on t.id = named.id
    left join tenant_host c on c.tenant_id = t.id and c.canonical
    where t.state <> 'deleted'
    order by t.slug = ${slug} desc limit 1`;
  return row;
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
