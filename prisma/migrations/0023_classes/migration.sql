-- Classes: people who learn together, with courses, dates and instructors.
--
-- Who is in a class follows from its conditions or was decided by hand, and what was decided by hand stays decided.
-- A class puts people into its courses and never takes anybody out of one.

create table class (
  id          uuid        primary key default uuidv7(),
  tenant_id   uuid        not null references tenant,
  name        text        not null check (name <> ''),
  starts_on   date,                                                      -- from this day on its people are in its courses
  ends_on     date,
  capacity    integer     check (capacity > 0),
  matching    text        not null default 'all' check (matching in ('all', 'any')),
  created_at  timestamptz not null default now(),

  unique (tenant_id, id),
  check (ends_on >= starts_on)
);

create table class_condition (
  tenant_id  uuid  not null,
  class_id   uuid  not null,
  kind       text  not null check (kind in ('email-domain', 'role', 'joined-since')),
  value      text  not null check (value <> ''),

  primary key (tenant_id, class_id, kind, value),
  foreign key (tenant_id, class_id) references class (tenant_id, id)
);

create table class_course (
  tenant_id  uuid  not null,
  class_id   uuid  not null,
  course_id  uuid  not null,

  primary key (tenant_id, class_id, course_id),
  foreign key (tenant_id, class_id)  references class (tenant_id, id),
  foreign key (tenant_id, course_id) references course (tenant_id, id)
);

create table class_instructor (
  tenant_id  uuid  not null,
  class_id   uuid  not null,
  person_id  uuid  not null,

  primary key (tenant_id, class_id, person_id),
  foreign key (tenant_id, class_id)  references class (tenant_id, id),
  foreign key (tenant_id, person_id) references person (tenant_id, id)
);

create index class_instructor_of_person on class_instructor (tenant_id, person_id);

create table class_member (
  tenant_id  uuid        not null,
  class_id   uuid        not null,
  person_id  uuid        not null,
  state      text        not null default 'in' check (state in ('in', 'out')),
  by_hand    boolean     not null,
  since      timestamptz not null default now(),

  primary key (tenant_id, class_id, person_id),
  foreign key (tenant_id, class_id)  references class (tenant_id, id),
  foreign key (tenant_id, person_id) references person (tenant_id, id),
  check (by_hand or state = 'in')                                        -- only a hand keeps somebody out
);

create index class_member_of_person on class_member (tenant_id, person_id);

call fence('class');
call fence('class_condition');
call fence('class_course');
call fence('class_instructor');
call fence('class_member');

grant select, insert, update         on class            to azora_app;
grant select, insert, delete         on class_condition  to azora_app;
grant select, insert, delete         on class_course     to azora_app;
grant select, insert, delete         on class_instructor to azora_app;
grant select, insert, update, delete on class_member     to azora_app;

-- Who meets the conditions of which class; a class without conditions is met by nobody. Days begin where the academy is.
create function class_fit(only_class uuid, only_person uuid, zone text) returns table (class_id uuid, person_id uuid)
  language sql stable
begin atomic
  select c.id, p.id
  from class c join class_condition k on k.tenant_id = c.tenant_id and k.class_id = c.id
  join person p on p.tenant_id = c.tenant_id and p.state = 'active'
  cross join lateral (select case k.kind
    when 'email-domain' then split_part(p.email, '@', 2) = k.value
    when 'role'         then k.value = 'learner' or exists (select from person_role r
                             where r.tenant_id = p.tenant_id and r.person_id = p.id and r.role = k.value)
    when 'joined-since' then p.created_at >= (k.value::date)::timestamp at time zone zone end) h (holds)
  where (only_class is null or c.id = only_class) and (only_person is null or p.id = only_person)
  group by c.id, c.matching, p.id
  having case c.matching when 'all' then bool_and(h.holds) else bool_or(h.holds) end;
end;
