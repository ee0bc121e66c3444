-- Bytes that are kept before any row speaks of them.
--
-- Whoever takes a course in keeps its files first and writes it down after. What is kept is said here before it is kept,
-- so that it counts while it lies there, and goes after a day when nobody has written anything down: the import was
-- refused, was stopped, or its worker died. While it goes nobody may count on it.

create table loose_bytes (
  tenant_id   uuid        not null references tenant,
  key         text        not null check (key <> ''),                    -- where they are kept
  sha256      bytea,                                                     -- of a file: taken as soon as one with it has a row
  pieces      integer     check (pieces > 0),                            -- of a package: under the key, from 1 on
  size_bytes  bigint      not null check (size_bytes >= 0),
  is_going    boolean     not null default false,
  expires_at  timestamptz not null,

  primary key (tenant_id, key),
  check ((sha256 is null) = (pieces is not null))
);

create index loose_bytes_expiring on loose_bytes (expires_at);

call fence('loose_bytes');
call open_to_ops('loose_bytes');

grant select, insert, update, delete on loose_bytes to azora_app;
grant select (tenant_id, key, expires_at) on loose_bytes to azora_ops;   -- to find what is to be swept
