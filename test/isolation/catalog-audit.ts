import type pg from "pg";

type Ask = <Row extends pg.QueryResultRow>(text: string) => Promise<Row[]>;

/** Unique rules that must hold across tenants, and why that tells nobody anything. */
const GLOBALLY_UNIQUE: Readonly<Record<string, string>> = {
  tenant_slug_key: "two academies cannot share an address",
  tenant_external_key_key: "provisioning twice makes one tenant",
  tenant_one_platform: "there is one platform",
  former_slug_pkey: "an old address leads to one tenant",
  processor_look_pkey: "an object of the payment processor belongs to one academy",
  tenant_host_proved: "a host name can be proved by one tenant at a time",
};

const SEARCHED =
  "full text has no index under a policy; it looks past it as azora_search, for current_tenant()";

/** What azora_search may read, of every tenant; the functions that do are named below. */
const READ_BY_SEARCH = new Set(["course", "course_text", "course_term"]);

/** Functions that run with their owner's rights, each with the reason why it must. */
const DEFINERS: Readonly<Record<string, string>> = {
  catalog_words: SEARCHED,
  catalog_page: SEARCHED,
  catalog_counts: SEARCHED,
};

/** Everything in the catalog that would let one tenant see or touch another; empty when the fence is whole. */
export async function holesInTheFence(ask: Ask): Promise<string[]> {
  const holes = await Promise.all([
    unfenced(ask),
    badPolicies(ask),
    looseUniques(ask),
    looseForeignKeys(ask),
    looseViews(ask),
    strangers(ask),
    curious(ask),
    overpowered(ask),
  ]);
  return holes.flat();
}

const TENANT_TABLES = `
  select c.oid, c.relname, c.relrowsecurity, c.relforcerowsecurity,
         case when c.relname = 'tenant' then 'id' else 'tenant_id' end as key
  from pg_class c join pg_namespace n on n.oid = c.relnamespace
  where n.nspname = 'public' and c.relkind in ('r', 'p') and c.relname <> '_prisma_migrations'`;

async function unfenced(ask: Ask): Promise<string[]> {
  const rows = await ask<{ relname: string; keyed: boolean; fenced: boolean }>(`
    select t.relname, t.relrowsecurity and t.relforcerowsecurity as fenced,
           exists (select from pg_attribute a where a.attrelid = t.oid and a.attname = t.key and a.attnotnull) as keyed
    from (${TENANT_TABLES}) t`);
  return rows.flatMap(({ relname, keyed, fenced }) => [
    ...(keyed ? [] : [`${relname} has no tenant_id that is always set`]),
    ...(fenced ? [] : [`${relname} is not fenced and forced`]),
  ]);
}

async function badPolicies(ask: Ask): Promise<string[]> {
  const rows = await ask<{
    relname: string;
    using: string | null;
    check: string | null;
    roles: string;
    key: string;
    verb: string;
  }>(`
    select t.relname, t.key, p.polcmd::text as verb, pg_get_expr(p.polqual, p.polrelid) as using, pg_get_expr(p.polwithcheck, p.polrelid) as check,
           array(select rolname::text from pg_roles where oid = any (p.polroles))::text as roles
    from (${TENANT_TABLES}) t left join pg_policy p on p.polrelid = t.oid`);
  return [...new Set(rows.map(({ relname }) => relname))].flatMap((table) => {
    const policies = rows.filter(({ relname }) => relname === table);
    const narrow = policies.filter(
      ({ using, check, roles, key }) =>
        roles === "{azora_app}" && isNarrow(using, key) && isNarrow(check, key),
    );
    const wide = policies.filter(
      ({ using, roles, verb }) =>
        using === "true" &&
        roles !== "{azora_ops}" &&
        !(roles === "{azora_search}" && verb === "r" && READ_BY_SEARCH.has(table)),
    );
    return [
      ...(narrow.length === 1
        ? []
        : [`${table} has no policy that narrows reading and writing to the tenant`]),
      ...wide.map(({ roles }) => `${table} is open to ${roles}`),
      ...(policies.length - narrow.length > 1
        ? [`${table} has policies that nobody reviewed`]
        : []),
    ];
  });
}

const isNarrow = (expression: string | null, key: string): boolean =>
  expression?.replaceAll(/[()\s]|AS/g, "") === `${key}=SELECTcurrent_tenantcurrent_tenant`;

