-- Who has not sent what: own plans of the bodies asked, leave to send late, and how often each was reminded.

-- A body that was asked issues its own plan; who has one, entered by it or by the officer.
create table movements.unit_plan (
  movement_id uuid not null,
  unit_id     uuid not null,
  number      text check (number ~ '^[0-9A-Za-z]{1,11}$'),
  symbol      text check (char_length(symbol) between 1 and 30),
  issued_on   date not null check (issued_on between date '1945-09-02' and date '2100-01-01'),
  received_on date not null,
  file_id     uuid references records.stored_file,
  recorded_at timestamptz not null,
  recorded_by text not null,
  primary key (movement_id, unit_id),
  foreign key (movement_id, unit_id) references movements.invited_unit,
  constraint unit_plan_received_after_issue check (received_on >= issued_on)
);

insert into state_transition values
  ('late_leave', '', 'asked'), ('late_leave', '', 'granted'),
  ('late_leave', 'asked', 'granted'), ('late_leave', 'asked', 'refused'),
  ('late_leave', 'granted', 'ended');

-- Leave for one unit to send after the deadline; the deadline of everybody else stays.
create table nominations.late_leave (
  id            uuid primary key,
  movement_id   uuid not null,
  unit_id       uuid not null,
  state         text not null check (state in ('asked', 'granted', 'refused', 'ended')),
  reason        text not null check (char_length(reason) between 1 and 1000),
  asked_at      timestamptz,
  asked_by      text,
  until_day     date,
  ends_at       timestamptz,
  answer        text check (char_length(answer) between 1 and 1000),
  answered_at   timestamptz,
  answered_by   text,
  foreign key (movement_id, unit_id) references movements.invited_unit,
  check ((asked_at is null) = (asked_by is null)),
  constraint late_leave_granted_has_end check (state not in ('granted', 'ended') or (ends_at is not null and until_day is not null and answered_by is not null)),
  constraint late_leave_refused_has_answer check (state <> 'refused' or (answer is not null and answered_by is not null))
);
create unique index late_leave_one_live on nominations.late_leave (movement_id, unit_id) where state in ('asked', 'granted');
create index late_leave_due on nominations.late_leave (ends_at) where state = 'granted';
create trigger late_leave_transition before insert or update of state on nominations.late_leave
  for each row execute function enforce_transition('late_leave');

alter table nominations.batch add column late_leave_id uuid references nominations.late_leave;
comment on column nominations.batch.late_leave_id is 'the leave by which the batch was sent after the deadline: "nộp muộn (được phép của …)"';

-- Công văn đôn đốc: one paper to all, or one each; the clerk of records gives number and date.
insert into state_transition values
  ('reminder_letter', '', 'draft'), ('reminder_letter', 'draft', 'issued'), ('reminder_letter', 'draft', 'cancelled');
create table nominations.reminder_letter (
  id              uuid primary key,
  agency_id       uuid not null references organizations.agency,
  movement_id     uuid references movements.movement,
  state           text not null check (state in ('draft', 'issued', 'cancelled')),
  number          text check (number ~ '^[0-9A-Za-z]{1,11}$'),
  symbol          text not null check (char_length(symbol) between 1 and 30),
  issued_on       date check (issued_on between date '1945-09-02' and date '2100-01-01'),
  abstract        text not null check (char_length(abstract) between 1 and 500),
  addressees      jsonb not null,
  signer_prefix   text check (char_length(signer_prefix) <= 100),
  signer_position text not null check (char_length(signer_position) between 1 and 100),
  signer_name     text not null check (char_length(signer_name) between 1 and 100),
  file_id         uuid references records.stored_file,
  created_at      timestamptz not null,
  created_by      text not null,
  check ((state = 'issued') = (number is not null and issued_on is not null and file_id is not null))
);
create unique index reminder_letter_number on nominations.reminder_letter (agency_id, symbol, extract(year from issued_on), number) where number is not null;
create index reminder_letter_by_movement on nominations.reminder_letter (movement_id);
create trigger reminder_letter_transition before insert or update of state on nominations.reminder_letter
  for each row execute function enforce_transition('reminder_letter');
comment on column nominations.reminder_letter.addressees is 'who was asked for what, as it stood when the letter was written';

-- Each time a unit was reminded; a letter's reminders count while the letter is not cancelled.
create table nominations.reminder (
  id          uuid primary key,
  movement_id uuid not null,
  unit_id     uuid not null,
  way         text not null check (way in ('letter', 'message', 'mail')),
  letter_id   uuid references nominations.reminder_letter,
  at          timestamptz not null,
  by          text not null,
  foreign key (movement_id, unit_id) references movements.invited_unit,
  check ((way = 'letter') = (letter_id is not null))
);
create index reminder_by_unit on nominations.reminder (movement_id, unit_id);
create trigger reminder_append_only before update or delete on nominations.reminder for each row execute function refuse_change();
