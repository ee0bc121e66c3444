-- The catalog: what a course is found by, and how it is found.
--
-- Full text and keysets are no leakproof conditions, so under a policy they cannot use an index. The functions
-- at the end look past the fence instead, each for current_tenant() alone. They run with the rights of
-- azora_search, which may read three tables and write none. Only published courses have a text, so no count and
-- no correction can tell of one that is not.

create extension if not exists pg_trgm;
create extension if not exists fuzzystrmatch;
create extension if not exists unaccent;
create extension if not exists btree_gin;

do $$
begin
  if not exists (select from pg_roles where rolname = 'azora_search') then create role azora_search nologin; end if;
exception when duplicate_object or unique_violation then null;           -- another database of the cluster was faster
end;
$$;

alter table course
  add column category         text    check (category = btrim(category) and length(category) between 1 and 60),
  add column level            text    check (level in ('beginner', 'intermediate', 'advanced')),
  add column price_minor      bigint  check (price_minor > 0),           -- null is free
  add column price_currency   char(3),
  add column format           text    not null default 'text' check (format in ('text', 'video', 'quiz', 'scorm', 'mixed')),
  add column rating_sum       bigint  not null default 0 check (rating_sum >= 0),
  add column rating_count     integer not null default 0 check (rating_count >= 0),
  add column enrollment_count integer not null default 0 check (enrollment_count >= 0),
  add check ((price_minor is null) = (price_currency is null));

alter table lesson add column if not exists kind text not null default 'text';

-- Hundredths of a star; nothing without a rating.
create function rating_of(rating_sum bigint, rating_count integer) returns integer
  language sql immutable parallel safe
  return case when rating_count > 0 then (100 * rating_sum / rating_count)::integer else 0 end;

create index course_by_rating     on course (tenant_id, rating_of(rating_sum, rating_count) desc, id desc) where state = 'published';
create index course_by_popularity on course (tenant_id, enrollment_count desc, id desc)                    where state = 'published';
create index course_by_price      on course (tenant_id, (- coalesce(price_minor, 0)) desc, id desc)        where state = 'published';

-- A count that rises with every enrollment is no news to visitors; anything else about a course is.
drop trigger shown on course;
create trigger shown after insert or delete or update of slug, title, summary, language, state, license, source, attribution,
    keywords, minutes, lesson_count, published_at, category, level, price_minor, price_currency, format, rating_sum, rating_count
  on course for each statement execute function raise_version();

create function enrollment_counted() returns trigger
  language plpgsql
as $$
begin
  update course c set enrollment_count = c.enrollment_count + n.more
  from (select tenant_id, course_id, count(*)::integer * case tg_op when 'INSERT' then 1 else -1 end as more
        from changed group by 1, 2) n
  where c.tenant_id = n.tenant_id and c.id = n.course_id;
  return null;
end;
$$;

create trigger counted_in  after insert on enrollment referencing new table as changed
  for each statement execute function enrollment_counted();
create trigger counted_out after delete on enrollment referencing old table as changed
  for each statement execute function enrollment_counted();

-- What the words and the facets of a published course are, as terms. A term says where it was found:
-- a: the title, b: title or keywords, c: title, keywords or summary, d: anywhere, lessons included; the capital
-- letter is for the stem of a word in the course's own language. '=level:beginner' is a facet, and '=' any course.
-- In the vectors each term stands behind a mark of its tenant, so that one academy's lists are as long as its own courses.
create table course_text (
  tenant_id  uuid     not null,
  course_id  uuid     not null,
  stale      boolean  not null,
  facets     text[]   not null default '{}',
  head       tsvector not null default '',                               -- facets and zones a to c
  body       tsvector not null default '',                               -- facets and zone d

  primary key (tenant_id, course_id),
  foreign key (tenant_id, course_id) references course (tenant_id, id) on delete cascade
);

-- A walk looks at very many of these; unpacking each would cost more than looking at it.
alter table course_text alter column head set storage external;

-- Without pending lists: courses are read far more often than written, and a list would be read with every search.
create index course_text_head  on course_text using gin (head) with (fastupdate = off);
create index course_text_body  on course_text using gin (body) with (fastupdate = off);
create index course_text_stale on course_text (tenant_id) where stale;

