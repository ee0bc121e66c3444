-- People who are forgotten.
--
-- What somebody did stays where the books, the marks of others or a promise need it, without saying whose it was. Whoever is
-- forgotten was deactivated before and never comes back; the same address may join again as somebody else.

alter table person
  add column erased_at timestamptz,
  add check (erased_at is null or state = 'deactivated');

grant update (person_name) on certificate         to azora_app;
grant delete               on mail                to azora_app;
grant delete               on prerequisite_waiver to azora_app;

-- What a certificate says is never rewritten; it can only cease to name somebody.
create function names_as_issued() returns trigger
  language plpgsql
as $$
begin
  if new.person_name not in (old.person_name, 'Erased person') then
    raise exception 'a certificate names whom it was issued to, or nobody' using errcode = 'restrict_violation';
  end if;
  return new;
end;
$$;

create trigger named before update of person_name on certificate for each row execute function names_as_issued();

-- A page that was kept for visitors must not go on naming somebody.
drop trigger shown on certificate;
create trigger shown after update of revoked_at, superseded_at, person_name on certificate
  for each statement execute function raise_version();
