-- What must always be true of money, and was found not to be.
--
-- The checks run every minute in every academy; an alarm stands from the moment when its check fails until it holds
-- again. The table is the control plane's: no academy writes or reads it.

create table processor.alarm (
  tenant_id  uuid         not null,
  name       text         not null,                                      -- of the rule: 'books-balance'
  said       text         not null,                                      -- what was found
  found_at   timestamptz  not null default now(),
  ended_at   timestamptz
);

create unique index alarm_open on processor.alarm (tenant_id, name) where ended_at is null;

grant select, insert, update on processor.alarm to azora_ops;
