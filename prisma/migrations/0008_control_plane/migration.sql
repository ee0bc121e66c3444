-- What the control plane keeps of a tenant beyond its name and its license.
--
-- How it was asked for, so that asking twice can be told from asking for something else; what it
-- was before it was suspended; and when anybody of it was last here, without saying who.

alter table tenant
  add asked       jsonb not null default '{}',
  add resumes_to  text  check (resumes_to in ('trial', 'active', 'past_due'));

create table tenant_activity (
  tenant_id  uuid        primary key references tenant,
  last_at    timestamptz                                                 -- true to five minutes
);

insert into tenant_activity (tenant_id) select id from tenant;

call fence('tenant_activity');
call open_to_ops('tenant_activity');

grant select, update on tenant_activity to azora_app;
grant select, insert on tenant_activity to azora_ops;

create function begin_activity() returns trigger
  language plpgsql
as $$
begin
  insert into tenant_activity (tenant_id) values (new.id);
  return null;
end;
$$;

create trigger watched after insert on tenant for each row execute function begin_activity();

-- Written at most every five minutes and never waited for: a busy tenant must not queue on one row.
create function note_activity() returns trigger
  language plpgsql
as $$
begin
  update tenant_activity set last_at = now()
  where tenant_id = (select a.tenant_id from tenant_activity a
                     where a.tenant_id = new.tenant_id
                       and (a.last_at is null or a.last_at < now() - interval '5 minutes')
                     for update skip locked);
  return null;
end;
$$;

create trigger active after insert on journal
  for each row when (new.actor_kind = 'person') execute function note_activity();
create trigger active after insert or update of last_seen_at on session
  for each row execute function note_activity();