-- In how many published courses a term is: the facets of the whole catalog, how common a word is, and every word there is.
create table course_term (
  tenant_id  uuid    not null references tenant,
  term       text    not null collate "C",
  total      integer not null,

  primary key (tenant_id, term)
);

create index course_term_spelling on course_term using gin (tenant_id, substr(term, 3) gin_trgm_ops) with (fastupdate = off)
  where term >= 'd:' and term < 'd;';

call fence('course_text');
call fence('course_term');

create function tenant_mark(tenant_id uuid) returns text
  language sql immutable parallel safe
  return substr(md5(tenant_id::text), 1, 6);

create function text_config(language text) returns regconfig
  language sql immutable parallel safe
  return case split_part(lower(language), '-', 1)
    when 'ar' then 'arabic'     when 'da' then 'danish'    when 'de' then 'german'     when 'el' then 'greek'
    when 'en' then 'english'    when 'es' then 'spanish'   when 'fi' then 'finnish'    when 'fr' then 'french'
    when 'hi' then 'hindi'      when 'hu' then 'hungarian' when 'id' then 'indonesian' when 'it' then 'italian'
    when 'lt' then 'lithuanian' when 'nb' then 'norwegian' when 'ne' then 'nepali'     when 'nl' then 'dutch'
    when 'no' then 'norwegian'  when 'pt' then 'portuguese' when 'ro' then 'romanian'  when 'ru' then 'russian'
    when 'sv' then 'swedish'    when 'ta' then 'tamil'     when 'tr' then 'turkish'    when 'yi' then 'yiddish'
    else 'simple' end::regconfig;

-- The words of a text as written (without accents) and, where they differ, their stems.
create function terms_in(said text, language text, zone text) returns text[]
  language plpgsql stable
as $$
declare
  plain text   := unaccent(left(said, 300000));
  words text[] := tsvector_to_array(to_tsvector('simple', plain));
  stems text[] := tsvector_to_array(to_tsvector(text_config(language), plain));
begin
  return array(select zone || ':' || w from unnest(words) w where length(w) between 1 and 40
               union all
               select upper(zone) || ':' || s from (select unnest(stems) except select unnest(words)) stem (s)
               where length(s) between 1 and 40);
end;
$$;

create function facets_of(category text, level text, language text, price_minor bigint, rating integer, minutes integer, format text)
  returns text[]
  language sql immutable parallel safe
  return array_remove(array[
    '=',
    '=category:' || category,
    '=level:' || level,
    '=language:' || language,
    '=price:' || case when price_minor is null then 'free' else 'paid' end,
    case when rating >= 400 then '=rating:4-up' end,
    case when rating >= 300 then '=rating:3-up' end,
    '=duration:' || case when minutes < 60 then 'short' when minutes < 180 then 'medium' when minutes < 600 then 'long' else 'extensive' end,
    '=format:' || format], null);

create function facet_name(facet text) returns text
  language sql immutable parallel safe
  return split_part(substr(facet, 2), ':', 1);

create function facet_value(facet text) returns text
  language sql immutable parallel safe
  return case strpos(facet, ':') when 0 then '' else substr(facet, strpos(facet, ':') + 1) end;

create function marked(mark text, terms text[]) returns tsvector
  language sql immutable parallel safe
  return array_to_tsvector(array(select distinct mark || t from unnest(terms) t));

-- Writes the text of every course that changed since it was written, in one go. Rows of other tenants are out of reach of
-- whoever calls it, except of the owner, who migrates.
create function write_course_texts() returns void
  language plpgsql
