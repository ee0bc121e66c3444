-- What instructors earn, and how they are paid.
--
-- An earning is one movement of what an academy owes a person: a share of a sale, what a refund or a dispute takes back of
-- it, what came back of a payout. It is written once, beside the posting of the books that it repeats, so that what is owed
-- is the sum of the earnings that are in no payout, and that sum is what the account `payable` says. From `due_at` on it can be
-- paid. It is in at most one payout: the column that says which holds one. What is less than nothing waits, and is
-- recovered from the next payout.
--
-- A payout is reserved with its earnings before the processor is asked for it, and ends as paid or as failed; a failed one
-- gives its earnings back. A person has at most one under way in a currency.
--
-- The number of a tax form is kept sealed: the database cannot read it.

create table connect_account (
  tenant_id       uuid        not null,
  person_id       uuid        not null,
  country         char(2)     not null check (country ~ '^[A-Z]{2}$'),
  account_id      text,                                                  -- the processor's name of it; none until it answered
  can_receive     boolean     not null default false,                    -- it takes what we transfer to it
  can_pay_out     boolean     not null default false,                    -- and passes it on to a bank
  submitted       boolean     not null default false,                    -- its questions have been answered once
  requirements    text[]      not null default '{}',                     -- what the processor wants to know by now
  disabled_reason text,
  reserved_at     timestamptz not null,
  asked_at        timestamptz,                                           -- of the news that it stands by

  primary key (tenant_id, person_id),
  unique (tenant_id, account_id),
  foreign key (tenant_id, person_id) references person (tenant_id, id)
);

create table payout_run (
  id          uuid        primary key default uuidv7(),
  tenant_id   uuid        not null,
  asked_by    uuid,                                                      -- nobody: the week began
  request_id  uuid,
  week        date,
  started_at  timestamptz not null,

  unique (tenant_id, id),
  unique (tenant_id, request_id),                                        -- a form that is sent twice
  unique (tenant_id, week),                                              -- a week has one run of its own
  foreign key (tenant_id, asked_by) references person (tenant_id, id),
  check ((asked_by is null) = (request_id is null)),
  check ((asked_by is null) = (week is not null))
);

create table payout (
  id           uuid        primary key default uuidv7(),
  tenant_id    uuid        not null,
  run_id       uuid        not null,
  seller_id    uuid        not null,
  account_id   text        not null,                                     -- where it goes
  currency     char(3)     not null,
  amount       bigint      not null check (amount > 0),
  returned     bigint      not null default 0 check (returned between 0 and amount),
  state        text        not null default 'reserved' check (state in ('reserved', 'paid', 'failed')),
  transfer_id  text,                                                     -- the processor's name of it
  failure      text,
  reserved_at  timestamptz not null,
  ended_at     timestamptz,

  unique (tenant_id, id),
  unique (tenant_id, transfer_id),
  foreign key (tenant_id, run_id)    references payout_run (tenant_id, id),
  foreign key (tenant_id, seller_id) references person (tenant_id, id),
  check ((state = 'reserved') = (ended_at is null)),
  check ((state = 'paid') = (transfer_id is not null)),
  check ((state = 'failed') = (failure is not null)),
  check (returned = 0 or state = 'paid')
);

create unique index payout_under_way on payout (tenant_id, seller_id, currency) where state = 'reserved';
create index payout_of_seller on payout (tenant_id, seller_id, id desc);
create index payout_of_run on payout (tenant_id, run_id);

create table earning (
  id         uuid        primary key default uuidv7(),
  tenant_id  uuid        not null,
  seller_id  uuid        not null,
  operation  text        not null check (length(operation) between 1 and 200),   -- what moved it, named once
  line       smallint    not null check (line > 0),
  kind       text        not null check (kind in ('sale', 'refund', 'dispute', 'returned', 'rest')),
  order_id   uuid,
  currency   char(3)     not null,
  amount     bigint      not null check (amount <> 0),
  at         timestamptz not null,
  due_at     timestamptz not null check (due_at >= at),
  payout_id  uuid,                                                       -- the only one that it is in

  unique (tenant_id, operation, line),
  foreign key (tenant_id, seller_id)      references person (tenant_id, id),
  foreign key (tenant_id, order_id, line) references order_line (tenant_id, order_id, line),
  foreign key (tenant_id, payout_id)      references payout (tenant_id, id),
  check ((order_id is not null) = (kind in ('sale', 'refund', 'dispute')))
);

create index earning_of_seller on earning (tenant_id, seller_id, id desc);
create index earning_unpaid    on earning (tenant_id, seller_id, currency, due_at) where payout_id is null;
create index earning_of_order  on earning (tenant_id, order_id, line);
create index earning_of_payout on earning (tenant_id, payout_id);

-- Which form a country's people hand in before they are paid; none is needed for a country that is not listed.
create table tax_form_rule (
  tenant_id  uuid     not null references tenant,
  country    char(2)  not null check (country ~ '^[A-Z]{2}$'),
  form       text     not null,

  primary key (tenant_id, country)
);

create table tax_form (
  tenant_id    uuid        not null,
  person_id    uuid        not null,
  country      char(2)     not null,
  form         text        not null,
  legal_name   text        not null check (length(legal_name) between 1 and 200),
  number       bytea       not null,                                     -- sealed
  number_end   text        not null check (length(number_end) <= 4),     -- what is shown of it
  declared_at  timestamptz not null,

  primary key (tenant_id, person_id, form),
  foreign key (tenant_id, person_id) references person (tenant_id, id)
);

call fence('connect_account');
call fence('payout_run');
call fence('payout');
call fence('earning');
call fence('tax_form_rule');
call fence('tax_form');

grant select, insert, update on connect_account to azora_app;
grant select, insert         on payout_run      to azora_app;
grant select, insert, update (state, returned, transfer_id, failure, ended_at) on payout to azora_app;
grant select, insert, update (payout_id)         on earning       to azora_app;
grant select, insert, update, delete             on tax_form_rule to azora_app;
grant select, insert, update, delete             on tax_form      to azora_app;
