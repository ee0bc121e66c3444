-- How an academy looks, and what it asks its people to agree to.
--
-- What was published is never changed: going back publishes an old look under a new number. A draft
-- is seen by its admins and by whoever holds its preview link, of which only a hash is kept.

create table brand_version (
  tenant_id     uuid        not null references tenant,
  number        integer     not null check (number > 0),
  request_id    uuid        not null,
  palette       jsonb       not null,                                    -- what was chosen
  tagline       text        not null,
  logo_id       uuid,
  logo_dark_id  uuid,
  css           text        not null,                                    -- what was made of it
  theme         jsonb       not null,
  pictures      jsonb       not null default '{}',                       -- name of an icon to the SHA-256 of its bytes
  drawn_for     text,                                                    -- the academy's name as the pictures show it
  note          text        not null default '',
  copy_of       integer,
  published_at  timestamptz not null default now(),
  published_by  uuid,                                                    -- nobody, when it came with the academy

  primary key (tenant_id, number),
  unique (tenant_id, request_id),                                        -- a form that arrives twice publishes once
  foreign key (tenant_id, logo_id)      references file (tenant_id, id),
  foreign key (tenant_id, logo_dark_id) references file (tenant_id, id),
  foreign key (tenant_id, copy_of)      references brand_version (tenant_id, number),
  foreign key (tenant_id, published_by) references person (tenant_id, id)
);

create table brand_draft (
  tenant_id        uuid        primary key references tenant,
  revision         uuid        not null default gen_random_uuid(),       -- another one after every change
  palette          jsonb       not null,
  tagline          text        not null,
  logo_id          uuid,
  logo_dark_id     uuid,
  changed_at       timestamptz not null default now(),
  preview_hash     bytea,
  preview_ends_at  timestamptz,

  check ((preview_hash is null) = (preview_ends_at is null)),
  foreign key (tenant_id, logo_id)      references file (tenant_id, id),
  foreign key (tenant_id, logo_dark_id) references file (tenant_id, id)
);

create table legal_version (
  tenant_id     uuid        not null references tenant,
  kind          text        not null check (kind in ('terms', 'privacy', 'imprint')),
  number        integer     not null check (number > 0),
  request_id    uuid        not null,
  markdown      text        not null check (markdown <> ''),
  html          text        not null,                                    -- safe to show
  published_at  timestamptz not null default now(),
  published_by  uuid        not null,

  primary key (tenant_id, kind, number),
  unique (tenant_id, request_id),
  foreign key (tenant_id, published_by) references person (tenant_id, id)
);

-- Who agreed to which wording, and when.
create table consent (
  tenant_id    uuid        not null,
  person_id    uuid        not null,
  kind         text        not null,
  number       integer     not null,
  accepted_at  timestamptz not null default now(),

  primary key (tenant_id, person_id, kind, number),
  foreign key (tenant_id, person_id)    references person (tenant_id, id),
  foreign key (tenant_id, kind, number) references legal_version (tenant_id, kind, number)
);

call fence('brand_version');
call fence('brand_draft');
call fence('legal_version');
call fence('consent');
call shown_to_visitors('brand_version');
call shown_to_visitors('legal_version');

grant select, insert                 on brand_version to azora_app;
grant select, insert, update, delete on brand_draft   to azora_app;
grant select, insert                 on legal_version to azora_app;
grant select, insert                 on consent       to azora_app;