as $$
begin
  delete from course_text x using course c
  where x.stale and c.tenant_id = x.tenant_id and c.id = x.course_id and c.state <> 'published';
  update course c set format = f.format
  from (select l.tenant_id, l.course_id,
               case when count(distinct l.kind) filter (where l.kind in ('text', 'video', 'quiz', 'scorm')) = 1
                    then min(l.kind) filter (where l.kind in ('text', 'video', 'quiz', 'scorm')) else 'mixed' end as format
        from lesson l join course_text x on x.tenant_id = l.tenant_id and x.course_id = l.course_id
        where x.stale and l.retired_at is null group by 1, 2) f
  where c.tenant_id = f.tenant_id and c.id = f.course_id and c.format <> f.format;
  update course_text x set stale = false, facets = w.facets, head = marked(w.mark, w.head), body = marked(w.mark, w.body)
  from (select c.tenant_id, c.id, tenant_mark(c.tenant_id) as mark, f.facets,
               f.facets || terms_in(c.title, c.language, 'a')
                      || terms_in(concat_ws(' ', c.title, k.keywords), c.language, 'b')
                      || terms_in(concat_ws(' ', c.title, k.keywords, c.summary), c.language, 'c') as head,
               f.facets || terms_in(concat_ws(' ', c.title, k.keywords, c.summary), c.language, 'd')
                      || coalesce(l.terms, '{}') as body
        from course_text t join course c on c.tenant_id = t.tenant_id and c.id = t.course_id
        cross join lateral (select array_to_string(c.keywords, ' ') as keywords) k
        cross join lateral facets_of(c.category, c.level, c.language, c.price_minor,
                                     rating_of(c.rating_sum, c.rating_count), c.minutes, c.format) f (facets)
        left join lateral (select array_agg(distinct term) as terms
                           from lesson, unnest(terms_in(concat_ws(' ', lesson.title, lesson.html), c.language, 'd')) term
                           where lesson.tenant_id = c.tenant_id and lesson.course_id = c.id
                             and lesson.retired_at is null) l on true
        where t.stale) w
  where w.tenant_id = x.tenant_id and w.id = x.course_id;
end;
$$;

-- A course is read again at the end of the transaction that changed it, however often it did.
create function course_text_due() returns trigger
  language plpgsql
as $$
begin
  if exists (select from course_text where tenant_id = new.tenant_id and course_id = new.course_id and stale) then
    perform write_course_texts();
  end if;
  return null;
end;
$$;

create function course_reworded() returns trigger
  language plpgsql
as $$
begin
  insert into course_text (tenant_id, course_id, stale) values (new.tenant_id, new.id, true)
  on conflict (tenant_id, course_id) do update set stale = true where not course_text.stale;
  return null;
end;
$$;

create function lesson_reworded() returns trigger
  language plpgsql
as $$
begin
  insert into course_text (tenant_id, course_id, stale)
  select tenant_id, id, true from course
  where tenant_id = new.tenant_id and id = new.course_id and state = 'published'
  on conflict (tenant_id, course_id) do update set stale = true where not course_text.stale;
  return null;
end;
$$;

create constraint trigger due after insert or update of stale on course_text deferrable initially deferred
  for each row when (new.stale) execute function course_text_due();

create trigger worded after insert on course for each row when (new.state = 'published') execute function course_reworded();
create trigger reworded after update on course for each row
  when ((old.state = 'published' or new.state = 'published')
    and (old.state, old.title, old.summary, old.keywords) is distinct from (new.state, new.title, new.summary, new.keywords)
     or new.state = 'published'
    and facets_of(old.category, old.level, old.language, old.price_minor,
                  rating_of(old.rating_sum, old.rating_count), old.minutes, old.format)
        <> facets_of(new.category, new.level, new.language, new.price_minor,
                     rating_of(new.rating_sum, new.rating_count), new.minutes, new.format))
  execute function course_reworded();
create trigger worded after insert or update of title, html, kind, retired_at on lesson
  for each row execute function lesson_reworded();

-- Every term of a vector pair, without its mark; a facet stands in both and counts once.
create function terms_of(head tsvector, body tsvector) returns setof text
  language sql immutable parallel safe
begin atomic
  select substr(t, 7) from unnest(tsvector_to_array(head)) t
  union all
  select substr(t, 7) from unnest(tsvector_to_array(body)) t where substr(t, 7, 1) <> '=';
end;

create function count_terms(gone_head tsvector, gone_body tsvector, head tsvector, body tsvector)
  returns table (term text, more integer)
  language sql immutable parallel safe
