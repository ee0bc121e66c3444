-- Courses, and how far each learner has come.
--
-- Lesson text is kept as it was written and as it was rendered; the rendering is safe to show.
-- An enrollment or a completed lesson is never taken back by importing a course again.

-- Bytes that a tenant owns: figures, logos, covers. The content names the row, so a file is kept once.
create table file (
  id          uuid        primary key default uuidv7(),
  tenant_id   uuid        not null references tenant,
  sha256      bytea       not null,
  media_type  text        not null,
  size_bytes  bigint      not null check (size_bytes > 0),
  width       integer,
  height      integer,
  audience    text        not null check (audience in ('everyone', 'people')),
  created_at  timestamptz not null default now(),

  unique (tenant_id, id),
  unique (tenant_id, sha256, audience)
);

create table course (
  id            uuid        primary key default uuidv7(),
  tenant_id     uuid        not null references tenant,
  slug          text        not null check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  title         text        not null,
  summary       text        not null default '',
  language      text        not null default 'en',
  state         text        not null default 'draft' check (state in ('draft', 'published', 'withdrawn')),
  license       text,
  source        text,
  attribution   text,
  keywords      text[]      not null default '{}',
  minutes       integer     not null default 0,
  lesson_count  integer     not null default 0,
  content_sha256 bytea,                                                  -- of what was imported last; the same again changes nothing
  published_at  timestamptz,
  created_at    timestamptz not null default now(),
  updated_at    timestamptz not null default now(),

  unique (tenant_id, id),
  unique (tenant_id, slug)
);

create index course_published on course (tenant_id, published_at desc, id desc) where state = 'published';

create table lesson (
  id          uuid        primary key default uuidv7(),
  tenant_id   uuid        not null,
  course_id   uuid        not null,
  position    integer     not null check (position > 0),
  slug        text        not null,
  title       text        not null,
  minutes     integer     not null default 0,
  objectives  text[]      not null default '{}',
  markdown    text        not null,
  html        text        not null,
  headings    jsonb       not null default '[]',
  retired_at  timestamptz,                                               -- left out by a later import, kept for who did it

  unique (tenant_id, id),
  unique (tenant_id, course_id, id),
  unique (tenant_id, course_id, slug),
  foreign key (tenant_id, course_id) references course (tenant_id, id)
);

create index lesson_in_order on lesson (tenant_id, course_id, position) where retired_at is null;

create table enrollment (
  tenant_id       uuid        not null,
  person_id       uuid        not null,
  course_id       uuid        not null,
  enrolled_at     timestamptz not null default now(),
  last_lesson_id  uuid,                                                  -- where to resume
  last_opened_at  timestamptz,
  completed_at    timestamptz,

  primary key (tenant_id, person_id, course_id),
  foreign key (tenant_id, person_id) references person (tenant_id, id),
  foreign key (tenant_id, course_id) references course (tenant_id, id),
  foreign key (tenant_id, course_id, last_lesson_id) references lesson (tenant_id, course_id, id)
);

create index enrollment_of_course on enrollment (tenant_id, course_id);

create table lesson_completion (
  tenant_id     uuid        not null,
  person_id     uuid        not null,
  course_id     uuid        not null,
  lesson_id     uuid        not null,
  completed_at  timestamptz not null default now(),

  primary key (tenant_id, person_id, lesson_id),
  foreign key (tenant_id, person_id, course_id) references enrollment (tenant_id, person_id, course_id),
  foreign key (tenant_id, course_id, lesson_id) references lesson (tenant_id, course_id, id)
);

create index lesson_completion_of_course on lesson_completion (tenant_id, person_id, course_id);

call fence('file');
call fence('course');
call fence('lesson');
call fence('enrollment');
call fence('lesson_completion');
call shown_to_visitors('course');
call shown_to_visitors('lesson');

grant select, insert         on file              to azora_app;
grant select, insert, update on course            to azora_app;
grant select, insert, update on lesson            to azora_app;
grant select, insert, update on enrollment        to azora_app;
grant select, insert         on lesson_completion to azora_app;
