-- The token wallet.
--
-- A balance is never edited by hand: it is the sum of its entries, kept beside them so that it
-- can be locked, and so that it can refuse to fall below zero. What is earned for one object is
-- earned once, because the entry is named after it.

create table wallet (
  tenant_id  uuid   not null,
  person_id  uuid   not null,
  balance    bigint not null default 0 check (balance >= 0),

  primary key (tenant_id, person_id),
  foreign key (tenant_id, person_id) references person (tenant_id, id)
);

create table wallet_entry (
  id          uuid        primary key default uuidv7(),
  tenant_id   uuid        not null,
  person_id   uuid        not null,
  kind        text        not null check (kind in ('earned', 'purchased', 'redeemed', 'transferred', 'adjusted')),
  rule        text        not null,                                      -- 'lesson-completed'
  object_id   uuid        not null,                                      -- what it was earned for
  amount      bigint      not null check (amount <> 0),
  posted_at   timestamptz not null,

  unique (tenant_id, person_id, rule, object_id),                        -- told twice, posted once
  foreign key (tenant_id, person_id) references wallet (tenant_id, person_id)
);

create index wallet_entry_statement on wallet_entry (tenant_id, person_id, id desc);

call fence('wallet');
call fence('wallet_entry');

grant select, insert, update on wallet       to azora_app;
grant select, insert         on wallet_entry to azora_app;               -- a ledger is only ever added to