begin atomic
  select t, 1 from terms_of(head, body) t
  union all
  select t, -1 from terms_of(gone_head, gone_body) t;
end;

create function course_text_counted() returns trigger
  language plpgsql
as $$
begin
  insert into course_term (tenant_id, term, total)
  select r.tenant_id, t.term, sum(t.more)::integer
  from (select n.tenant_id, o.head as gone_head, o.body as gone_body, n.head, n.body
        from written n join gone o on o.tenant_id = n.tenant_id and o.course_id = n.course_id
        where n.head <> o.head or n.body <> o.body) r,
       count_terms(r.gone_head, r.gone_body, r.head, r.body) t
  group by 1, 2 having sum(t.more) <> 0 order by 1, 2                    -- in one order, so that no two wait for each other
  on conflict (tenant_id, term) do update set total = course_term.total + excluded.total;
  delete from course_term where total = 0;
  return null;
end;
$$;

create function course_text_dropped() returns trigger
  language plpgsql
as $$
begin
  insert into course_term (tenant_id, term, total)
  select o.tenant_id, t.term, sum(t.more)::integer from gone o, count_terms(o.head, o.body, '', '') t
  group by 1, 2 order by 1, 2
  on conflict (tenant_id, term) do update set total = course_term.total + excluded.total;
  delete from course_term where total = 0;
  return null;
end;
$$;

create index course_term_gone on course_term (tenant_id) where total = 0;

-- A row begins without a term, so there is nothing to count when it is inserted.
create trigger counted after update on course_text referencing old table as gone new table as written
  for each statement execute function course_text_counted();
create trigger dropped after delete on course_text referencing old table as gone
  for each statement execute function course_text_dropped();

grant select, insert, update, delete on course_text to azora_app;
grant select, insert, update, delete on course_term to azora_app;

-- Whose rights the search has: it reads what it searches, of every tenant, and its functions name one.
grant usage on schema public to azora_search;
grant select on course, course_text, course_term to azora_search;
create policy search on course      for select to azora_search using (true);
create policy search on course_text for select to azora_search using (true);
create policy search on course_term for select to azora_search using (true);

-- The languages that the academy's courses are in, each as its rules for stems.
create function configs_of(tenant uuid) returns regconfig[]
  language sql stable
  return array(select distinct text_config(substr(term, 11)) from course_term
               where tenant_id = tenant and term >= '=language:' and term < '=language;');

-- Each of these terms would do for the word in that zone.
create function terms_for(word text, zone text, configs regconfig[]) returns text[]
  language sql stable
  return array(select zone || ':' || word
               union select z || ':' || stem
               from unnest(configs) config, unnest(tsvector_to_array(to_tsvector(config, word))) stem,
                    unnest(array[zone, upper(zone)]) z);

-- In at most how many courses all of it can be, as the rarest word or facet decides, and in what share of the catalog it
-- is if one has nothing to do with the other.
create function odds_of(tenant uuid, zone text, words text[], configs regconfig[], filters jsonb, unfinished boolean,
                        out bound bigint, out share double precision)
  language sql stable
begin atomic
  with wanted (terms) as (
    select terms_for(words[n], zone, configs) from generate_subscripts(words, 1) n where not (unfinished and n = cardinality(words))
    union all
    select array(select '=' || f.key || ':' || v from jsonb_array_elements_text(f.value) v) from jsonb_each(filters) f
    union all
    select array['=']
  ),
  bounds (bound) as materialized (
    select (select coalesce(sum(total), 0) from course_term t where t.tenant_id = tenant and t.term = any (w.terms)) from wanted w
    union all
    select (select coalesce(sum(total), 0)
            from (select total from course_term t where t.tenant_id = tenant and t.term >= begun and t.term < begun || U&'\+10FFFF' limit 500) f)
    from (select zone || ':' || words[cardinality(words)]) b (begun) where unfinished
  )
  select min(b.bound), exp(sum(ln(least(1, greatest(b.bound, 1)::double precision / greatest(e.total, 1)))))
  from bounds b, (select coalesce(max(total), 0) from course_term t where t.tenant_id = tenant and t.term = '=') e (total);
end;

