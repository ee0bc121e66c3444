-- People, how they prove who they are, and where they are signed in.
--
-- A person belongs to one tenant. Secrets are kept as hashes only: a copy of these tables
-- signs nobody in.

create table person (
  id                 uuid        primary key default uuidv7(),
  tenant_id          uuid        not null references tenant,
  email              text        not null check (email = lower(email) and length(email) <= 254),
  name               text        not null,
  password_hash      text,                                               -- argon2id, PHC string
  email_verified_at  timestamptz,
  state              text        not null default 'active' check (state in ('active', 'deactivated')),
  created_at         timestamptz not null default now(),
  last_seen_at       timestamptz,

  unique (tenant_id, id),
  unique (tenant_id, email)
);

create table person_role (
  tenant_id   uuid not null,
  person_id   uuid not null,
  role        text not null check (role in ('learner', 'instructor', 'admin', 'agent', 'operator')),

  primary key (tenant_id, person_id, role),
  foreign key (tenant_id, person_id) references person (tenant_id, id) on delete cascade
);

create table session (
  id            uuid        primary key default uuidv7(),
  tenant_id     uuid        not null,
  person_id     uuid        not null,
  token_hash    bytea       not null,                                    -- SHA-256 of what the cookie says
  address       text,
  agent         text,
  created_at    timestamptz not null default now(),
  last_seen_at  timestamptz not null default now(),
  expires_at    timestamptz not null,
  revoked_at    timestamptz,

  unique (tenant_id, token_hash),
  foreign key (tenant_id, person_id) references person (tenant_id, id) on delete cascade
);

create index session_of_person on session (tenant_id, person_id, id desc);

-- One-time links: each proves that its reader has the address it was sent to, once.
create table one_time_link (
  id          uuid        primary key default uuidv7(),
  tenant_id   uuid        not null references tenant,
  purpose     text        not null check (purpose in ('sign-in', 'reset', 'sign-up', 'invite', 'verify')),
  email       text        not null check (email = lower(email)),
  person_id   uuid,
  roles       text[]      not null default '{}',                         -- what an invitation grants
  token_hash  bytea       not null,
  created_at  timestamptz not null default now(),
  expires_at  timestamptz not null,
  used_at     timestamptz,
  revoked_at  timestamptz,

  unique (tenant_id, token_hash),
  foreign key (tenant_id, person_id) references person (tenant_id, id) on delete cascade
);

create index one_time_link_open on one_time_link (tenant_id, purpose, id desc) where used_at is null and revoked_at is null;
create index one_time_link_over on one_time_link (tenant_id, expires_at);
create index one_time_link_of_address on one_time_link (tenant_id, email);
create unique index one_time_link_invitation on one_time_link (tenant_id, email)
  where purpose = 'invite' and used_at is null and revoked_at is null;   -- inviting twice renews, it does not double

-- E-mail domains whose owners may join on their own.
create table email_domain (
  tenant_id    uuid        not null references tenant,
  domain       text        not null check (domain = lower(domain)),
  added_at     timestamptz not null default now(),

  primary key (tenant_id, domain)
);

-- How often something was tried in a window of time. Losing it in a crash only forgives.
create unlogged table throttle (
  tenant_id   uuid        not null references tenant,
  key         text        not null,                                      -- which limit, and a hash of whom it counts
  ends_at     timestamptz not null,
  hits        integer     not null,

  primary key (tenant_id, key)
);

call fence('person');
call fence('person_role');
call fence('session');
call fence('one_time_link');
call fence('email_domain');
call fence('throttle');

grant select, insert, update         on person        to azora_app;
grant select, insert, delete         on person_role   to azora_app;
grant select, insert, update, delete on session       to azora_app;
grant select, insert, update, delete on one_time_link to azora_app;
grant select, insert, delete         on email_domain  to azora_app;
grant select, insert, update, delete on throttle      to azora_app;
