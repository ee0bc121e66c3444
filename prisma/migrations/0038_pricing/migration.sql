-- What changes a price: coupons, and the taxes of a place.
--
-- A coupon is taken by an order, or by a subscription, before that is paid: its row is locked, so that its limits hold
-- however many ask at once. Whatever comes to nothing gives its use back. A code is kept as a keyed hash; it is shown
-- when it is made and never again. Between two rates of the same place the one that began later holds.

create table coupon (
  id              uuid        primary key default uuidv7(),
  tenant_id       uuid        not null references tenant,
  request_id      uuid        not null,                                  -- sent again, it is the same coupon
  name            text        not null check (name <> ''),
  code_hash       bytea       not null,
  code_end        text        not null,                                  -- enough to recognize it, too little to use it
  kind            text        not null check (kind in ('percent', 'fixed')),
  percent         integer     check (percent between 1 and 100),
  amount_minor    bigint      check (amount_minor > 0),
  currency        char(3),
  chosen          boolean     not null,                                  -- for its items alone; else for every course and program
  starts_on       date,                                                  -- days where the academy is, the last one included
  ends_on         date        check (ends_on >= starts_on),
  most            integer     check (most > 0),                          -- uses in all; none: as many as may be
  most_per_person integer     check (most_per_person > 0),
  uses            integer     not null default 0 check (uses >= 0),      -- held or counted now
  created_by      uuid        not null,
  created_at      timestamptz not null default now(),
  ended_at        timestamptz,

  unique (tenant_id, id),
  unique (tenant_id, request_id),
  foreign key (tenant_id, created_by) references person (tenant_id, id),
  check ((kind = 'percent') = (percent is not null)),
  check ((kind = 'fixed') = (amount_minor is not null)),
  check ((amount_minor is null) = (currency is null))
);

create unique index coupon_code on coupon (tenant_id, code_hash) where ended_at is null;

create table coupon_item (
  id          uuid  primary key default uuidv7(),
  tenant_id   uuid  not null,
  coupon_id   uuid  not null,
  course_id   uuid,
  program_id  uuid,
  plan        text  check (plan in ('pro', 'enterprise')),

  unique nulls not distinct (tenant_id, coupon_id, course_id, program_id, plan),
  check (num_nonnulls(course_id, program_id, plan) = 1),
  foreign key (tenant_id, coupon_id)  references coupon (tenant_id, id),
  foreign key (tenant_id, course_id)  references course (tenant_id, id),
  foreign key (tenant_id, program_id) references program (tenant_id, id)
);

create table coupon_redemption (
  id              uuid        primary key default uuidv7(),
  tenant_id       uuid        not null,
  coupon_id       uuid        not null,
  purchase_id     uuid        not null,                                  -- the order or subscription that takes it
  person_id       uuid        not null,
  state           text        not null default 'held' check (state in ('held', 'counted', 'released')),
  discount_minor  bigint      not null check (discount_minor >= 0),      -- what it takes off
  currency        char(3)     not null,
  held_at         timestamptz not null default now(),
  settled_at      timestamptz,

  constraint coupon_redemption_once unique (tenant_id, purchase_id),
  check ((state = 'held') = (settled_at is null)),
  foreign key (tenant_id, coupon_id) references coupon (tenant_id, id),
  foreign key (tenant_id, person_id) references person (tenant_id, id)
);

create index coupon_redemption_of_person on coupon_redemption (tenant_id, coupon_id, person_id);
create index coupon_redemption_in_order  on coupon_redemption (tenant_id, coupon_id, id desc);

create table tax_rate (
  id            uuid     primary key default uuidv7(),
  tenant_id     uuid     not null references tenant,
  name          text     not null check (name <> ''),                    -- as documents say it: VAT
  country       char(2)  not null check (country ~ '^[A-Z]{2}$'),        -- ISO 3166-1
  region        text     not null default '' check (region ~ '^[A-Z0-9]{0,3}$'),  -- ISO 3166-2 after the hyphen; none: all of it
  product       text     not null check (product in ('course', 'plan')),
  basis_points  integer  not null check (basis_points between 0 and 10000),
  mode          text     not null check (mode in ('inclusive', 'exclusive')),
  valid_from    date     not null,
  valid_until   date     check (valid_until >= valid_from),

  unique (tenant_id, country, region, product, valid_from)
);

-- Who sells, as documents say it.
create table tax_profile (
  tenant_id   uuid        primary key references tenant,
  legal_name  text        not null check (legal_name <> ''),
  address     text        not null check (address <> ''),                -- as on an envelope, without the country
  country     char(2)     not null check (country ~ '^[A-Z]{2}$'),
  vat_id      text        not null default '',
  changed_at  timestamptz not null default now()
);

call fence('coupon');
call fence('coupon_item');
call fence('coupon_redemption');
call fence('tax_rate');
call fence('tax_profile');

grant select, insert, update (uses, ended_at) on coupon            to azora_app;
grant select, insert                          on coupon_item       to azora_app;
grant select, insert, update                  on coupon_redemption to azora_app;
grant select, insert, delete, update (valid_until) on tax_rate     to azora_app;
grant select, insert, update                  on tax_profile       to azora_app;