create function quoted(term text) returns text
  language sql immutable parallel safe
  return '''' || replace(replace(term, '\', '\\'), '''', '''''') || '''';

-- What a vector must hold: every word, and of every facet one of the values asked for. Null when nothing is asked.
-- The zone is left open as ~ and, for stems, as ^.
create function query_text(mark text, words text[], configs regconfig[], filters jsonb, unfinished boolean) returns text
  language sql stable
begin atomic
  select string_agg('(' || either || ')', ' & ') from (
    select (select string_agg(quoted(mark || t), ' | ') from unnest(terms_for(words[n], '~', configs)) t)
           || coalesce((select string_agg(' | ' || quoted(mark || '^:' || stem), '')
                        from unnest(configs) config, unnest(tsvector_to_array(to_tsvector(config, words[n]))) stem), '')
           || case when unfinished and n = cardinality(words) then ' | ' || quoted(mark || '~:' || words[n]) || ':*' else '' end
    from generate_subscripts(words, 1) n
    union all
    select (select string_agg(quoted(mark || '=' || f.key || ':' || v), ' | ') from jsonb_array_elements_text(f.value) v)
    from jsonb_each(filters) f
  ) asked (either);
end;

create function in_zone(asked text, mark text, zone text) returns tsquery
  language sql immutable parallel safe
  return replace(replace(asked, mark || '~:', mark || zone || ':'), mark || '^:', mark || upper(zone) || ':')::tsquery;

-- The words of a question in their order, each as it is looked for: as it is written where a published course has it,
-- else as the word nearest to it. `meant` is null where there is none.
create function catalog_words(said text, unfinished boolean default false) returns table (asked text, meant text)
  language plpgsql stable security definer
  set search_path = public, pg_temp
  set pg_trgm.similarity_threshold = 0.19
  set jit = off
as $$
declare
  tenant  uuid        := current_tenant();
  configs regconfig[] := configs_of(tenant);
  words   text[]      := array(select w.lexeme from unnest(to_tsvector('simple', unaccent(said))) w order by w.positions[1]);
  telling text[]      := array(select w from unnest(words) with ordinality t (w, n)
                               where not exists (select from unnest(configs) c where to_tsvector(c, w) = '') order by n);
begin
  if cardinality(telling) > 0 then words := telling; end if;
  words := words[1:8];
  for n in 1 .. cardinality(words) loop
    asked := words[n];
    meant := case when exists (select from course_term t where t.tenant_id = tenant and t.term = any (terms_for(asked, 'd', configs)))
                    or unfinished and n = cardinality(words) then asked end;
    if meant is null and length(asked) between 3 and 40 then
      select near.word into meant
      from (select substr(t.term, 3) as word, t.total from course_term t
            where t.tenant_id = tenant and t.term >= 'd:' and t.term < 'd;' and substr(t.term, 3) % asked) near
      where levenshtein_less_equal(near.word, asked, 2) <= case when length(asked) < 5 then 1 else 2 end
      order by levenshtein_less_equal(near.word, asked, 2), similarity(near.word, asked) desc, near.total desc, near.word limit 1;
    end if;
    return next;
  end loop;
end;
$$;

-- Courses in one order, from a key on. Where much is wanted, the order is walked and `patience` courses are looked at;
-- if they do not suffice, or little is wanted, that is looked up first and then put in order.
create function catalog_step(tenant uuid, part text, wanted tsquery, except_for tsquery, sort text, patience integer,
                             after_key bigint, after_id uuid, most integer) returns table (ids uuid[], keys bigint[])
  language plpgsql stable
as $$
declare
  sorted text := case sort when 'newest' then 'c.published_at'
                           when 'rating' then 'rating_of(c.rating_sum, c.rating_count)'
                           when 'price'  then '(- coalesce(c.price_minor, 0))'
                           else 'c.enrollment_count' end;
  keyed  text := case sort when 'newest' then '(extract(epoch from c.published_at) * 1000000)::bigint' else sorted || '::bigint' end;
  onward text := 'c.tenant_id = $1 and c.state = ''published''' ||
                 case when after_id is null then ''
                      when sort = 'newest' then ' and (c.published_at, c.id) < (timestamptz ''epoch'' + $2 * interval ''1 microsecond'', $3)'
                      else format(' and (%s, c.id) < ($2, $3)', sorted) end;
  fits   text := case when wanted is null then 'true' else format('x.%I @@ $4', part) end
                 || case when except_for is null then '' else ' and not x.head @@ $5' end;
  ended  boolean;
