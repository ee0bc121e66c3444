-- What learning paths promise beyond their courses: a certificate at their end, and letters before they are due.
--
-- A certificate vouches for a course or for a path, never for both. One of a path is for good: nobody takes a path again.

alter table program
  add column certified boolean not null default false,                   -- whoever completes it from now on is certified
  add check (kind = 'path' or not certified);

alter table certificate
  alter column course_id drop not null,
  add column program_id uuid,
  add check (num_nonnulls(course_id, program_id) = 1),
  add check (program_id is null or expires_at is null),
  add foreign key (tenant_id, program_id, person_id) references program_member (tenant_id, program_id, person_id);

create unique index certificate_standing_path on certificate (tenant_id, person_id, program_id)
  where program_id is not null and superseded_at is null;
create index certificate_of_path on certificate (tenant_id, program_id) where program_id is not null;

-- Which letters were written about which day.
create table program_reminder (
  tenant_id   uuid        not null,
  program_id  uuid        not null,
  person_id   uuid        not null,
  due_on      date        not null,
  kind        text        not null check (kind in ('week', 'day', 'overdue')),
  sent_at     timestamptz not null default now(),

  primary key (tenant_id, program_id, person_id, due_on, kind),
  foreign key (tenant_id, program_id, person_id) references program_member (tenant_id, program_id, person_id)
);

call fence('program_reminder');

grant select, insert on program_reminder to azora_app;
