-- Orders: who buys what, for how much, and what follows from it.
--
-- An order is placed (open) before anybody is asked for money, and ends as paid or expired. Its amounts are frozen
-- when it is placed, down to the share of whoever wrote the course. A course is in at most one live line of
-- a person: however many tabs ask for it, one of them pays. Every entitlement hangs on a line, so that lines can be given
-- back one by one.

create table sales_order (
  id            uuid        primary key default uuidv7(),
  tenant_id     uuid        not null,
  person_id     uuid        not null,
  request_id    uuid        not null,                                    -- the buyer's own name of it: sent twice, placed once
  state         text        not null default 'open' check (state in ('open', 'paid', 'expired')),
  currency      char(3)     not null,
  subtotal      bigint      not null check (subtotal >= 0),
  discount      bigint      not null check (discount between 0 and subtotal),
  tax           bigint      not null check (tax >= 0),
  total         bigint      not null check (total >= 0),
  buyer         jsonb       not null default '{}',                       -- what decides the tax: places, a VAT number
  placed_at     timestamptz not null,
  checkout_id   text,                                                    -- the processor's page for it
  checkout_url  text,
  checkout_ends timestamptz,
  intent_id     text,                                                    -- the processor's payment for it
  ended_at      timestamptz,                                             -- paid, or expired

  unique (tenant_id, id),
  unique (tenant_id, person_id, request_id),
  unique (tenant_id, checkout_id),
  unique (tenant_id, intent_id),
  foreign key (tenant_id, person_id) references person (tenant_id, id),
  check ((state = 'open') = (ended_at is null))
);

create index sales_order_of_person on sales_order (tenant_id, person_id, id desc);
create index sales_order_open on sales_order (tenant_id, placed_at) where state = 'open';

create table order_line (
  tenant_id         uuid      not null,
  order_id          uuid      not null,
  line              smallint  not null check (line > 0),
  person_id         uuid      not null,
  course_id         uuid,
  program_id        uuid,
  title             text      not null,                                  -- as it was called when it was bought
  price             bigint    not null check (price >= 0),
  discount          bigint    not null check (discount between 0 and price),
  net               bigint    not null check (net >= 0),                 -- the base of the split: price − discount − tax in it
  tax               bigint    not null check (tax >= 0),
  tax_name          text      not null default '',
  tax_basis_points  integer   not null default 0 check (tax_basis_points between 0 and 10000),
  tax_inclusive     boolean   not null default false,
  total             bigint    not null check (total = net + tax),
  seller_id         uuid,                                                -- who shares in it; none: the academy's own course
  share_percent     smallint  not null default 0 check (share_percent between 0 and 100),
  seller_share      bigint    not null default 0 check (seller_share between 0 and net),
  state             text      not null default 'open' check (state in ('open', 'paid', 'refunded', 'disputed', 'expired')),

  primary key (tenant_id, order_id, line),
  foreign key (tenant_id, order_id)   references sales_order (tenant_id, id),
  foreign key (tenant_id, person_id)  references person (tenant_id, id),
  foreign key (tenant_id, course_id)  references course (tenant_id, id),
  foreign key (tenant_id, program_id) references program (tenant_id, id),
  foreign key (tenant_id, seller_id)  references person (tenant_id, id),
  check ((course_id is null) <> (program_id is null)),
  check ((seller_id is null) = (share_percent = 0))
);

create unique index order_line_live_course  on order_line (tenant_id, person_id, course_id)  where state in ('open', 'paid', 'disputed');
create unique index order_line_live_program on order_line (tenant_id, person_id, program_id) where state in ('open', 'paid', 'disputed');
create index order_line_of_course on order_line (tenant_id, course_id);
create index order_line_of_program on order_line (tenant_id, program_id);
create index order_line_of_seller on order_line (tenant_id, seller_id);

create table payment (
  id            uuid        primary key default uuidv7(),
  tenant_id     uuid        not null,
  person_id     uuid        not null,
  order_id      uuid,                                                    -- none: an invoice of a subscription
  invoice_id    text,                                                    -- the processor's name of that invoice
  intent_id     text,                                                    -- the processor's names of payment and charge
  charge_id     text,
  currency      char(3)     not null,
  amount        bigint      not null check (amount > 0),
  fee           bigint      not null default 0,                          -- what the processor kept
  card_brand    text,
  card_last4    text        check (card_last4 ~ '^[0-9]{4}$'),
  card_country  char(2),
  paid_at       timestamptz not null,

  unique (tenant_id, id),
  constraint payment_once unique (tenant_id, intent_id),
  unique (tenant_id, invoice_id),
  foreign key (tenant_id, person_id) references person (tenant_id, id),
  foreign key (tenant_id, order_id)  references sales_order (tenant_id, id),
  check ((order_id is null) <> (invoice_id is null))
);

create unique index payment_of_order on payment (tenant_id, order_id) where order_id is not null;
create index payment_of_person on payment (tenant_id, person_id, id desc);

create table cart_line (
  id          uuid         primary key default uuidv7(),
  tenant_id   uuid         not null,
  person_id   uuid         not null,
  course_id   uuid,
  program_id  uuid,
  added_at    timestamptz  not null,

  foreign key (tenant_id, person_id)  references person (tenant_id, id),
  foreign key (tenant_id, course_id)  references course (tenant_id, id),
  foreign key (tenant_id, program_id) references program (tenant_id, id),
  check ((course_id is null) <> (program_id is null))
);

create unique index cart_line_once on cart_line (tenant_id, person_id, coalesce(course_id, program_id));
create index cart_line_of_course on cart_line (tenant_id, course_id);
create index cart_line_of_program on cart_line (tenant_id, program_id);

-- A person is known to the processor under one name.
create table customer (
  tenant_id    uuid  not null,
  person_id    uuid  not null,
  customer_id  text  not null,

  primary key (tenant_id, person_id),
  unique (tenant_id, customer_id),
  foreign key (tenant_id, person_id) references person (tenant_id, id)
);

call fence('sales_order');
call fence('order_line');
call fence('payment');
call fence('cart_line');
call fence('customer');

grant select, insert on sales_order to azora_app;
grant update (state, checkout_id, checkout_url, checkout_ends, intent_id, ended_at) on sales_order to azora_app;
grant select, insert, update (state) on order_line to azora_app;
grant select, insert, update (fee)   on payment    to azora_app;
grant select, insert, delete         on cart_line  to azora_app;
grant select, insert                 on customer   to azora_app;
