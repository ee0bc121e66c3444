-- Files that people send, piece by piece.
--
-- An upload says how far it has come, and one request at a time takes it further: whoever holds its lease.
-- When it is complete it has a file, which is read only by whoever was handed a signed address of it.
-- What nobody finishes is swept away; what was finished stays as the proof of who sent the file.

create table upload (
  id              uuid        primary key default uuidv7(),
  tenant_id       uuid        not null references tenant,
  person_id       uuid        not null,
  purpose         text        not null,
  name            text        not null check (name <> ''),
  size_bytes      bigint      not null check (size_bytes > 0),
  received_bytes  bigint      not null default 0,
  ticket          text,                                                  -- what the storage calls it, from its first bytes on
  parts           text[]      not null default '{}',
  lease_id        uuid,
  leased_until    timestamptz,
  file_id         uuid,                                                  -- from its end on
  began_at        timestamptz not null default now(),
  expires_at      timestamptz not null default now() + interval '24 hours',

  unique (tenant_id, id),
  check (received_bytes between 0 and size_bytes),
  check (file_id is null or received_bytes = size_bytes),
  foreign key (tenant_id, person_id) references person (tenant_id, id),
  foreign key (tenant_id, file_id)   references file (tenant_id, id)
);

create index upload_unfinished on upload (tenant_id, person_id) where file_id is null;
create index upload_expiring   on upload (expires_at)           where file_id is null;

alter table file
  add upload_id uuid,                                                    -- its bytes are kept under this name, not under their hash
  add name      text,                                                    -- what whoever sent it called it
  drop constraint file_audience_check,
  add constraint file_audience_check check (audience in ('everyone', 'people', 'holder')),
  add constraint file_upload_fkey foreign key (tenant_id, upload_id) references upload (tenant_id, id);

call fence('upload');
call open_to_ops('upload');

grant select, insert, update, delete on upload to azora_app;
grant select (id, tenant_id, file_id, expires_at) on upload to azora_ops; -- to find what is to be swept
