-- Letters that are to leave the building.
--
-- A command writes the letter in its own transaction; a worker sends it. A letter that was sent or
-- given up forgets its body, because sign-in links are keys; the control plane never sees one.

create table mail (
  id          uuid        primary key default uuidv7(),
  tenant_id   uuid        not null references tenant,
  recipient   text        not null,
  subject     text        not null,
  html        text,
  body        text,
  state       text        not null default 'queued' check (state in ('queued', 'sending', 'sent', 'failed')),
  attempts    integer     not null default 0,
  claimed_at  timestamptz check (state <> 'sending' or claimed_at is not null),
  last_error  text        check (state <> 'failed' or last_error is not null),
  queued_at   timestamptz not null default now(),
  sent_at     timestamptz check (state <> 'sent' or sent_at is not null)
);

create index mail_by_time on mail (tenant_id, id desc);
create index mail_by_age  on mail (queued_at);

call fence('mail');
call open_to_ops('mail');

grant select, insert,
  update (html, body, state, attempts, claimed_at, last_error, sent_at)    on mail to azora_app;
grant delete,
  select (id, tenant_id, recipient, subject, state, attempts, last_error, queued_at, sent_at) on mail to azora_ops;
