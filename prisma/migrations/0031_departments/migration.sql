-- Departments: a tree of an academy's people, and what is given to many at once.
--
-- A department carries the ids of all that it stands under, itself last, and its path without the last must be the
-- path of a department that is there. So whatever is written, by however many at once, it stays a tree.

create table department (
  id           uuid         primary key default uuidv7(),
  tenant_id    uuid         not null references tenant,
  name         text         not null check (name <> '' and name !~ '/'),
  path         uuid[]       not null,
  parent_id    uuid         generated always as (path[cardinality(path) - 1]) stored,
  above        uuid[]       generated always as (nullif(path[:cardinality(path) - 1], '{}')) stored,
  external_id  text,                                                     -- what a directory calls it
  removed_at   timestamptz,                                              -- kept, alone, for what remembers it
  created_at   timestamptz  not null default now(),

  unique (tenant_id, id),
  unique (tenant_id, path),
  foreign key (tenant_id, above) references department (tenant_id, path),
  check (path[cardinality(path)] = id),
  check (cardinality(path) <= 8),
  check (removed_at is null or cardinality(path) = 1)
);

create unique index department_name on department (tenant_id, parent_id, lower(name)) nulls not distinct
  where removed_at is null;
create unique index department_external on department (tenant_id, external_id) where external_id is not null;

alter table person
  add column department_id uuid,
  add foreign key (tenant_id, department_id) references department (tenant_id, id);

create index person_of_department on person (tenant_id, department_id, id desc) where department_id is not null;

-- Who sees how the people of a department, and of those below it, are doing.
create table department_manager (
  tenant_id      uuid  not null,
  department_id  uuid  not null,
  person_id      uuid  not null,

  primary key (tenant_id, department_id, person_id),
  foreign key (tenant_id, department_id) references department (tenant_id, id),
  foreign key (tenant_id, person_id)     references person (tenant_id, id)
);

create index department_manager_person on department_manager (tenant_id, person_id);

-- Everybody who ever came into a class or went out of it, however that came about.
create table class_membership (
  id         uuid         primary key default uuidv7(),
  tenant_id  uuid         not null,
  class_id   uuid         not null,
  person_id  uuid         not null,
  came       boolean      not null,
  by_hand    boolean      not null,
  at         timestamptz  not null default now(),

  foreign key (tenant_id, class_id)  references class (tenant_id, id),
  foreign key (tenant_id, person_id) references person (tenant_id, id)
);

create index class_membership_of_class on class_membership (tenant_id, class_id, id desc);

create function note_membership() returns trigger
  language plpgsql
as $$
declare
  was_in  boolean := tg_op <> 'INSERT' and old.state = 'in';
  is_in   boolean := tg_op <> 'DELETE' and new.state = 'in';
  member  class_member;
begin
  if was_in is distinct from is_in then
    if tg_op = 'DELETE' then member := old; else member := new; end if;
    insert into class_membership (tenant_id, class_id, person_id, came, by_hand)
    values (member.tenant_id, member.class_id, member.person_id, is_in, member.by_hand);
  end if;
  return null;
end;
$$;

create trigger membership after insert or update or delete on class_member
  for each row execute function note_membership();

-- A course of a class may be due on a day, or days after joining the class; an hour later is late there.
alter table class_course
  add column due_on    date,
  add column due_days  integer check (due_days between 1 and 3650),
  add check (due_on is null or due_days is null);

alter table class_condition
  drop constraint class_condition_kind_check,
  add constraint class_condition_kind_check check (kind in ('email-domain', 'role', 'joined-since', 'department'));

-- A course or a program given to many: one line for everybody who was named, worked off in their order.
create table assignment (
  id            uuid         primary key default uuidv7(),
  tenant_id     uuid         not null,
  course_id     uuid,
  program_id    uuid,
  asked_by      uuid         not null,
  asked_at      timestamptz  not null default now(),
  cancelled_at  timestamptz,
  finished_at   timestamptz,

  unique (tenant_id, id),
  foreign key (tenant_id, course_id)  references course (tenant_id, id),
  foreign key (tenant_id, program_id) references program (tenant_id, id),
  foreign key (tenant_id, asked_by)   references person (tenant_id, id),
  check (num_nonnulls(course_id, program_id) = 1)
);

