-- Films as every browser plays them, made of what was sent.
--
-- A film that a lesson has taken is converted once, by one worker at a time: whoever holds its lease. A worker that is
-- gone leaves nothing behind but its try, and after a few of these the film is left as it was sent. What is made of a
-- film counts as taken out of it, and goes with it.

create table film_conversion (
  tenant_id     uuid        not null,
  file_id       uuid        not null,                                    -- the film, as it was sent
  state         text        not null default 'waiting'
                            check (state in ('waiting', 'running', 'done', 'failed', 'absent')),
  percent       integer     not null default 0 check (percent between 0 and 100),
  reason        text        not null default '',                         -- why it failed, for its author
  tries         integer     not null default 0,
  lease_id      uuid,
  leased_until  timestamptz,

  primary key (tenant_id, file_id),
  foreign key (tenant_id, file_id) references file (tenant_id, id)
);

create table rendition (
  id          uuid    primary key default uuidv7(),
  tenant_id   uuid    not null,
  file_id     uuid    not null,
  name        text    not null check (name in ('high', 'low', 'poster')),
  lines       integer not null check (lines > 0),                        -- pixels of the shorter side
  media_type  text    not null,
  size_bytes  bigint  not null check (size_bytes > 0),
  sha256      bytea   not null,

  unique (tenant_id, id),
  unique (tenant_id, file_id, name),
  foreign key (tenant_id, file_id) references film_conversion (tenant_id, file_id)
);

call fence('film_conversion');
call fence('rendition');

grant select, insert, update, delete on film_conversion to azora_app;
grant select, insert, delete         on rendition       to azora_app;
grant update (length_ms)             on file            to azora_app;    -- of films whose bytes did not say

-- Films from before this chapter are told to the workers as if they had just been taken.
alter table draft_lesson    no force row level security;
alter table file            no force row level security;
alter table film_conversion no force row level security;
alter table journal         no force row level security;

insert into film_conversion (tenant_id, file_id)
select distinct f.tenant_id, f.id from draft_lesson l
join file f on f.tenant_id = l.tenant_id and f.id::text = l.settings->'file'->>'fileId' and f.media_type like 'video/%'
where l.kind = 'video';

insert into journal (tenant_id, kind, name, actor_kind, because, facts)
select tenant_id, 'event', 'films.film-taken', 'system', '0033_renditions', jsonb_build_object('fileId', file_id)
from film_conversion;

alter table draft_lesson    force row level security;
alter table file            force row level security;
alter table film_conversion force row level security;
alter table journal         force row level security;
