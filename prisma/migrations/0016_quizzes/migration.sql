-- Quizzes: what is asked, who may try how often, and what was answered.
--
-- A version of a question is never changed, so an answer can always be judged by the key it was given under, and
-- judged again by a later one. An attempt freezes what it asks, in which order and by which pass mark. Being passed
-- is written once and never taken back.

alter table lesson add column if not exists kind text not null default 'text';

create table question_bank (
  id          uuid        primary key default uuidv7(),
  tenant_id   uuid        not null,
  course_id   uuid        not null,
  title       text        not null check (title <> ''),
  created_at  timestamptz not null default now(),

  unique (tenant_id, id),
  unique (tenant_id, course_id, id),
  foreign key (tenant_id, course_id) references course (tenant_id, id)
);

create index question_bank_of_course on question_bank (tenant_id, course_id);

create table question (
  id          uuid        primary key default uuidv7(),
  tenant_id   uuid        not null,
  bank_id     uuid        not null,
  version     integer     not null check (version > 0),                  -- the one that new attempts ask
  retired_at  timestamptz,                                               -- asked no more, kept for who answered it

  unique (tenant_id, id),
  foreign key (tenant_id, bank_id) references question_bank (tenant_id, id)
);

create index question_in_bank on question (tenant_id, bank_id, id);

create table question_version (
  tenant_id    uuid        not null,
  question_id  uuid        not null,
  number       integer     not null check (number > 0),
  body         jsonb       not null,                                     -- what whoever answers may see
  key          jsonb       not null,                                     -- what they may not
  explanation  text        not null default '',                          -- said with the key
  points       integer     not null check (points between 1 and 100),
  shape        text        not null,                                     -- equal: judged by each other's keys
  made_at      timestamptz not null default now(),
  made_by      uuid,

  primary key (tenant_id, question_id, number),
  foreign key (tenant_id, question_id) references question (tenant_id, id),
  foreign key (tenant_id, made_by) references person (tenant_id, id)
);

create table quiz (
  id                uuid        primary key default uuidv7(),
  tenant_id         uuid        not null,
  course_id         uuid        not null,
  lesson_id         uuid        not null,                                -- no key: the lesson may still be a draft
  bank_id           uuid        not null,
  draw              integer     check (draw > 0),                        -- how many are asked; null: all
  attempts_allowed  integer     check (attempts_allowed > 0),            -- null: as many as one likes
  limit_minutes     integer     check (limit_minutes between 1 and 1440),
  closes_at         timestamptz,
  shuffles          boolean     not null default true,
  one_by_one        boolean     not null default false,
  pass_percent      integer     not null default 70 check (pass_percent between 1 and 100),
  feedback          text        not null default 'after-submit'
                                check (feedback in ('none', 'after-submit', 'after-deadline', 'after-pass')),
  updated_at        timestamptz not null default now(),

  unique (tenant_id, course_id, id),
  constraint quiz_of_lesson unique (tenant_id, lesson_id),
  foreign key (tenant_id, course_id)          references course (tenant_id, id),
  foreign key (tenant_id, course_id, bank_id) references question_bank (tenant_id, course_id, id)
);

create table quiz_attempt (
  id            uuid        primary key default uuidv7(),
  tenant_id     uuid        not null,
  course_id     uuid        not null,
  quiz_id       uuid        not null,
  person_id     uuid        not null,
  number        integer     not null check (number > 0),
  state         text        not null default 'open' check (state in ('open', 'submitted', 'graded')),
  seed          bigint      not null,                                    -- decides every order that is shown
  shuffles      boolean     not null,
  pass_percent  integer     not null,
  max_score     integer     not null,
  score         integer,                                                 -- known as soon as everything is judged
  started_at    timestamptz not null default now(),
  deadline_at   timestamptz,
  submitted_at  timestamptz,
  graded_at     timestamptz,
  passed_at     timestamptz,                                             -- never taken back, whatever the score becomes

  unique (tenant_id, id),
  unique (tenant_id, quiz_id, person_id, number),
  foreign key (tenant_id, course_id, quiz_id)   references quiz (tenant_id, course_id, id),
  foreign key (tenant_id, person_id, course_id) references enrollment (tenant_id, person_id, course_id),
  check ((state = 'open') = (submitted_at is null)),
  check ((state = 'graded') = (graded_at is not null and score is not null))
);

create unique index quiz_attempt_open on quiz_attempt (tenant_id, quiz_id, person_id) where state = 'open';
create index quiz_attempt_to_grade on quiz_attempt (tenant_id, quiz_id, submitted_at) where state = 'submitted';

-- One row for each question of an attempt, from its start on.
create table quiz_answer (
  tenant_id    uuid        not null,
  attempt_id   uuid        not null,
  position     integer     not null check (position > 0),
  question_id  uuid        not null,
  version      integer     not null,                                     -- as it was asked
  answer       jsonb,
  saved_at     timestamptz,
  judged_by    integer,                                                  -- the version whose key gave the score
  score        integer     check (score >= 0),
  comment      text        not null default '',
  graded_by    uuid,                                                     -- who read it, where a person had to

  primary key (tenant_id, attempt_id, position),
  unique (tenant_id, attempt_id, question_id),
  foreign key (tenant_id, attempt_id)             references quiz_attempt (tenant_id, id),
  foreign key (tenant_id, question_id, version)   references question_version (tenant_id, question_id, number),
  foreign key (tenant_id, question_id, judged_by) references question_version (tenant_id, question_id, number),
  foreign key (tenant_id, graded_by)              references person (tenant_id, id)
);

create index quiz_answer_of_question on quiz_answer (tenant_id, question_id, version);

-- When an attempt that is open has to be handed in for its learner. Names nobody, so that the control plane may
-- look over all academies for what is due.
create table quiz_deadline (
  tenant_id   uuid        not null,
  attempt_id  uuid        not null,
  due_at      timestamptz not null,

  primary key (tenant_id, attempt_id),
  foreign key (tenant_id, attempt_id) references quiz_attempt (tenant_id, id)
);

create index quiz_deadline_due on quiz_deadline (due_at);

-- Extra time that somebody has in every quiz, in percent of its limit.
create table accommodation (
  tenant_id      uuid        not null,
  person_id      uuid        not null,
  extra_percent  integer     not null check (extra_percent between 1 and 300),
  set_at         timestamptz not null default now(),
  set_by         uuid,

  primary key (tenant_id, person_id),
  foreign key (tenant_id, person_id) references person (tenant_id, id),
  foreign key (tenant_id, set_by)    references person (tenant_id, id)
);

call fence('question_bank');
call fence('question');
call fence('question_version');
call fence('quiz');
call fence('quiz_attempt');
call fence('quiz_answer');
call fence('quiz_deadline');
call fence('accommodation');
call open_to_ops('quiz_deadline');

grant select, insert                 on question_bank    to azora_app;
grant select, insert, update         on question         to azora_app;
grant select, insert                 on question_version to azora_app;
grant select, insert, update         on quiz             to azora_app;
grant select, insert, update         on quiz_attempt     to azora_app;
grant select, insert, update         on quiz_answer      to azora_app;
grant select, insert, delete         on quiz_deadline    to azora_app;
grant select                         on quiz_deadline    to azora_ops;
grant select, insert, update, delete on accommodation    to azora_app;
