-- Refunds and disputes: how money goes back to a buyer, and what it takes with it.
--
-- Whatever goes back of a line is written down as a return of it before the processor is asked: whose share it
-- is taken from is frozen there, and all returns of a line together never exceed the line, in whatever order and by
-- however many hands they are made. The processor's word then decides whether a return is gone for good or released.

alter table order_line
  add column returned bigint not null default 0,                         -- gone, or on its way
  add check (returned between 0 and total);

-- Until when, and how far into a course, a learner may ask. Without a row: as the columns say.
create table refund_policy (
  tenant_id      uuid      primary key references tenant,
  window_days    smallint  not null default 14 check (window_days between 0 and 60),    -- after the purchase; none: nobody may ask
  most_progress  smallint  not null default 30 check (most_progress between 0 and 100)  -- percent of the lessons
);

-- A learner asks for the money of a line back.
create table refund_request (
  id          uuid        primary key default uuidv7(),
  tenant_id   uuid        not null,
  order_id    uuid        not null,
  line        smallint    not null,
  person_id   uuid        not null,
  state       text        not null default 'asked' check (state in ('asked', 'granted', 'declined')),
  reason      text        not null check (length(reason) between 1 and 1000),
  answer      text        not null default '',                           -- why it was declined
  asked_at    timestamptz not null,
  settled_at  timestamptz,
  settled_by  uuid,

  unique (tenant_id, id),
  foreign key (tenant_id, order_id, line) references order_line (tenant_id, order_id, line),
  foreign key (tenant_id, person_id)      references person (tenant_id, id),
  foreign key (tenant_id, settled_by)     references person (tenant_id, id),
  check ((state = 'asked') = (settled_at is null))
);

create unique index refund_request_open on refund_request (tenant_id, order_id, line) where state = 'asked';
create index refund_request_in_order on refund_request (tenant_id, state, id);

-- Money that goes back. Its id is our name of the operation, by which the processor knows it too.
create table refund (
  id            uuid        primary key default uuidv7(),
  tenant_id     uuid        not null,
  order_id      uuid        not null,
  request_id    uuid,                                                    -- what it grants; none: nobody had asked
  amount        bigint      not null check (amount > 0),
  reason        text        not null default '',
  granted_by    uuid,                                                    -- none: it was given where the processor is at home
  state         text        not null default 'sent' check (state in ('sent', 'succeeded', 'failed')),
  failure       text        not null default '',
  processor_id  text,                                                    -- the processor's name of it
  turn          smallint    not null default 0,                          -- how often the books were told; odd: it stands in them
  granted_at    timestamptz not null,
  settled_at    timestamptz,

  unique (tenant_id, id),
  unique (tenant_id, order_id, id),
  unique (tenant_id, processor_id),
  foreign key (tenant_id, order_id)   references sales_order (tenant_id, id),
  foreign key (tenant_id, request_id) references refund_request (tenant_id, id),
  foreign key (tenant_id, granted_by) references person (tenant_id, id),
  check ((turn % 2 = 1) = (state = 'succeeded'))
);

create index refund_of_order on refund (tenant_id, order_id);
create index refund_in_order on refund (tenant_id, id desc);

-- A bank takes a payment back on the buyer's word. What was learned when it was opened is kept as evidence.
create table dispute (
  id               uuid        primary key default uuidv7(),
  tenant_id        uuid        not null,
  order_id         uuid        not null,
  processor_id     text        not null,
  amount           bigint      not null check (amount > 0),
  reason           text        not null,
  state            text        not null check (state in ('inquiry', 'open', 'won', 'lost')),
  turn             smallint    not null default 0,                       -- as of a refund; odd: the loss stands in the books
  answer_by        timestamptz,                                          -- the bank takes no evidence after this
  opened_at        timestamptz not null,
  settled_at       timestamptz,
  evidence         jsonb       not null,
  evidence_words   text        not null default '',                      -- what the administrator added
  evidence_state   text        not null default 'kept' check (evidence_state in ('kept', 'sending', 'sent', 'refused')),
  evidence_by      uuid,
  evidence_at      timestamptz,

  unique (tenant_id, id),
  unique (tenant_id, order_id, id),
  unique (tenant_id, processor_id),
  foreign key (tenant_id, order_id)    references sales_order (tenant_id, id),
  foreign key (tenant_id, evidence_by) references person (tenant_id, id),
  check ((turn % 2 = 1) = (state = 'lost'))
);

create index dispute_of_order on dispute (tenant_id, order_id);
create index dispute_in_order on dispute (tenant_id, id desc);

-- A part of a line that goes back, by a refund or by a dispute, and who bears it.
create table line_return (
  id          uuid      primary key default uuidv7(),
  tenant_id   uuid      not null,
  order_id    uuid      not null,
  line        smallint  not null,
  refund_id   uuid,
  dispute_id  uuid,
  amount      bigint    not null check (amount > 0),
  instructor  bigint    not null check (instructor >= 0),
  platform    bigint    not null check (platform >= 0),
  tax         bigint    not null check (tax >= 0),
  state       text      not null default 'held' check (state in ('held', 'gone', 'released')),

  foreign key (tenant_id, order_id, line)       references order_line (tenant_id, order_id, line),
  foreign key (tenant_id, order_id, refund_id)  references refund (tenant_id, order_id, id),
  foreign key (tenant_id, order_id, dispute_id) references dispute (tenant_id, order_id, id),
  check (num_nonnulls(refund_id, dispute_id) = 1),
  check (amount = instructor + platform + tax)
);

create index line_return_of_line    on line_return (tenant_id, order_id, line);
create index line_return_of_refund  on line_return (tenant_id, refund_id)  where refund_id is not null;
create index line_return_of_dispute on line_return (tenant_id, dispute_id) where dispute_id is not null;

-- What is returned of a line is what its returns say: nobody writes it beside them.
create function count_returned() returns trigger
  language plpgsql
as $$
begin
  if tg_op = 'INSERT' then
    update order_line set returned = returned + new.amount where order_id = new.order_id and line = new.line;
  elsif (old.state = 'released') <> (new.state = 'released') then
    update order_line set returned = returned + case when new.state = 'released' then -new.amount else new.amount end
    where order_id = new.order_id and line = new.line;
  end if;
  return null;
end;
$$;

create trigger returned after insert or update of state on line_return
  for each row execute function count_returned();

call fence('refund_policy');
call fence('refund_request');
call fence('refund');
call fence('dispute');
call fence('line_return');

grant update (returned)              on order_line    to azora_app;
grant select, insert, update         on refund_policy to azora_app;
grant select, insert                 on refund_request to azora_app;
grant update (state, answer, settled_at, settled_by) on refund_request to azora_app;
grant select, insert                 on refund to azora_app;
grant update (state, failure, processor_id, turn, settled_at) on refund to azora_app;
grant select, insert                 on dispute to azora_app;
grant update (state, turn, answer_by, settled_at, evidence_words, evidence_state, evidence_by, evidence_at) on dispute to azora_app;
grant select, insert, update (state) on line_return to azora_app;
