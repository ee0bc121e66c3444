-- Plans that people subscribe to.
--
-- A subscription is what the processor last said of it: news that was asked for earlier never replaces later news, and what
-- is over stays over. A person has at most one that is not over. The trial of a plan is had once per person, for ever. What is
-- granted by the month is granted for a period, and a period is entered once, however often its invoice is heard of.
--
-- The control plane sees which subscriptions something is due for, and not whose they are.

create table subscription (
  id             uuid        primary key default uuidv7(),
  tenant_id      uuid        not null,
  person_id      uuid        not null,
  plan           text        not null check (plan in ('pro', 'enterprise')),   -- charged for from the next period on
  currency       char(3)     not null,
  state          text        not null default 'reserved'
                             check (state in ('reserved', 'trialing', 'active', 'past_due', 'paused', 'canceling', 'canceled')),
  revision       integer     not null default 0,                         -- rises with all news: names what is asked of the processor
  processor_id   text,
  checkout_id    text,                                                   -- the page on which it is paid for
  checkout_url   text,
  checkout_until timestamptz,
  period_start   timestamptz,
  period_end     timestamptz,
  trial_end      timestamptz,
  kept_plan      text        check (kept_plan in ('pro', 'enterprise')), -- a higher plan, paid for until then
  kept_until     timestamptz,
  failing_since  timestamptz,
  paused_from    timestamptz,
  ends_at        timestamptz,
  card_brand     text,
  card_last4     text,
  card_expires   text,
  asked_at       timestamptz,                                            -- of the news that it stands by
  reserved_at    timestamptz not null default now(),

  unique (tenant_id, id),
  unique (tenant_id, processor_id),
  check ((kept_plan is null) = (kept_until is null)),
  check (state not in ('trialing', 'active', 'past_due') or (processor_id is not null and period_end is not null)),
  foreign key (tenant_id, person_id) references person (tenant_id, id)
);

create unique index subscription_live      on subscription (tenant_id, person_id) where state <> 'canceled';
create index        subscription_of_person on subscription (tenant_id, person_id, id desc);
create index        subscription_due       on subscription (period_end)           where state <> 'canceled';

create table plan_trial (
  tenant_id        uuid        not null,
  person_id        uuid        not null,
  subscription_id  uuid        not null,
  ends_at          timestamptz not null,

  primary key (tenant_id, person_id),
  foreign key (tenant_id, person_id)       references person (tenant_id, id),
  foreign key (tenant_id, subscription_id) references subscription (tenant_id, id)
);

create table plan_invoice (
  id               uuid        primary key default uuidv7(),
  tenant_id        uuid        not null,
  subscription_id  uuid        not null,
  processor_id     text        not null,
  state            text        not null check (state in ('draft', 'open', 'paid', 'void', 'uncollectible')),
  plan             text        check (plan in ('pro', 'enterprise')),
  currency         char(3)     not null,
  total_minor      bigint      not null,
  tax_minor        bigint      not null,
  paid_minor       bigint      not null check (paid_minor >= 0),
  was_tried        boolean     not null,                                 -- it was tried to charge it
  next_try_at      timestamptz,
  created_at       timestamptz not null,
  paid_at          timestamptz,
  asked_at         timestamptz not null,

  unique (tenant_id, id),
  constraint plan_invoice_once unique (tenant_id, processor_id),
  check (state <> 'paid' or paid_at is not null),
  foreign key (tenant_id, subscription_id) references subscription (tenant_id, id)
);

create index plan_invoice_of_subscription on plan_invoice (tenant_id, subscription_id, created_at desc);

create table plan_period (
  id               uuid        primary key default uuidv7(),
  tenant_id        uuid        not null,
  subscription_id  uuid        not null,
  plan             text        not null check (plan in ('pro', 'enterprise')),
  starts_at        timestamptz not null,
  ends_at          timestamptz not null,
  is_trial         boolean     not null,

  unique (tenant_id, id),
  unique (tenant_id, subscription_id, starts_at),                        -- entered once
  check (ends_at > starts_at),
  foreign key (tenant_id, subscription_id) references subscription (tenant_id, id)
);

create table plan_notice (
  tenant_id        uuid        not null,
  subscription_id  uuid        not null,
  kind             text        not null check (kind in ('trial-ending', 'payment-failed', 'ended')),
  about            text        not null,                                 -- of which trial, invoice or end: each is told once
  sent_at          timestamptz not null default now(),

  primary key (tenant_id, subscription_id, kind, about),
  foreign key (tenant_id, subscription_id) references subscription (tenant_id, id)
);

call fence('subscription');
call fence('plan_trial');
call fence('plan_invoice');
call fence('plan_period');
call fence('plan_notice');
call open_to_ops('subscription');

grant select, insert, update on subscription to azora_app;
grant select, insert, update on plan_invoice to azora_app;
grant select, insert         on plan_trial   to azora_app;
grant select, insert         on plan_period  to azora_app;
grant select, insert         on plan_notice  to azora_app;
grant select (id, tenant_id, state, period_end, trial_end, processor_id)
  on subscription to azora_ops;

-- Every process that remembers somebody's plan hears that it has changed.
create function tell_of_plan() returns trigger
  language plpgsql
as $$
begin
  perform pg_notify('azora_plan', new.tenant_id || ' ' || new.person_id);
  return null;
end;
$$;

create trigger told after insert or update on subscription for each row execute function tell_of_plan();

-- What visitors see of somebody, a badge of theirs, depends on the plan.
create trigger shown after update on subscription for each row
  when (old.state is distinct from new.state or old.plan is distinct from new.plan) execute function raise_version();
