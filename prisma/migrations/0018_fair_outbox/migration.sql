-- Every tenant's oldest event that waits can be found without walking past the events of the others.

drop index journal_to_relay;
create index journal_to_relay on journal (tenant_id, id) where relayed_at is null and kind = 'event';
