-- Who may join a course, and until when it is to be done.
--
-- A course without a rule is open to everybody. A rule that changes takes nobody out of the course. Whoever leaves
-- keeps what they did: the enrollment stays, with the moment it ended, and joining again goes on from there.
-- Seats are given in the order of the line and under the lock of the rule, so that none is given twice or lost.

create table enrollment_rule (
  tenant_id  uuid     not null,
  course_id  uuid     not null,
  joining    text     not null default 'open' check (joining in ('open', 'request', 'assigned', 'class')),
  seats      integer  check (seats > 0),                                 -- none: as many as want to
  may_leave  boolean  not null default true,
  due_on     date,
  due_days   integer  check (due_days between 1 and 3650),               -- after enrolling

  primary key (tenant_id, course_id),
  foreign key (tenant_id, course_id) references course (tenant_id, id),
  check (due_on is null or due_days is null)
);

alter table enrollment
  add column left_at      timestamptz,                                   -- not in the course any more
  add column left_by      uuid,
  add column left_why     text not null default '',
  add column due_on       date,                                          -- the last day that is in time, where the academy is
  add column extended_to  date,                                          -- the same, for this person
  add foreign key (tenant_id, left_by) references person (tenant_id, id);

create index enrollment_due on enrollment (tenant_id, due_on) where due_on is not null and completed_at is null and left_at is null;

-- Somebody who wants a seat: asks for it, or waits for one in line.
create table course_request (
  id          uuid        primary key default uuidv7(),
  tenant_id   uuid        not null,
  course_id   uuid        not null,
  person_id   uuid        not null,
  state       text        not null check (state in ('asked', 'waiting', 'granted', 'declined', 'withdrawn')),
  line        bigint,                                                    -- the place, given under the lock of the rule
  reason      text        not null default '',                           -- why it was declined
  asked_at    timestamptz not null default now(),
  settled_at  timestamptz,
  settled_by  uuid,

  unique (tenant_id, id),
  unique (tenant_id, course_id, line),
  foreign key (tenant_id, course_id)  references course (tenant_id, id),
  foreign key (tenant_id, person_id)  references person (tenant_id, id),
  foreign key (tenant_id, settled_by) references person (tenant_id, id),
  check (state <> 'waiting' or line is not null)
);

create unique index course_request_open on course_request (tenant_id, course_id, person_id) where state in ('asked', 'waiting');
create index course_request_of_person   on course_request (tenant_id, person_id, course_id);

-- A course that is to be completed before another one is begun.
create table course_prerequisite (
  tenant_id    uuid  not null,
  course_id    uuid  not null,
  required_id  uuid  not null check (required_id <> course_id),

  primary key (tenant_id, course_id, required_id),
  foreign key (tenant_id, course_id)   references course (tenant_id, id),
  foreign key (tenant_id, required_id) references course (tenant_id, id)
);

-- This person may begin without.
create table prerequisite_waiver (
  tenant_id  uuid        not null,
  course_id  uuid        not null,
  person_id  uuid        not null,
  reason     text        not null check (reason <> ''),
  waived_by  uuid        not null,
  waived_at  timestamptz not null default now(),

  primary key (tenant_id, course_id, person_id),
  foreign key (tenant_id, course_id) references course (tenant_id, id),
  foreign key (tenant_id, person_id) references person (tenant_id, id),
  foreign key (tenant_id, waived_by) references person (tenant_id, id)
);

-- What somebody was told of a day that comes or has gone; of each day once.
create table due_reminder (
  tenant_id  uuid        not null,
  person_id  uuid        not null,
  course_id  uuid        not null,
  due_on     date        not null,
  kind       text        not null check (kind in ('week', 'day', 'overdue')),
  sent_at    timestamptz not null default now(),

  primary key (tenant_id, person_id, course_id, due_on, kind),
  foreign key (tenant_id, person_id, course_id) references enrollment (tenant_id, person_id, course_id)
);

call fence('enrollment_rule');
call fence('course_request');
call fence('course_prerequisite');
call fence('prerequisite_waiver');
call fence('due_reminder');
call shown_to_visitors('enrollment_rule');
call shown_to_visitors('course_prerequisite');

grant select, insert, update         on enrollment_rule     to azora_app;
grant select, insert, update         on course_request      to azora_app;
grant select, insert, delete         on course_prerequisite to azora_app;
grant select, insert                 on prerequisite_waiver to azora_app;
grant select, insert                 on due_reminder        to azora_app;
