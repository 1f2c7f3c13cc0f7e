-- A movement and the plan it comes from. Each fact may remember where in the plan's text it was read (span_start, span_end).
create schema movements;

insert into state_transition values
  ('movement', '', 'draft'),
  ('movement', 'draft', 'launched'), ('movement', 'draft', 'cancelled'),
  ('movement', 'launched', 'reviewing'), ('movement', 'launched', 'closed'), ('movement', 'launched', 'cancelled'),
  ('movement', 'reviewing', 'launched'), ('movement', 'reviewing', 'decided'), ('movement', 'reviewing', 'closed'),
  ('movement', 'decided', 'awarded'), ('movement', 'decided', 'closed'),
  ('movement', 'awarded', 'closed');

create table movements.movement (
  id               uuid primary key,
  agency_id        uuid not null references organizations.agency,
  state            text not null check (state in ('draft', 'launched', 'reviewing', 'decided', 'awarded', 'closed', 'cancelled')),
  title            text not null check (char_length(title) between 1 and 500),
  name             text check (char_length(name) <= 500),
  plan_number      text check (plan_number ~ '^[0-9A-Za-z]{1,11}$'),
  plan_symbol      text check (char_length(plan_symbol) <= 30),
  plan_date        date check (plan_date between date '1945-09-02' and date '2100-01-01'),
  plan_date_text   text check (char_length(plan_date_text) <= 100),
  parent_plan      text check (char_length(parent_plan) <= 1000),
  parent_id        uuid references movements.movement,
  theme            text check (char_length(theme) <= 1000),
  slogan           text check (char_length(slogan) <= 1000),
  slogan_display   text check (char_length(slogan_display) <= 500),
  scope            text check (char_length(scope) <= 2000),
  audience         text check (char_length(audience) <= 8000),
  period_text      text check (char_length(period_text) <= 500),
  period_start     date,
  period_end       date,
  starts_at_launch boolean not null default false,
  collective_logic text not null default 'all_of' check (collective_logic in ('all_of', 'one_of')),
  individual_logic text not null default 'all_of' check (individual_logic in ('all_of', 'one_of')),
  signer_prefix    text check (char_length(signer_prefix) <= 100),
  signer_position  text check (char_length(signer_position) <= 100),
  signer_name      text check (char_length(signer_name) <= 100),
  source_file_id   uuid references records.stored_file,
  source_text      text,
  source_facts     jsonb,
  reviewed_at      timestamptz,
  reviewed_by      text,
  launched_at      timestamptz,
  launched_on      date,
  awarded_on       date,
  awarded_place    text check (char_length(awarded_place) <= 300),
  closed_at        timestamptz,
  created_at       timestamptz not null,
  edited_at        timestamptz not null,
  edited_by        text not null,
  check (period_end is null or period_start is null or period_end >= period_start),
  constraint movement_launched_after_review check (state in ('draft', 'cancelled')
    or (reviewed_at is not null and launched_at is not null and plan_number is not null and plan_date is not null))
);
create unique index movement_plan_number on movements.movement (agency_id, plan_symbol, extract(year from plan_date), plan_number)
  where plan_number is not null and plan_date is not null and state <> 'cancelled';
comment on column movements.movement.edited_at is 'moves with every edit of any part of the plan, so that the row version guards the parts too';
create index movement_search on movements.movement using gin (fold(title) gin_trgm_ops);
create trigger movement_transition before insert or update of state on movements.movement
  for each row execute function enforce_transition('movement');

create table movements.legal_basis (
  id          uuid primary key,
  movement_id uuid not null references movements.movement,
  ordinal     int not null,
  text        text not null check (char_length(text) between 1 and 2000),
  span_start  int,
  span_end    int
);

create table movements.criterion (
  id          uuid primary key,
  movement_id uuid not null references movements.movement,
  ordinal     int not null,
  subject     text not null check (subject in ('common', 'collective', 'individual')),
  text        text not null check (char_length(text) between 1 and 4000),
  span_start  int,
  span_end    int
);

-- Ceilings: joint = max_total; separate = max_collectives, max_individuals; either/or = either with max_total; none = all null. Null is "no ceiling", never zero.
create table movements.award_offer (
  id                uuid primary key,
  movement_id       uuid not null references movements.movement,
  ordinal           int not null,
  award_code        text not null references law.award_kind,
  authority         text not null check (char_length(authority) between 1 and 200),
  max_collectives   int check (max_collectives >= 0),
  max_individuals   int check (max_individuals >= 0),
  max_total         int check (max_total >= 0),
  either            boolean not null default false,
  fallback_offer_id uuid references movements.award_offer,
  text              text check (char_length(text) <= 1000),
  span_start        int,
  span_end          int,
  check (not either or (max_total is not null and max_collectives is null and max_individuals is null)),
  check (fallback_offer_id is null or fallback_offer_id <> id)
);

create table movements.guidance (
  id          uuid primary key,
  movement_id uuid not null references movements.movement,
  number      text not null check (number ~ '^[0-9A-Za-z]{1,11}$'),
  symbol      text not null check (char_length(symbol) between 1 and 30),
  issued_on   date not null,
  abstract    text not null check (char_length(abstract) between 1 and 500),
  file_id     uuid references records.stored_file,
  recorded_at timestamptz not null
);
comment on table movements.guidance is 'công văn hướng dẫn: adds papers, forms and deadlines that the plan left out';

