-- "Nơi nhận" of an issued paper, one row each: what it is for, how and when it went, when it was opened or its receipt came back.
create table records.recipient (
  id            uuid primary key,
  entry_id      uuid not null references records.register_entry,
  ordinal       int not null check (ordinal between 1 and 200),
  name          text not null check (char_length(name) between 1 and 300),
  purpose       text check (char_length(purpose) between 1 and 100),
  unit_id       uuid references organizations.unit,
  sent_way      text check (sent_way in ('in_program', 'document_system', 'mail', 'post', 'by_hand')),
  sent_on       date,
  sent_at       timestamptz,
  sent_by       text,
  opened_at     timestamptz,
  opened_by     text,
  received_on   date,
  received_note text check (char_length(received_note) <= 300),
  received_by   text,
  constraint recipient_once unique (entry_id, name),
  constraint recipient_sent_whole check (num_nonnulls(sent_way, sent_on, sent_at, sent_by) in (0, 4)),
  constraint recipient_received_whole check (num_nonnulls(received_on, received_by) in (0, 2)),
  constraint recipient_sent_before_received check ((received_on is null or received_on >= sent_on) and (num_nonnulls(opened_at, received_on) = 0 or sent_on is not null)),
  constraint recipient_in_program_is_a_unit check (sent_way <> 'in_program' or unit_id is not null),
  check (num_nonnulls(opened_at, opened_by) in (0, 2))
);
comment on column records.recipient.unit_id is 'a unit of the program: its people open the paper here; null: known by name only';
comment on column records.recipient.opened_at is 'the first time somebody of the unit opened it';
create index recipient_by_unit on records.recipient (unit_id, entry_id) where unit_id is not null;
create index recipient_not_received on records.recipient (sent_on) where sent_on is not null and opened_at is null and received_on is null;

-- What went out stays so; a receipt is written once.
create function records.keep_recipient() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' and old.sent_at is null then
    return old;
  end if;
  if tg_op = 'UPDATE' and (old.sent_at is null or (new.entry_id, new.name, new.purpose, new.unit_id, new.sent_way, new.sent_on, new.sent_at, new.sent_by)
       is not distinct from (old.entry_id, old.name, old.purpose, old.unit_id, old.sent_way, old.sent_on, old.sent_at, old.sent_by))
     and (old.opened_at is null or (new.opened_at, new.opened_by) = (old.opened_at, old.opened_by))
     and (old.received_on is null or (new.received_on, new.received_by, new.received_note) is not distinct from (old.received_on, old.received_by, old.received_note)) then
    return new;
  end if;
  raise exception 'a recipient stands as it was sent and received' using errcode = 'integrity_constraint_violation', constraint = 'recipient_stands';
end $$;
create trigger recipient_stands before update or delete on records.recipient for each row execute function records.keep_recipient();
