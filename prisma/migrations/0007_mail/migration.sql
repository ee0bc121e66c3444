-- Letters that are to leave the building.
--
-- A command writes the letter in its own transaction; a worker sends it. A letter that was sent
-- forgets its body, because sign-in links are keys.

create table mail (
  id          uuid        primary key default uuidv7(),
  tenant_id   uuid        not null references tenant,
  recipient   text        not null,
  subject     text        not null,
  html        text,
  body        text,
  state       text        not null default 'queued' check (state in ('queued', 'sending', 'sent', 'failed')),
  attempts    integer     not null default 0,
  last_error  text,
  queued_at   timestamptz not null default now(),
  sent_at     timestamptz
);

create index mail_by_time on mail (tenant_id, id desc);

call fence('mail');
call open_to_ops('mail');

grant select, insert, update on mail to azora_app;
grant select                 on mail to azora_ops;
