-- Archives of courses that a worker takes in, each once.
--
-- An archive of any size is sent first and imported after, by one worker at a time: whoever holds its lease. The course
-- and the end of its import are written together, so that a worker that is killed leaves either both or nothing but its
-- try. When it is over, however it ended, the archive is nobody's any more and goes.

create table course_import (
  id            uuid        primary key default uuidv7(),
  tenant_id     uuid        not null,
  person_id     uuid        not null,                                    -- whose course it will be
  upload_id     uuid        not null,                                    -- sent again, it is the same import
  file_id       uuid,                                                    -- the archive, until it is over
  name          text        not null,                                    -- of the archive, as it was sent
  size_bytes    bigint      not null,
  state         text        not null default 'waiting'
                            check (state in ('waiting', 'running', 'done', 'refused', 'stopped')),
  step          text        not null default 'reading'
                            check (step in ('reading', 'checking', 'keeping', 'drawing', 'writing')),
  past          integer     not null default 0 check (past >= 0),        -- files or lessons of this step
  total         integer     not null default 0 check (total >= 0),
  reason        text        not null default '',                         -- why it was refused, for whoever sent it
  report        jsonb,                                                   -- what was taken and what was not
  course_id     uuid,
  tries         integer     not null default 0,
  lease_id      uuid,
  leased_until  timestamptz,
  asked_at      timestamptz not null default now(),

  unique (tenant_id, upload_id),
  check ((file_id is not null) = (state in ('waiting', 'running'))),
  check ((report is not null) = (state = 'done')),
  foreign key (tenant_id, person_id) references person (tenant_id, id),
  foreign key (tenant_id, file_id)   references file (tenant_id, id),
  foreign key (tenant_id, course_id) references course (tenant_id, id)
);

create index course_import_of_person on course_import (tenant_id, person_id, id desc);
create index course_import_open      on course_import (tenant_id, file_id) where file_id is not null;

call fence('course_import');

grant select, insert, update on course_import to azora_app;
