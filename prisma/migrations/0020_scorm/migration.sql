-- Packages that bring their own pages, and what those pages say of their learners (SCORM 1.2 and 2004).
--
-- A package is what one zip held and is never changed; a lesson that gets another one keeps the attempts at the
-- first. An attempt belongs to one learner, lesson and package. What each part of the package has said is kept as
-- it said it, with the numbers that make a late or repeated word of no effect; being passed or complete is written
-- once and never taken back.

alter table file add column unpacked_bytes bigint not null default 0;     -- what was taken out of it is kept too

create table scorm_package (
  id          uuid        primary key default uuidv7(),
  tenant_id   uuid        not null,
  file_id     uuid        not null,                                      -- the zip as it was sent
  edition     text        not null check (edition in ('1.2', '2004')),
  title       text        not null,
  manifest    jsonb       not null,
  file_count  integer     not null check (file_count > 0),
  size_bytes  bigint      not null check (size_bytes >= 0),
  kept_at     timestamptz not null default now(),
  kept_by     uuid,

  unique (tenant_id, id),
  unique (tenant_id, file_id),                                           -- the same zip is the same package
  foreign key (tenant_id, file_id) references file (tenant_id, id),
  foreign key (tenant_id, kept_by) references person (tenant_id, id)
);

create table scorm_file (
  tenant_id   uuid        not null,
  package_id  uuid        not null,
  path        text        not null check (path <> ''),
  position    integer     not null check (position > 0),                 -- its name in the storage
  media_type  text        not null,
  size_bytes  bigint      not null check (size_bytes >= 0),

  primary key (tenant_id, package_id, path),
  foreign key (tenant_id, package_id) references scorm_package (tenant_id, id)
);

create table scorm_attempt (
  id            uuid             primary key default uuidv7(),
  tenant_id     uuid             not null,
  course_id     uuid             not null,
  lesson_id     uuid             not null,
  person_id     uuid             not null,
  package_id    uuid             not null,
  sequencing    text,                                                    -- the order of things, as the player keeps it
  completion    text             not null default 'unknown'
                                 check (completion in ('unknown', 'incomplete', 'completed')),
  success       text             not null default 'unknown' check (success in ('unknown', 'failed', 'passed')),
  score         double precision check (score between -1 and 1),         -- the best one, of 1
  seconds       double precision not null default 0 check (seconds >= 0),
  started_at    timestamptz      not null default now(),
  last_at       timestamptz      not null default now(),
  completed_at  timestamptz,                                             -- never taken back
  passed_at     timestamptz,                                             -- never taken back

  unique (tenant_id, id),
  unique (tenant_id, lesson_id, person_id, package_id),
  foreign key (tenant_id, package_id) references scorm_package (tenant_id, id),
  foreign key (tenant_id, course_id, lesson_id) references lesson (tenant_id, course_id, id),
  foreign key (tenant_id, person_id, course_id) references enrollment (tenant_id, person_id, course_id)
);

-- What one part of a package has said of one learner.
create table scorm_item (
  tenant_id       uuid             not null,
  attempt_id      uuid             not null,
  item            text             not null check (item <> ''),          -- as the manifest names it
  launch_id       uuid             not null,                             -- the page that may speak; the last one opened
  number          integer          not null default 0,                   -- of its last word that counted
  run             integer          not null default 0,                   -- how often it has begun in this launch
  run_seconds     double precision not null default 0,
  banked_seconds  double precision not null default 0,                   -- of all runs before
  cmi             jsonb            not null default '{}' check (octet_length(cmi::text) <= 1048576),
  said            boolean          not null default false,               -- whether it has ever spoken
  ended           boolean          not null default false,               -- whether it took leave
  completion      text             not null default 'unknown',
  success         text             not null default 'unknown',
  score           double precision check (score between -1 and 1),
  opened_at       timestamptz      not null default now(),

  primary key (tenant_id, attempt_id, item),
  unique (tenant_id, launch_id),
  foreign key (tenant_id, attempt_id) references scorm_attempt (tenant_id, id)
);

call fence('scorm_package');
call fence('scorm_file');
call fence('scorm_attempt');
call fence('scorm_item');

grant update (unpacked_bytes) on file         to azora_app;
grant select, insert         on scorm_package to azora_app;
grant select, insert         on scorm_file    to azora_app;
grant select, insert, update on scorm_attempt to azora_app;
grant select, insert, update on scorm_item    to azora_app;