create index assignment_of_course  on assignment (tenant_id, course_id, id desc);
create index assignment_of_program on assignment (tenant_id, program_id, id desc) where program_id is not null;

create table assignment_line (
  tenant_id      uuid         not null,
  assignment_id  uuid         not null,
  position       integer      not null,
  email          text         not null,
  person_id      uuid,                                                   -- none: nobody has the address
  outcome        text         check (outcome in ('enrolled', 'waiting', 'unready', 'left', 'inactive', 'unknown', 'refused')),
  settled_at     timestamptz,

  primary key (tenant_id, assignment_id, position),
  unique (tenant_id, assignment_id, email),
  foreign key (tenant_id, assignment_id) references assignment (tenant_id, id),
  foreign key (tenant_id, person_id)     references person (tenant_id, id),
  check ((outcome is null) = (settled_at is null))
);

create index assignment_line_left on assignment_line (tenant_id, assignment_id, position) where outcome is null;

call fence('department');
call fence('department_manager');
call fence('class_membership');
call fence('assignment');
call fence('assignment_line');

grant select, insert, update on department         to azora_app;
grant select, insert, delete on department_manager to azora_app;
grant select, insert         on class_membership   to azora_app;
grant update                 on class_course       to azora_app;
grant select, insert, update on assignment         to azora_app;
grant select, insert, update on assignment_line    to azora_app;

-- Who meets the conditions of which class. One of several conditions of a kind is enough; kinds combine as the class
-- says. Without conditions a class is met by nobody. Days begin where the academy is.
create or replace function class_fit(only_class uuid, only_person uuid, zone text) returns table (class_id uuid, person_id uuid)
  language sql stable
begin atomic
  select m.class_id, m.person_id
  from (
    select c.id as class_id, c.matching, p.id as person_id, bool_or(h.holds is true) as holds
    from class c join class_condition k on k.tenant_id = c.tenant_id and k.class_id = c.id
    join person p on p.tenant_id = c.tenant_id and p.state = 'active'
    left join department d on d.tenant_id = p.tenant_id and d.id = p.department_id
    cross join lateral (select case k.kind
      when 'email-domain' then split_part(p.email, '@', 2) = k.value
      when 'role'         then k.value = 'learner' or exists (select from person_role r
                               where r.tenant_id = p.tenant_id and r.person_id = p.id and r.role = k.value)
      when 'joined-since' then p.created_at >= (k.value::date)::timestamp at time zone zone
      when 'department'   then k.value::uuid = any (d.path) end) h (holds)
    where (only_class is null or c.id = only_class) and (only_person is null or p.id = only_person)
    group by c.id, c.matching, p.id, k.kind) m
  group by m.class_id, m.matching, m.person_id
  having case m.matching when 'all' then bool_and(m.holds) else bool_or(m.holds) end;
end;

-- When a course is due for somebody who enrolled then: by the earliest day that a class of theirs says or, where none
-- says any, by the course's own rule.
create function course_due(course uuid, person uuid, enrolled_at timestamptz, zone text) returns date
  language sql stable
begin atomic
  select coalesce(
    (select min(coalesce(k.due_on, greatest((m.since at time zone zone)::date, c.starts_on) + k.due_days))
     from class_course k join class c on c.tenant_id = k.tenant_id and c.id = k.class_id
     join class_member m on m.tenant_id = k.tenant_id and m.class_id = k.class_id and m.state = 'in'
     where k.course_id = course and m.person_id = person),
    (select coalesce(r.due_on, (enrolled_at at time zone zone)::date + r.due_days)
     from enrollment_rule r where r.course_id = course));
end;