begin
  if patience > 0 then
    execute format(
      'select array_agg(f.id), array_agg(f.key) from (
         select s.id, s.key from (select c.id, %s as key, %s as sorted from course c where %s order by 3 desc, 1 desc limit $6) s
         cross join lateral (select from course_text x where x.tenant_id = $1 and x.course_id = s.id and %s offset 0) x
         order by s.sorted desc, s.id desc limit $7) f', keyed, sorted, onward, fits)
      into ids, keys using tenant, after_key, after_id, wanted, except_for, patience, most;
    if cardinality(ids) = most or wanted is null and except_for is null then return next; return; end if;
    execute format('select count(*) < $4 from (select from course c where %s order by %s desc, c.id desc limit $4) s', onward, sorted)
      into ended using tenant, after_key, after_id, patience;
    if ended then return next; return; end if;
  end if;
  execute format(
    'with hit as materialized (select x.course_id from course_text x where %s and x.tenant_id::text = $1::text)
     select array_agg(f.id), array_agg(f.key) from (
       select c.id, %s as key from hit cross join lateral (select * from course o where o.tenant_id = $1 and o.id = hit.course_id offset 0) c
       where %s order by %s desc, c.id desc limit $6) f', fits, keyed, onward, sorted)
    into ids, keys using tenant, after_key, after_id, wanted, except_for, most;
  return next;
end;
$$;

-- A page of the courses that have every word and fit every filter, after the one that the last page ended with. By relevance
-- those come first that have all words in the title (zone 3), then in the keywords too (2), then in the summary too (1), then
-- anywhere (0); within a zone those that more people take. A question that is being typed is answered by titles alone.
create function catalog_page(words text[], filters jsonb, sort text, after_zone integer, after_key bigint, after_id uuid,
                             most integer, unfinished boolean default false)
  returns table (id uuid, zone integer, key bigint)
  language plpgsql stable security definer rows 25
  set search_path = public, pg_temp
  set jit = off
  set enable_seqscan = off
as $$
declare
  zones   constant text[] := array['d', 'c', 'b', 'a'];
  tenant  uuid        := current_tenant();
  mark    text        := tenant_mark(tenant);
  configs regconfig[] := configs_of(tenant);
  asked   text        := query_text(mark, words, configs, filters, unfinished);
  ranked  boolean     := sort = 'relevance' and cardinality(words) > 0;
  highest integer     := case when ranked then least(coalesce(after_zone, 3), 3) else 0 end;
  part    text;
  odds    record;
  enough  integer;
  onward  boolean;
  step    record;
begin
  for z in reverse highest .. case when unfinished then 3 else 0 end loop
    select * into odds from odds_of(tenant, zones[z + 1], words, configs, filters, unfinished);
    continue when odds.bound = 0;
    part := case when z = 0 and cardinality(words) > 0 then 'body' else 'head' end;
    enough := case part when 'body' then 600 else 1500 end;              -- a body is long, and looking at it costs more
    onward := not ranked or z = after_zone;
    select * into step from catalog_step(
      tenant, part, in_zone(asked, mark, zones[z + 1]),
      case when ranked and z < 3 then in_zone(asked, mark, zones[z + 2]) end, sort,
      case when odds.bound <= 1000 or odds.share * enough < most then 0 else enough end,
      case when onward then after_key end, case when onward then after_id end, most);
    return query select i, z, k from unnest(step.ids, step.keys) f (i, k);
    most := most - coalesce(cardinality(step.ids), 0);
    exit when most <= 0;
  end loop;
end;
$$;

-- The facets of courses that have every word and fit every filter, each with its count, of 501 courses at most; '=' counts
-- them all. Where very many would do, only 1,500 of the catalog are looked at, and the counts are partial.
create function catalog_sample(tenant uuid, words text[], configs regconfig[], filters jsonb)
  returns table (term text, total integer, partial boolean)
  language plpgsql stable
as $$
declare
  mark   text   := tenant_mark(tenant);
  asked  text   := query_text(mark, words, configs, filters, false);
  bound  bigint := (select o.bound from odds_of(tenant, 'd', words, configs, filters, false) o);
  summed bigint := case when cardinality(words) = 0 then bound
                        when bound > 1000 then (select o.bound from odds_of(tenant, 'c', words, configs, filters, false) o) end;
  wanted tsquery := in_zone(asked, mark, case when summed > 1000 then 'c' else 'd' end);  -- once, not for each course
begin
  if bound = 0 then return; end if;
  if summed > 1000 then
    return query
      select f, count(*)::integer, true
      from (select x.facets from (select t.facets, t.head from course_text t where t.tenant_id = tenant order by t.course_id limit 1500) x
            where x.head @@ wanted limit 501) s, unnest(s.facets) f group by 1;
  elsif cardinality(words) > 0 then
    return query
      select f, count(*)::integer, false
      from (select x.facets from course_text x
            where x.body @@ wanted and x.tenant_id::text = tenant::text limit 501) s, unnest(s.facets) f group by 1;
  else
    return query
      select f, count(*)::integer, false
      from (select x.facets from course_text x
            where x.head @@ wanted and x.tenant_id::text = tenant::text limit 501) s, unnest(s.facets) f group by 1;
  end if;
end;
$$;

-- How many courses each value of each facet would leave, all other filters staying as they are; facet '' counts what is
-- found. Where `more` is true there are at least so many.
create function catalog_counts(words text[], filters jsonb) returns table (facet text, value text, total integer, more boolean)
  language plpgsql stable security definer
  set search_path = public, pg_temp
  set jit = off
  set enable_seqscan = off
as $$
declare
  tenant  uuid        := current_tenant();
  configs regconfig[] := configs_of(tenant);
  others  jsonb;
  active  text;
begin
  foreach active in array array[''] || array(select jsonb_object_keys(filters)) loop
    others := filters - active;
    if cardinality(words) = 0 and others = '{}' then
      return query
        select facet_name(t.term), facet_value(t.term), t.total, false
        from course_term t where t.tenant_id = tenant and t.term >= '=' and t.term < '>'
          and (active = '' or facet_name(t.term) = active);
    else
      return query
        with sample as materialized (select * from catalog_sample(tenant, words, configs, others))
        select facet_name(s.term), facet_value(s.term), s.total, s.partial or e.total > 500
        from sample s join sample e on e.term = '='
        where case when active = '' then not filters ? facet_name(s.term) else facet_name(s.term) = active end;
    end if;
  end loop;
end;
$$;

do $$
declare
  definer text;
begin
  execute format('grant azora_search to %I', current_user);
  grant create on schema public to azora_search;
  foreach definer in array array['catalog_words(text, boolean)',
                                 'catalog_page(text[], jsonb, text, integer, bigint, uuid, integer, boolean)',
                                 'catalog_counts(text[], jsonb)'] loop
    execute format('alter function %s owner to azora_search', definer);
    execute format('revoke execute on function %s from public', definer);
    execute format('grant execute on function %s to azora_app', definer);
  end loop;
  revoke create on schema public from azora_search;
end;
$$;

-- The courses that are there already. The owner sees past its own fence for this moment only.
alter table course      no force row level security;
alter table lesson      no force row level security;
alter table course_text no force row level security;
alter table course_term no force row level security;
alter table tenant      no force row level security;
alter table enrollment  no force row level security;

update course c set enrollment_count = n.total
from (select tenant_id, course_id, count(*)::integer as total from enrollment group by 1, 2) n
where c.tenant_id = n.tenant_id and c.id = n.course_id;
insert into course_text (tenant_id, course_id, stale) select tenant_id, id, true from course where state = 'published';
set constraints all immediate;

alter table course      force row level security;
alter table lesson      force row level security;
alter table course_text force row level security;
alter table course_term force row level security;
alter table tenant      force row level security;
alter table enrollment  force row level security;
