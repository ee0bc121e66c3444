-- Tenants, and the fence around each of them.
--
-- Three roles. The owner migrates and never serves. azora_app serves: it owns nothing, bypasses
-- nothing, and says whom it works for once per transaction: set_config('azora.tenant', id, true).
-- Say nothing, and every fenced table is empty and refuses every row. azora_ops is the control
-- plane: it sees the tables that were opened to it by name, and of the others not a row.

do $$
begin
  if not exists (select from pg_roles where rolname = 'azora_app') then create role azora_app nologin; end if;
  if not exists (select from pg_roles where rolname = 'azora_ops') then create role azora_ops nologin; end if;
exception when duplicate_object or unique_violation then null;           -- another database of the cluster was faster
end;
$$;

grant usage on schema public to azora_app, azora_ops;

create function current_tenant() returns uuid
  language sql stable parallel safe
  return nullif(current_setting('azora.tenant', true), '')::uuid;

-- What a tenant's table promises: its rows are seen and written by that tenant alone.
create procedure fence(fenced regclass)
  language plpgsql
as $$
begin
  execute format('alter table %s enable row level security, force row level security', fenced);
  execute format('alter table %s alter tenant_id set default current_tenant()', fenced);
  execute format('create policy tenant on %s to azora_app
                    using (tenant_id = (select current_tenant()))
                    with check (tenant_id = (select current_tenant()))', fenced);
end;
$$;

-- Opens a fenced table to the control plane as well; the grants still say which verbs.
create procedure open_to_ops(fenced regclass)
  language plpgsql
as $$
begin
  execute format('create policy ops on %s to azora_ops using (true) with check (true)', fenced);
end;
$$;

create table tenant (
  id            uuid        primary key default uuidv7(),
  kind          text        not null default 'academy' check (kind in ('academy', 'platform')),
  slug          text        not null unique check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(slug) <= 40),
  name          text        not null check (name <> ''),
  state         text        not null default 'trial'
                            check (state in ('trial', 'active', 'past_due', 'suspended', 'closing', 'deleted')),
  external_key  text        unique,                                      -- provisioning twice makes one tenant
  locale        text        not null default 'en-US',
  time_zone     text        not null default 'UTC',
  currency      char(3)     not null default 'USD',
  sign_up       text        not null default 'invitation' check (sign_up in ('open', 'invitation', 'email_domain')),
  terminology   jsonb       not null default '{}',
  version       bigint      not null default 1,                          -- rises when visitors may see something else
  created_at    timestamptz not null default now(),
  updated_at    timestamptz not null default now()
);

create unique index tenant_one_platform on tenant (kind) where kind = 'platform';

alter table tenant enable row level security, force row level security;
create policy tenant on tenant to azora_app
  using (id = (select current_tenant())) with check (id = (select current_tenant()));
call open_to_ops('tenant');

-- A slug that a tenant once had still leads to it.
create table former_slug (
  slug       text        primary key,
  tenant_id  uuid        not null references tenant,
  left_at    timestamptz not null default now()
);

-- Hostnames of a tenant's own. Anybody may claim a name; one tenant at a time can have proved it.
create table tenant_host (
  tenant_id      uuid        not null references tenant,
  host           text        not null check (host = lower(host) and host !~ '[:/ ]' and length(host) <= 253),
  token          text        not null,                                   -- what the TXT record must say
  claimed_at     timestamptz not null default now(),
  verified_at    timestamptz,                                            -- written by the control plane alone
  released_at    timestamptz,
  canonical      boolean     not null default false,
  checks         jsonb       not null default '{}',                      -- the last answer of each of the four lights
  served_at      timestamptz,                                            -- when all four were first in order
  checked_at     timestamptz,
  next_check_at  timestamptz not null default now(),
  failures       integer     not null default 0,

  primary key (tenant_id, host),
  check (not canonical or (verified_at is not null and released_at is null))
);

create unique index tenant_host_proved on tenant_host (host) where verified_at is not null and released_at is null;
create unique index tenant_host_canonical on tenant_host (tenant_id) where canonical;
create index tenant_host_claims on tenant_host (host);
create index tenant_host_due on tenant_host (next_check_at) where released_at is null;

-- The license as the fence needs to know it: which tier, how much of what.
create table license (
  tenant_id   uuid        primary key references tenant,
  tier        text        not null check (tier in ('starter', 'professional', 'enterprise', 'custom')),
  limits      jsonb       not null default '{}',                         -- agreed numbers of a custom tier
  issued_at   timestamptz not null default now()
);

call fence('former_slug');
call fence('tenant_host');
call fence('license');
call open_to_ops('former_slug');
call open_to_ops('tenant_host');
call open_to_ops('license');

grant select, update (name, locale, time_zone, currency, sign_up, terminology, version, updated_at) on tenant to azora_app;
grant select                         on former_slug to azora_app;
grant select, delete, insert (host, token),
      update (released_at, canonical, checks, served_at, checked_at, next_check_at, failures) on tenant_host to azora_app;
grant select                         on license     to azora_app;
grant select, insert, update         on tenant      to azora_ops;
grant select, insert, delete         on former_slug to azora_ops;
grant select, insert, update, delete on tenant_host to azora_ops;
grant select, insert, update         on license     to azora_ops;

-- Everyone who keeps a tenant in memory hears at commit that it has changed.
create function tenant_changed() returns trigger
  language plpgsql
as $$
begin
  perform pg_notify('azora_tenant', coalesce(new.id, old.id)::text);
  return null;
end;
$$;

create function tenant_part_changed() returns trigger
  language plpgsql
as $$
begin
  perform pg_notify('azora_tenant', coalesce(new.tenant_id, old.tenant_id)::text);
  return null;
end;
$$;

create trigger changed after insert or update or delete on tenant      for each row execute function tenant_changed();
create trigger changed after insert or update or delete on former_slug for each row execute function tenant_part_changed();
create trigger changed after insert or update or delete on license     for each row execute function tenant_part_changed();
create trigger changed after insert or delete or update of verified_at, released_at, canonical
  on tenant_host for each row execute function tenant_part_changed();

-- Another address is another page: the links that a page gives of itself carry it.
create function tenant_address_changed() returns trigger
  language plpgsql
as $$
begin
  update tenant set version = version + 1 where id = new.tenant_id;
  return null;
end;
$$;

create trigger moved after update of canonical on tenant_host for each row
  when (old.canonical is distinct from new.canonical) execute function tenant_address_changed();

-- For tables whose rows visitors may see: any change raises the tenant's version, once per statement.
create function raise_version() returns trigger
  language plpgsql
as $$
begin
  update tenant set version = version + 1 where id = current_tenant();
  return null;
end;
$$;

create procedure shown_to_visitors(shown regclass)
  language plpgsql
as $$
begin
  execute format('create trigger shown after insert or update or delete on %s
                    for each statement execute function raise_version()', shown);
end;
$$;