create table movements.required_paper (
  id             uuid primary key,
  movement_id    uuid not null references movements.movement,
  guidance_id    uuid references movements.guidance,
  ordinal        int not null,
  kind           text not null check (kind in ('submission', 'minutes', 'achievement_report', 'initiative_certificate', 'other')),
  name           text not null check (char_length(name) between 1 and 500),
  level          text not null check (level in ('batch', 'nomination')),
  unit_kinds     text[] not null default '{}',
  report_form_id uuid references law.report_form,
  form_text      text check (char_length(form_text) <= 300),
  mandatory      boolean not null default true,
  span_start     int,
  span_end       int
);
comment on column movements.required_paper.unit_kinds is 'kinds of proposing unit that owe this paper; empty = every unit';
comment on column movements.required_paper.level is 'batch: once for all of a unit''s proposals; nomination: for each dossier';

create table movements.deadline (
  id                 uuid primary key,
  movement_id        uuid not null references movements.movement,
  guidance_id        uuid references movements.guidance,
  ordinal            int not null,
  kind               text not null check (kind in ('registration', 'dossiers', 'office_review', 'council', 'decision', 'report', 'other')),
  audience           text not null check (audience in ('units', 'office')),
  what               text not null check (char_length(what) between 1 and 500),
  who                text check (char_length(who) <= 300),
  wording            text check (char_length(wording) <= 500),
  semantic           text not null check (semantic in ('before', 'on_or_before', 'no_later_than', 'on', 'in_month', 'by_quarter', 'from', 'open')),
  day                date check (day between date '1945-09-02' and date '2100-01-01'),
  ends_at            timestamptz,
  silence_means_none boolean not null default false,
  settled_at         timestamptz,
  span_start         int,
  span_end           int,
  check (day is not null or ends_at is null),
  check (semantic in ('from', 'open') or (ends_at is null) = (day is null))
);
comment on column movements.deadline.semantic is 'before: ends as the day begins; on_or_before: ends as the day ends; no_later_than: the same, moved to the next working day; from, open: end nothing';
comment on column movements.deadline.settled_at is 'when the system recorded what silence means';
create index deadline_open on movements.deadline (ends_at) where settled_at is null;

create table movements.deadline_extension (
  id          uuid primary key,
  deadline_id uuid not null references movements.deadline,
  old_day     date not null,
  new_day     date not null,
  reason      text not null check (char_length(reason) between 1 and 1000),
  extended_at timestamptz not null,
  extended_by text not null,
  check (new_day <> old_day)
);
create trigger deadline_extension_append_only before update or delete on movements.deadline_extension
  for each row execute function refuse_change();

create table movements.assignment (
  id          uuid primary key,
  movement_id uuid not null references movements.movement,
  ordinal     int not null,
  kind        text not null check (kind in ('task', 'publicity')),
  task        text not null check (char_length(task) between 1 and 4000),
  assignee    text check (char_length(assignee) <= 500),
  unit_id     uuid references organizations.unit,
  person_id   uuid references organizations.person,
  due_text    text check (char_length(due_text) <= 300),
  due_on      date,
  done_at     timestamptz,
  done_by     text,
  done_note   text check (char_length(done_note) <= 2000),
  span_start  int,
  span_end    int,
  check ((done_at is null) = (done_by is null))
);

create table movements.target (
  id          uuid primary key,
  movement_id uuid not null references movements.movement,
  ordinal     int not null,
  text        text not null check (char_length(text) between 1 and 1000),
  value       numeric(14,3),
  unit_of_measure text check (char_length(unit_of_measure) <= 50),
  period_end  date,
  span_start  int,
  span_end    int
);
comment on column movements.target.period_end is 'the day the measured period ends; a dossier due earlier gives an estimate';

create table movements.recipient (
  id          uuid primary key,
  movement_id uuid not null references movements.movement,
  ordinal     int not null,
  name        text not null check (char_length(name) between 1 and 300),
  purpose     text check (char_length(purpose) <= 200),
  unit_id     uuid references organizations.unit,
  span_start  int,
  span_end    int
);

-- The units that are asked for dossiers, fixed at launch.
create table movements.invited_unit (
  movement_id uuid not null references movements.movement,
  unit_id     uuid not null references organizations.unit,
  invited_at  timestamptz not null,
  seen_at     timestamptz,
  seen_by     text,
  primary key (movement_id, unit_id)
);

-- Where in the plan's text a fact that is no row of its own (title, slogan, period …) was read.
create table movements.fact_place (
  movement_id uuid not null references movements.movement,
  field       text not null check (char_length(field) between 1 and 50),
  span_start  int not null check (span_start >= 0),
  span_end    int not null,
  primary key (movement_id, field, span_start),
  check (span_end >= span_start)
);

-- What the reader itself was not sure of; each must be looked at before the review is confirmed.
create table movements.doubt (
  id          uuid primary key,
  movement_id uuid not null references movements.movement,
  ordinal     int not null,
  fact        text not null check (char_length(fact) between 1 and 100),
  why         text not null check (char_length(why) between 1 and 1000),
  settled_at  timestamptz,
  settled_by  text,
  check ((settled_at is null) = (settled_by is null))
);
comment on column movements.doubt.fact is 'a field of the movement (title, slogan …) or the id of the row in doubt';
create index doubt_by_movement on movements.doubt (movement_id);

create index legal_basis_by_movement on movements.legal_basis (movement_id);
create index criterion_by_movement on movements.criterion (movement_id);
create index award_offer_by_movement on movements.award_offer (movement_id);
create index required_paper_by_movement on movements.required_paper (movement_id);
create index deadline_by_movement on movements.deadline (movement_id);
create index assignment_by_movement on movements.assignment (movement_id);
create index target_by_movement on movements.target (movement_id);
create index recipient_by_movement on movements.recipient (movement_id);
create index deadline_extension_by_deadline on movements.deadline_extension (deadline_id);
