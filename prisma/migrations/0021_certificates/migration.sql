-- Certificates: what an academy vouches for, and how anybody can check it.
--
-- A certificate says what was true on the day on which it was issued; the grants keep it from saying anything else
-- later. Numbers follow one another without a gap, because whoever takes the next one holds the book. The code in a
-- certificate's address is as good as unguessable and has nothing to do with its number.

alter table enrollment
  add column period           integer     not null default 1 check (period > 0), -- rises when the course is taken again
  add column period_began_at  timestamptz not null default 'epoch';             -- the first: from the beginning

-- What was done in earlier periods, when a course has been taken again.
create table lesson_completed_before (
  tenant_id     uuid        not null,
  person_id     uuid        not null,
  course_id     uuid        not null,
  lesson_id     uuid        not null,
  period        integer     not null,
  completed_at  timestamptz not null,

  primary key (tenant_id, person_id, lesson_id, period),
  foreign key (tenant_id, person_id, course_id) references enrollment (tenant_id, person_id, course_id),
  foreign key (tenant_id, course_id, lesson_id) references lesson (tenant_id, course_id, id)
);

-- Whether a course ends with a certificate. Without a row it does, and for good.
create table course_certificate (
  tenant_id     uuid        not null,
  course_id     uuid        not null,
  offered       boolean     not null,
  valid_months  integer     check (valid_months between 1 and 120),      -- none: for good
  renew_days    integer     check (renew_days between 1 and 365),        -- so long before its end it can be renewed
  changed_at    timestamptz not null default now(),

  primary key (tenant_id, course_id),
  foreign key (tenant_id, course_id) references course (tenant_id, id),
  check (renew_days is null or valid_months is not null)
);

-- The number that was given last, and what stands before the year.
create table certificate_book (
  tenant_id    uuid    primary key references tenant,
  prefix       text    not null check (prefix ~ '^[A-Z0-9]{2,8}$'),
  last_number  bigint  not null default 0
);

create table certificate (
  id               uuid        primary key default uuidv7(),
  tenant_id        uuid        not null,
  code             text        not null check (length(code) = 22),
  number           text        not null,
  sequence         bigint      not null check (sequence > 0),
  person_id        uuid        not null,
  course_id        uuid        not null,
  period           integer     not null,
  person_name      text        not null,
  course_title     text        not null,
  issuer_name      text        not null,
  instructor_name  text,
  locale           text        not null,
  issued_at        timestamptz not null,
  issued_on        date        not null,                                 -- in the academy's time zone
  valid_through    date,                                                 -- the last day
  expires_at       timestamptz,                                          -- when that day is over there
  renewable_at     timestamptz,
  superseded_at    timestamptz,                                          -- another one says the same under another name
  revoked_at       timestamptz,
  revoked_by       uuid,
  revoked_why      text        check (length(revoked_why) <= 500),

  unique (tenant_id, id),
  unique (tenant_id, code),
  unique (tenant_id, number),
  unique (tenant_id, sequence),
  foreign key (tenant_id, person_id, course_id) references enrollment (tenant_id, person_id, course_id),
  foreign key (tenant_id, revoked_by)           references person (tenant_id, id),
  check ((valid_through is null) = (expires_at is null)),
  check ((revoked_at is null) = (revoked_why is null))
);

-- One for each time that somebody has completed a course.
create unique index certificate_standing on certificate (tenant_id, person_id, course_id, period) where superseded_at is null;
create index certificate_of_course on certificate (tenant_id, course_id);

-- When somebody is to be told that a certificate ends. Names nobody, so that the control plane may look over all
-- academies for what is due.
create table certificate_reminder (
  tenant_id       uuid        not null,
  certificate_id  uuid        not null,
  due_at          timestamptz not null,

  primary key (tenant_id, certificate_id),
  foreign key (tenant_id, certificate_id) references certificate (tenant_id, id)
);

create index certificate_reminder_due on certificate_reminder (due_at);

-- What an academy signs with. A key that was replaced can still be checked against, unless it was taken back.
create table signing_key (
  id          uuid        primary key default uuidv7(),
  tenant_id   uuid        not null references tenant,
  public_key  text        not null,                                      -- multibase, as a Multikey says it
  sealed      bytea       not null,                                      -- the private half, encrypted
  made_at     timestamptz not null default now(),
  retired_at  timestamptz,

  unique (tenant_id, id)
);

create unique index signing_key_in_use on signing_key (tenant_id) where retired_at is null;

call fence('lesson_completed_before');
call fence('course_certificate');
call fence('certificate_book');
call fence('certificate');
call fence('certificate_reminder');
call fence('signing_key');
call open_to_ops('certificate_reminder');
call shown_to_visitors('course_certificate');

-- A page that was kept for visitors must not go on vouching for what was taken back. A new one has no page yet.
create trigger shown after update of revoked_at, superseded_at on certificate
  for each statement execute function raise_version();

grant select, insert         on lesson_completed_before to azora_app;
grant delete                 on lesson_completion       to azora_app;    -- into the table above, when a course begins again
grant select, insert, update on course_certificate      to azora_app;
grant select, insert, update on certificate_book        to azora_app;
grant select, insert         on certificate             to azora_app;
grant update (superseded_at, revoked_at, revoked_by, revoked_why) on certificate to azora_app;
grant select, insert, delete on certificate_reminder    to azora_app;
grant select                 on certificate_reminder    to azora_ops;
grant select, insert         on signing_key             to azora_app;
grant update (retired_at)    on signing_key             to azora_app;
