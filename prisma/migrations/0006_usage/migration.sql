-- What a tenant has used of its license.
--
-- A meter counts each (source, event) once for ever, and each subject once per period: the rows
-- themselves are the proof, so a delivery that comes ten times counts one.

create table meter_event (
  tenant_id    uuid        not null references tenant,
  meter        text        not null,                                     -- 'active-learners'
  source       text        not null,
  event_id     uuid        not null,
  period       date        not null,                                     -- first day of the month, UTC
  subject_id   uuid        not null,
  occurred_at  timestamptz not null,

  primary key (tenant_id, meter, source, event_id)
);

create table meter_subject (
  tenant_id   uuid        not null references tenant,
  meter       text        not null,
  period      date        not null,
  subject_id  uuid        not null,
  counted_at  timestamptz not null default now(),

  primary key (tenant_id, meter, period, subject_id)
);

create table meter_total (
  tenant_id  uuid   not null references tenant,
  meter      text   not null,
  period     date   not null,
  total      bigint not null check (total >= 0),

  primary key (tenant_id, meter, period)
);

call fence('meter_event');
call fence('meter_subject');
call fence('meter_total');
call open_to_ops('meter_total');

grant select, insert         on meter_event   to azora_app;
grant select, insert         on meter_subject to azora_app;
grant select, insert, update on meter_total   to azora_app;
grant select                 on meter_total   to azora_ops;
