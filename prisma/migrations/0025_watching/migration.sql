-- Films, and how much of them each learner has seen.
--
-- The length of a film is read from its bytes when it arrives. What was watched is kept as ranges that lie apart from
-- each other and in order, so that nothing counts twice; the server says when enough of a film was seen.

alter table file add column length_ms integer check (length_ms > 0);     -- of a film; none: its bytes do not say

create table lesson_watch (
  tenant_id    uuid        not null,
  person_id    uuid        not null,
  course_id    uuid        not null,
  lesson_id    uuid        not null,
  ranges       jsonb       not null default '[]',                        -- pairs of milliseconds: from, to
  position_ms  integer     not null default 0 check (position_ms >= 0),  -- where to go on, on any device
  reported_at  timestamptz not null,                                     -- nobody watches more than time has passed since

  primary key (tenant_id, person_id, lesson_id),
  foreign key (tenant_id, person_id, course_id) references enrollment (tenant_id, person_id, course_id),
  foreign key (tenant_id, course_id, lesson_id) references lesson (tenant_id, course_id, id)
);

create index lesson_watch_of_enrollment on lesson_watch (tenant_id, person_id, course_id);
create index lesson_watch_of_lesson     on lesson_watch (tenant_id, course_id, lesson_id);

call fence('lesson_watch');

create index upload_finished on upload (expires_at) where file_id is not null;

grant select, insert, update, delete on lesson_watch to azora_app;
grant delete                         on file         to azora_app;      -- what was sent and never taken
