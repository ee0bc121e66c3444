-- The journal: what happened, who did it, and what has not yet been passed on.
--
-- One row is both the audit trail and the outbox. It is written in the transaction of the deed,
-- never changed, and the control plane alone marks it as relayed.

create table journal (
  id          uuid        primary key default uuidv7(),
  tenant_id   uuid        not null references tenant,
  at          timestamptz not null default now(),
  kind        text        not null check (kind in ('command', 'event')),
  name        text        not null,                                      -- 'learning.lesson-completed'
  actor_kind  text        not null check (actor_kind in ('visitor', 'person', 'system', 'operator')),
  actor_id    uuid,
  because     text,                                                      -- a reason, where one was asked for
  facts       jsonb       not null default '{}',
  relayed_at  timestamptz
);

create index journal_by_time on journal (tenant_id, id desc);
create index journal_to_relay on journal (id) where relayed_at is null and kind = 'event';

call fence('journal');
call open_to_ops('journal');

grant select, insert                        on journal to azora_app;
grant select, insert, update (relayed_at)   on journal to azora_ops;

create function journal_written() returns trigger
  language plpgsql
as $$
begin
  perform pg_notify('azora_outbox', '');
  return null;
end;
$$;

create trigger written after insert on journal for each statement execute function journal_written();
