import { z } from "zod";
import { type Asked, pageOf } from "#app/kernel/page.ts";
import { Refusal } from "#app/kernel/refusal.ts";
import { journalWords, OPERATOR_DEEDS } from "#tenants/audit/words.ts";
import { addressOf, slugHost } from "#tenants/by-host.ts";
import type { ControlScope } from "#tenants/control-plane.ts";
import { Agreed, limitsOf } from "#tenants/license/limits.ts";
import type { Operator, TenantState } from "#tenants/tenant.ts";
import type { Tier } from "#tenants/words.ts";
import type { TenantQuestion } from "./schema.ts";

const SIZE = 25;

type Row = {
  id: string;
  slug: string;
  name: string;
  state: TenantState;
  createdAt: Date;
  lastAt: Date | null;
  tier: Tier;
  agreed: unknown;
  activeLearners: bigint;
};

/** The academies that answer the question, the youngest first. */
export async function tenantsInConsole(
  { db }: ControlScope,
  { words, state }: TenantQuestion,
  asked: Asked,
) {
  const { after, before } = asked;
  const like = words ? `%${words.replace(/[\\%_]/g, "\\$&")}%` : null;
  const read = await db.$queryRaw<Row[]>`
    select t.id, t.slug, t.name, t.state, t.created_at as "createdAt", a.last_at as "lastAt", l.tier, l.limits as agreed,
           coalesce(m.total, 0) as "activeLearners"
    from tenant t
    join license l on l.tenant_id = t.id
    left join tenant_activity a on a.tenant_id = t.id
    left join meter_total m on m.tenant_id = t.id and m.meter = 'active-learners'
                           and m.period = date_trunc('month', now(), 'UTC')::date
    where t.kind = 'academy' and t.state <> 'deleted'
      and (${state ?? null}::text is null or t.state = ${state ?? null})
      and (${after}::uuid is null or t.id < ${after}::uuid)
      and (${before}::uuid is null or t.id > ${before}::uuid)
      and (${like}::text is null or t.name ilike ${like} or t.slug ilike ${like}
           or exists (select from tenant_host h
                      where h.tenant_id = t.id and h.released_at is null and h.host ilike ${like}))
    order by case when ${before}::uuid is null then t.id end desc, t.id limit ${SIZE + 1}`;
  const rows = read.map(({ agreed, ...row }) => ({
    ...row,
    limit: limitsOf(row.tier, Agreed.parse(agreed)).activeLearners,
  }));
  return pageOf(rows, asked, SIZE);
}

type Facts = Omit<Row, "activeLearners"> & {
  externalKey: string | null;
  locale: string;
  timeZone: string;
  currency: string;
  issuedAt: Date;
};
type Host = { host: string; claimedAt: Date; verifiedAt: Date | null; canonical: boolean };

/** One academy as its operators see it: facts, hosts, license, use. Nothing of any person. */
export async function tenantInConsole({ db }: ControlScope, id: string) {
  const [facts] = z.uuid().safeParse(id).success
    ? await db.$queryRaw<Facts[]>`
        select t.id, t.slug, t.name, t.state, t.created_at as "createdAt", a.last_at as "lastAt", l.tier, l.limits as agreed,
               t.external_key as "externalKey", t.locale, t.time_zone as "timeZone", t.currency, l.issued_at as "issuedAt"
        from tenant t join license l on l.tenant_id = t.id left join tenant_activity a on a.tenant_id = t.id
        where t.id = ${id}::uuid and t.kind = 'academy' and t.state <> 'deleted'`
    : [];
  if (!facts) throw new Refusal("missing", "There is no such academy.");
  const { agreed, ...tenant } = facts;
  const hosts = await db.$queryRaw<Host[]>`
    select host, claimed_at as "claimedAt", verified_at as "verifiedAt", canonical from tenant_host
    where tenant_id = ${id}::uuid and released_at is null order by canonical desc, host`;
  const former = await db.formerSlug.findMany({
    where: { tenantId: id },
    orderBy: { leftAt: "desc" },
    select: { slug: true },
  });
  const canonicalHost = hosts.find(({ canonical }) => canonical)?.host ?? slugHost(tenant.slug);
  return {
    tenant: { ...tenant, url: addressOf({ canonicalHost }) },
    limits: limitsOf(tenant.tier, Agreed.parse(agreed)),
    hosts,
    formerHosts: former.map(({ slug }) => slugHost(slug)),
    used: await usedThisMonth(db, id),
  };
}

async function usedThisMonth(db: ControlScope["db"], id: string) {
  const totals = await db.$queryRaw<{ meter: string; total: bigint }[]>`
    select meter, total from meter_total
    where tenant_id = ${id}::uuid and period = date_trunc('month', now(), 'UTC')::date`;
  return { activeLearners: totals.find(({ meter }) => meter === "active-learners")?.total ?? 0n };
}

type Deed = {
  id: string;
  at: Date;
  name: string;
  because: string | null;
  mine: boolean;
  byOperator: boolean;
};

/** What operators and commands did to this academy, the last deed first. What its own people did is theirs alone. */
export async function deedsOn({ db, actor }: ControlScope<Operator>, id: string) {
  const deeds = await db.$queryRaw<Deed[]>`
    select id, at, name, because, actor_kind = 'operator' as "byOperator",
           actor_id is not distinct from ${actor.personId}::uuid as mine
    from journal
    where tenant_id = ${id}::uuid and kind = 'command' and name = any (${OPERATOR_DEEDS}::text[])
    order by id desc limit 50`;
  return deeds.map((deed) => ({ ...deed, what: journalWords(deed.name) }));
}
