-- Writing courses, and what becomes of them in the catalog.
--
-- What learners see stays in course, course_section and lesson. Authors work on a draft beside it, which nobody
-- else sees; publishing brings the live course to what the draft says, in one step with a number. A lesson keeps
-- its id from its first draft on, so that progress hangs on it however often it is rewritten.

alter table tenant add column authors_publish boolean not null default true; -- otherwise an administrator looks first
grant update (authors_publish) on tenant to azora_app;

alter table course
  add column author_id       uuid,                                       -- nobody, when it came from outside
  add column version         integer not null default 0,                 -- the number that was published last
  add column withdrawn_by    text    check (withdrawn_by in ('author', 'moderator')),
  add column appealed_at     timestamptz,
  add foreign key (tenant_id, author_id) references person (tenant_id, id),
  drop constraint course_state_check,
  add constraint course_state_check check (state in ('draft', 'submitted', 'published', 'withdrawn'));

create table course_section (
  id         uuid     primary key default uuidv7(),
  tenant_id  uuid     not null,
  course_id  uuid     not null,
  position   integer  not null check (position > 0),
  title      text     not null default '',                               -- none: its lessons stand without a heading

  unique (tenant_id, id),
  unique (tenant_id, course_id, id),
  foreign key (tenant_id, course_id) references course (tenant_id, id)
);

create index course_section_in_order on course_section (tenant_id, course_id, position);

alter table lesson add column if not exists kind text not null default 'text';
alter table lesson
  add column settings   jsonb not null default '{}',                     -- what its kind needs beside the text
  add column section_id uuid,
  add foreign key (tenant_id, course_id, section_id) references course_section (tenant_id, course_id, id);

-- The settings of a course as its author has them, and the mark that keeps two authors apart.
create table course_draft (
  tenant_id       uuid        not null,
  course_id       uuid        not null,
  revision        integer     not null default 1,
  title           text        not null,
  summary         text        not null default '',
  language        text        not null default 'en',
  category        text,
  level           text        check (level in ('beginner', 'intermediate', 'advanced')),
  license         text,
  keywords        text[]      not null default '{}',
  price_minor     bigint      check (price_minor > 0),                   -- none: free
  price_currency  char(3),
  changed_at      timestamptz not null default now(),
  edited_at       timestamptz,                                           -- by an author, since it was imported
  submitted_at    timestamptz,                                           -- waits for a moderator; not to be edited until then
  submitted_note  text        not null default '',

  primary key (tenant_id, course_id),
  foreign key (tenant_id, course_id) references course (tenant_id, id),
  check ((price_minor is null) = (price_currency is null))
);

-- A section or lesson has a place, or it was removed and remembers where it stood.
create table draft_section (
  id            uuid     primary key default uuidv7(),
  tenant_id     uuid     not null,
  course_id     uuid     not null,
  position      integer  check (position > 0),
  removed_from  integer,
  title         text     not null default '',

  unique (tenant_id, id),
  unique (tenant_id, course_id, id),
  unique (tenant_id, course_id, position) deferrable,
  foreign key (tenant_id, course_id) references course_draft (tenant_id, course_id),
  check ((position is null) = (removed_from is not null))
);

create table draft_lesson (
  id            uuid        primary key default uuidv7(),                -- the lesson's own, from the beginning
  tenant_id     uuid        not null,
  course_id     uuid        not null,
  section_id    uuid        not null,
  position      integer     check (position > 0),
  removed_from  integer,
  slug          text        not null check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  kind          text        not null default 'text',
  title         text        not null check (title <> ''),
  minutes       integer     not null default 0 check (minutes >= 0),
  markdown      text        not null default '',
  settings      jsonb       not null default '{}',
  revision      integer     not null default 1,                          -- a save says on which one it is based
  changed_at    timestamptz not null default now(),
  changed_by    uuid,

  unique (tenant_id, id),
  unique (tenant_id, course_id, slug),
  unique (tenant_id, section_id, position) deferrable,
  foreign key (tenant_id, course_id, section_id) references draft_section (tenant_id, course_id, id),
  foreign key (tenant_id, changed_by) references person (tenant_id, id),
  check ((position is null) = (removed_from is not null))
);

-- The pictures of a course, by the path that its text calls them by.
create table course_figure (
  tenant_id  uuid  not null,
  course_id  uuid  not null,
  path       text  not null,
  file_id    uuid  not null,

  primary key (tenant_id, course_id, path),
  foreign key (tenant_id, course_id) references course (tenant_id, id),
  foreign key (tenant_id, file_id)   references file (tenant_id, id)
);

-- Every publication: what it changed for learners.
create table course_version (
  tenant_id     uuid        not null,
  course_id     uuid        not null,
  number        integer     not null check (number > 0),
  request_id    uuid,                                                    -- none, when it was imported
  note          text        not null default '',
  changes       jsonb       not null,
  published_at  timestamptz not null default now(),
  published_by  uuid,

  primary key (tenant_id, course_id, number),
  unique (tenant_id, request_id),                                        -- a form that arrives twice publishes once
  foreign key (tenant_id, course_id)    references course (tenant_id, id),
  foreign key (tenant_id, published_by) references person (tenant_id, id)
);

-- What was decided about a course's place in the catalog, by whom and why.
create table course_step (
  id         uuid        primary key default uuidv7(),
  tenant_id  uuid        not null,
  course_id  uuid        not null,
  step       text        not null check (step in
               ('submitted', 'recalled', 'sent-back', 'published', 'withdrawn', 'appealed', 'upheld', 'relisted')),
  reason     text        not null default '',
  taken_at   timestamptz not null default now(),
  taken_by   uuid,

  unique (tenant_id, id),
  foreign key (tenant_id, course_id) references course (tenant_id, id),
  foreign key (tenant_id, taken_by)  references person (tenant_id, id)
);

create index course_step_of_course on course_step (tenant_id, course_id, id desc);

call fence('course_section');
call fence('course_draft');
call fence('draft_section');
call fence('draft_lesson');
call fence('course_figure');
call fence('course_version');
call fence('course_step');
call shown_to_visitors('course_section');

grant select, insert, update, delete on course_section to azora_app;
grant select, insert, update, delete on course_draft   to azora_app;
grant select, insert, update, delete on draft_section  to azora_app;
grant select, insert, update, delete on draft_lesson   to azora_app;
grant select, insert, update, delete on course_figure  to azora_app;
grant select, insert                 on course_version to azora_app;
grant select, insert                 on course_step    to azora_app;