async function looseUniques(ask: Ask): Promise<string[]> {
  const rows = await ask<{ index: string; columns: string[]; key: string; generated: boolean }>(`
    select i.relname as index, t.key,
           array(select a.attname::text from pg_attribute a where a.attrelid = t.oid and a.attnum = any (x.indkey)) as columns,
           exists (select from pg_attribute a join pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum
                   where a.attrelid = t.oid and a.attnum = any (x.indkey)
                     and pg_get_expr(d.adbin, d.adrelid) = 'uuidv7()') as generated
    from (${TENANT_TABLES}) t join pg_index x on x.indrelid = t.oid join pg_class i on i.oid = x.indexrelid
    where x.indisunique`);
  return rows
    .filter(
      ({ index, columns, key, generated }) =>
        !columns.includes(key) && !generated && !(index in GLOBALLY_UNIQUE),
    )
    .map(({ index }) => `${index} is unique across tenants`);
}

async function looseForeignKeys(ask: Ask): Promise<string[]> {
  const rows = await ask<{ conname: string; columns: string[]; target: string }>(`
    select k.conname, k.confrelid::regclass::text as target,
           array(select a.attname::text from pg_attribute a where a.attrelid = k.conrelid and a.attnum = any (k.conkey)) as columns
    from pg_constraint k join (${TENANT_TABLES}) t on t.oid = k.conrelid where k.contype = 'f'`);
  return rows
    .filter(({ columns }) => !columns.includes("tenant_id"))
    .map(({ conname, target }) => `${conname} can reach another tenant's ${target}`);
}

async function looseViews(ask: Ask): Promise<string[]> {
  const rows = await ask<{ relname: string; relkind: string; readable: boolean }>(`
    select c.relname, c.relkind, has_table_privilege('azora_app', c.oid, 'select') as readable
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where n.nspname = 'public' and (c.relkind = 'm'
      or (c.relkind = 'v' and not coalesce(c.reloptions, '{}') @> array['security_invoker=true']))`);
  return rows
    .filter(({ readable }) => readable)
    .map(({ relname }) => `${relname} is a view that looks past the fence`);
}

async function strangers(ask: Ask): Promise<string[]> {
  const rows = await ask<{ proname: string; owner: string; settled: boolean }>(`
    select p.proname, pg_get_userbyid(p.proowner) as owner,
           coalesce(p.proconfig, '{}') @> array['search_path=public, pg_temp'] as settled
    from pg_proc p join pg_namespace n on n.oid = p.pronamespace
    where n.nspname = 'public' and p.prosecdef`);
  return rows.flatMap(({ proname, owner, settled }) => [
    ...(proname in DEFINERS ? [] : [`${proname} runs with its owner's rights and is on no list`]),
    ...(owner === "azora_search" && settled ? [] : [`${proname} has more rights than it needs`]),
  ]);
}

/** What azora_search can do beyond reading what it searches. */
async function curious(ask: Ask): Promise<string[]> {
  const rows = await ask<{ relname: string; reads: boolean; writes: boolean }>(`
    select c.relname, has_any_column_privilege('azora_search', c.oid, 'select') as reads,
           has_table_privilege('azora_search', c.oid, 'insert, update, delete, truncate') as writes
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where n.nspname = 'public' and c.relkind in ('r', 'p', 'v', 'm')`);
  return rows
    .filter(({ relname, reads, writes }) => writes || (reads && !READ_BY_SEARCH.has(relname)))
    .map(({ relname }) => `${relname} is open to the search`);
}

async function overpowered(ask: Ask): Promise<string[]> {
  const rows = await ask<{ rolname: string; owns: boolean }>(`
    select r.rolname, exists (select from pg_class c join pg_namespace n on n.oid = c.relnamespace
                              where n.nspname = 'public' and c.relowner = r.oid) as owns
    from pg_roles r
    where (r.rolsuper or r.rolbypassrls) and r.rolname ~ '_(app|ops|search)$'
       or r.rolname ~ '_(app|ops|search)$' and exists (select from pg_class c join pg_namespace n on n.oid = c.relnamespace
                                               where n.nspname = 'public' and c.relowner = r.oid)`);
  return rows.map(({ rolname }) => `${rolname} has rights that no fence stops`);
}
