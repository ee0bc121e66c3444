-- Programs: several courses under one title. A learning path has an order or none and is completed; a bundle is offered
-- at one price.
--
-- A program puts people into its courses by the courses' own rules and never takes anybody out of one. It holds courses
-- only, no other programs, so that none can contain itself. Whoever has completed it has, whatever becomes of it later.

create table program (
  id                  uuid        primary key default uuidv7(),
  tenant_id           uuid        not null references tenant,
  slug                text        not null check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  kind                text        not null check (kind in ('path', 'bundle')),
  state               text        not null default 'draft' check (state in ('draft', 'published', 'withdrawn')),
  title               text        not null check (title <> ''),
  summary             text        not null default '',
  description         text        not null default '',                   -- HTML that is safe to show
  description_source  text        not null default '',                   -- the Markdown that it was made of
  outcomes            text[]      not null default '{}',                 -- what one can do afterwards
  in_order            boolean     not null default false,                -- one course opens when what is before it is done
  price_minor         bigint      check (price_minor > 0),               -- none: free
  price_currency      char(3),
  due_on              date,
  due_days            integer     check (due_days between 1 and 3650),   -- after joining
  author_id           uuid,
  withdrawn_by        text        check (withdrawn_by in ('author', 'moderator')),
  published_at        timestamptz,
  created_at          timestamptz not null default now(),

  unique (tenant_id, id),
  unique (tenant_id, slug),
  foreign key (tenant_id, author_id) references person (tenant_id, id),
  check ((price_minor is null) = (price_currency is null)),
  check (due_on is null or due_days is null),
  check (kind = 'path' or not in_order)
);

create index program_published on program (tenant_id, published_at desc) where state = 'published';

create table program_section (
  id          uuid     primary key default uuidv7(),
  tenant_id   uuid     not null,
  program_id  uuid     not null,
  position    integer  not null check (position > 0),
  title       text     not null default '',
  needed      integer  check (needed >= 0),                              -- how many of its courses; none: all of them

  unique (tenant_id, id),
  unique (tenant_id, program_id, id),
  foreign key (tenant_id, program_id) references program (tenant_id, id)
);

create index program_section_in_order on program_section (tenant_id, program_id, position);

create table program_course (
  tenant_id     uuid     not null,
  program_id    uuid     not null,
  course_id     uuid     not null,
  section_id    uuid     not null,
  position      integer  not null check (position > 0),
  waives_price  boolean  not null,                                       -- put here by somebody who decides on its price

  primary key (tenant_id, program_id, course_id),
  foreign key (tenant_id, course_id)              references course (tenant_id, id),
  foreign key (tenant_id, program_id, section_id) references program_section (tenant_id, program_id, id)
);

create index program_course_of_course on program_course (tenant_id, course_id);

create table program_member (
  tenant_id     uuid        not null,
  program_id    uuid        not null,
  person_id     uuid        not null,
  cause         text        not null check (cause in ('self', 'assigned')),
  joined_at     timestamptz not null,
  due_on        date,                                                    -- the last day that is in time, where the academy is
  completed_at  timestamptz,
  left_at       timestamptz,                                             -- not on it any more
  left_by       uuid,

  primary key (tenant_id, program_id, person_id),
  foreign key (tenant_id, program_id) references program (tenant_id, id),
  foreign key (tenant_id, person_id)  references person (tenant_id, id),
  foreign key (tenant_id, left_by)    references person (tenant_id, id)
);

create index program_member_of_person on program_member (tenant_id, person_id);

call fence('program');
call fence('program_section');
call fence('program_course');
call fence('program_member');
call shown_to_visitors('program');
call shown_to_visitors('program_section');
call shown_to_visitors('program_course');

grant select, insert, update         on program         to azora_app;
grant select, insert, update, delete on program_section to azora_app;
grant select, insert, update, delete on program_course  to azora_app;
grant select, insert, update         on program_member  to azora_app;
