-- The books: double entry, and the truth about money. The processor is a counterparty like any other.
--
-- An amount is counted in the smallest unit of its currency; what an account receives is positive (debit), what it
-- gives is negative (credit). A transaction is known by the operation that it records, so that an operation is
-- recorded once however often it is told. Whatever one statement writes adds up to nothing in every currency of every
-- transaction, and nobody may change or delete a line: the balance of an account is the sum of its entries.
--
-- No entry points at the row of an account or of a person: every sale would queue up at that row's lock.

create table ledger_transaction (
  id          uuid        primary key default uuidv7(),
  tenant_id   uuid        not null,
  operation   text        not null check (length(operation) between 1 and 200),         -- 'capture pi_3Q…'
  kind        text        not null check (kind in ('sale', 'subscription', 'fee', 'refund', 'dispute', 'earning', 'payout', 'correction')),
  at          timestamptz not null,                                      -- when it happened
  posted_at   timestamptz not null default now(),                        -- when we wrote it down

  unique (tenant_id, operation),
  unique (tenant_id, id)
);

create index ledger_transaction_by_time on ledger_transaction (tenant_id, at desc);

create table ledger_entry (
  tenant_id       uuid      not null,
  transaction_id  uuid      not null,
  line            smallint  not null check (line > 0),
  account         text      not null check (account in (
                              'clearing',                                -- what the processor holds for the academy
                              'revenue',                                 -- what the academy has earned
                              'payable',                                 -- what is owed to an instructor
                              'payouts',                                 -- what is on its way to instructors
                              'tax',                                     -- what is owed to tax offices
                              'refunds',                                 -- what was given back of revenue
                              'fees',                                    -- what the processor costs
                              'disputes_held'                            -- what a bank has taken back for now
                            )),
  owner_id        uuid,                                                  -- whose, where an account is kept for each person
  currency        char(3)   not null check (currency ~ '^[A-Z]{3}$'),
  amount          bigint    not null check (amount <> 0),

  primary key (tenant_id, transaction_id, line),
  foreign key (tenant_id, transaction_id) references ledger_transaction (tenant_id, id),
  check ((account in ('payable', 'payouts')) = (owner_id is not null))
);

create index ledger_entry_balance on ledger_entry (tenant_id, account, currency, owner_id) include (amount);

call fence('ledger_transaction');
call fence('ledger_entry');

grant select, insert on ledger_transaction to azora_app;                 -- books are only ever added to
grant select, insert on ledger_entry       to azora_app;

create function ensure_balanced() returns trigger
  language plpgsql
as $$
declare
  wrong record;
begin
  select tenant_id, transaction_id, currency, sum(amount) as over into wrong
  from posted group by 1, 2, 3 having sum(amount) <> 0 limit 1;
  if found then
    raise exception 'transaction % is out of balance by % %', wrong.transaction_id, wrong.over, wrong.currency
      using errcode = 'check_violation';
  end if;
  return null;
end;
$$;

create trigger balanced after insert on ledger_entry referencing new table as posted
  for each statement execute function ensure_balanced();

-- One statement writes a transaction with its lines, or finds that the operation is recorded already and answers
-- nothing. The three lists are as long as the list of accounts.
create function post_transaction(operation text, kind text, at timestamptz, currency text,
                                 accounts text[], owners uuid[], amounts bigint[]) returns uuid
  language sql
as $$
  with posted as (
    insert into ledger_transaction (operation, kind, at) values (operation, kind, at)
    on conflict (tenant_id, operation) do nothing
    returning id
  ), written as (
    insert into ledger_entry (transaction_id, line, account, owner_id, currency, amount)
    select posted.id, l.line, l.account, l.owner, post_transaction.currency, l.amount
    from posted, unnest(accounts, owners, amounts) with ordinality as l (account, owner, amount, line)
  )
  select id from posted
$$;
