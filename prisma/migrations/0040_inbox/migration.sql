-- What the payment processor tells us, kept before it is believed.
--
-- An event is kept once, by the processor's own id, and says only: look at this object again. Whose it is turns out when
-- the object is looked at, so events belong to no academy and live outside the fence, in a schema that the application
-- does not see. What was looked at belongs to one academy for ever, and whoever looked later is believed.

create schema processor;
grant usage on schema processor to azora_ops;

create table processor.event (
  id            text        primary key,                                 -- the processor's
  type          text        not null,
  object_kind   text        not null,
  object_id     text        not null,                                    -- '' where it names none
  account       text,                                                    -- the connected account it happened to; null: our own
  created_at    timestamptz not null,                                    -- when it happened, by the processor's clock
  received_at   timestamptz not null default now(),
  tries         integer     not null default 0,
  due_at        timestamptz not null default now(),
  processed_at  timestamptz,
  given_up_at   timestamptz,
  outcome       text        not null default '',                         -- what the look came to, or why there was none
  tenant_id     uuid,                                                    -- known after the look

  check (processed_at is null or given_up_at is null)
);

create index event_due      on processor.event (due_at)           where processed_at is null and given_up_at is null;
create index event_given_up on processor.event (given_up_at desc) where given_up_at is not null;
create index event_received on processor.event (received_at);

create table processor.reconciliation (
  id                uuid        primary key default uuidv7(),
  began_at          timestamptz not null default now(),
  ended_at          timestamptz,                                         -- null: it runs, or was cut off
  events            integer     not null default 0,                      -- walked past
  movements         integer     not null default 0,
  fault             text                                                 -- why it ended early
);

create index reconciliation_done on processor.reconciliation (began_at desc) where ended_at is not null and fault is null;

create table processor.repair (
  kind               text         not null check (kind in ('event', 'movement')),
  reference          text         not null,                              -- of the event or of the balance transaction
  reconciliation_id  uuid         not null references processor.reconciliation,
  said               text         not null,                              -- what was missing
  found_at           timestamptz  not null default now(),
  mended_at          timestamptz,                                        -- null: a person has to look

  primary key (kind, reference)                                          -- found again, it is one and the same
);

create index repair_found on processor.repair (found_at desc);
create index repair_open  on processor.repair (found_at) where mended_at is null;

grant select, insert, update, delete on all tables in schema processor to azora_ops;

-- Looks are numbered when they begin, and of one object only a later one than the last settled is settled.

create sequence processor_look_number;

create table processor_look (
  subject    text    primary key,                                        -- 'payment:pi_…'
  tenant_id  uuid    not null references tenant,
  number     bigint  not null
);

call fence('processor_look');
call open_to_ops('processor_look');

grant usage                  on sequence processor_look_number to azora_ops;
grant select, insert, update on processor_look                 to azora_app;
grant select                 on processor_look                 to azora_ops;
