-- What learners say of a course.
--
-- One review for each person and course. What all of them come to is kept beside the course and changed in the same
-- transaction, under its lock, so that an average is exact. A review that is hidden counts no more; one whose words
-- were dropped still does.

create table review (
  id           uuid        primary key default uuidv7(),
  tenant_id    uuid        not null,
  course_id    uuid        not null,
  person_id    uuid        not null,
  rating       integer     not null check (rating between 1 and 5),
  words        text        not null default '' check (length(words) <= 5000),
  state        text        not null default 'shown' check (state in ('shown', 'hidden')),
  hidden_why   text        not null default '',
  reply        text        not null default '' check (length(reply) <= 5000),
  replied_at   timestamptz,
  replied_by   uuid,
  written_at   timestamptz not null default now(),
  edited_at    timestamptz,

  unique (tenant_id, id),
  unique (tenant_id, course_id, person_id),
  foreign key (tenant_id, course_id)  references course (tenant_id, id),
  foreign key (tenant_id, person_id)  references person (tenant_id, id),
  foreign key (tenant_id, replied_by) references person (tenant_id, id)
);

create index review_of_course on review (tenant_id, course_id, id desc) where state = 'shown';
create index review_of_person on review (tenant_id, person_id);

-- Somebody says that a review should not stand; it stays in the queue until a moderator has looked.
create table review_report (
  tenant_id    uuid        not null,
  review_id    uuid        not null,
  reported_by  uuid        not null,
  reason       text        not null,
  reported_at  timestamptz not null default now(),
  settled_at   timestamptz,
  settled_by   uuid,
  verdict      text        check (verdict in ('keep', 'hide')),

  primary key (tenant_id, review_id, reported_by),
  foreign key (tenant_id, review_id)   references review (tenant_id, id),
  foreign key (tenant_id, reported_by) references person (tenant_id, id),
  foreign key (tenant_id, settled_by)  references person (tenant_id, id),
  check ((settled_at is null) = (verdict is null))
);

create index review_report_open on review_report (tenant_id, reported_at) where settled_at is null;

call fence('review');
call fence('review_report');
call shown_to_visitors('review');

grant select, insert, update on review        to azora_app;
grant select, insert, update on review_report to azora_app;
