-- Packages that are taken again, when a course is.
--
-- An attempt belongs to one of the learner's periods in the course: a certificate that is renewed asks for the
-- package anew, and what was done before stays beside as it was. The order of things of an attempt, which the
-- server keeps, is JSON.

alter table scorm_attempt
  add column period integer not null default 1 check (period > 0),
  drop constraint scorm_attempt_tenant_id_lesson_id_person_id_package_id_key,
  add constraint scorm_attempt_of_period unique (tenant_id, lesson_id, person_id, package_id, period);

-- Attempts that were begun since the course was taken again are of that time, in every academy.
alter table scorm_attempt no force row level security;
alter table enrollment    no force row level security;

update scorm_attempt a set period = e.period
from enrollment e
where e.tenant_id = a.tenant_id and e.person_id = a.person_id and e.course_id = a.course_id
  and a.started_at >= e.period_began_at;

alter table scorm_attempt force row level security;
alter table enrollment    force row level security;
