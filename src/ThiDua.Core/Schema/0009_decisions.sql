-- Selection within ceilings, the director's decisions, certificates, reward money, submissions to the upper level.
create schema decisions;

insert into state_transition values
  ('decision', '', 'draft'),
  ('decision', 'draft', 'before_director'), ('decision', 'draft', 'cancelled'),
  ('decision', 'before_director', 'draft'), ('decision', 'before_director', 'approved'),
  ('decision', 'approved', 'issued'), ('decision', 'approved', 'draft'),
  ('decision', 'issued', 'answered');

-- kind decision: Giấy khen of the director; kind submission: tờ trình for Bằng khen of the upper level.
create table decisions.decision (
  id              uuid primary key,
  movement_id     uuid not null references movements.movement,
  session_id      uuid references councils.session,
  award_offer_id  uuid not null references movements.award_offer,
  kind            text not null check (kind in ('decision', 'submission')),
  state           text not null check (state in ('draft', 'before_director', 'approved', 'issued', 'answered', 'cancelled')),
  agency_id       uuid not null references organizations.agency,
  number          text check (number ~ '^[0-9A-Za-z]{1,11}$'),
  symbol          text not null check (char_length(symbol) between 1 and 30),
  issued_on       date check (issued_on between date '1945-09-02' and date '2100-01-01'),
  issue_year      int generated always as (extract(year from issued_on)) stored,
  abstract        text not null check (char_length(abstract) between 1 and 500),
  extra_bases     text not null default '' check (char_length(extra_bases) <= 4000),
  list_revision   int not null default 0,
  signer_prefix   text check (char_length(signer_prefix) <= 100),
  signer_position text not null check (char_length(signer_position) between 1 and 100),
  signer_name     text not null check (char_length(signer_name) between 1 and 100),
  return_reason   text check (char_length(return_reason) <= 2000),
  frozen_rules    jsonb,
  law_confirmed_by text check (char_length(law_confirmed_by) <= 100),
  law_confirmed_reason text check (char_length(law_confirmed_reason) <= 1000),
  approved_at     timestamptz,
  approved_by     text,
  issued_at       timestamptz,
  answer_number   text check (char_length(answer_number) <= 50),
  answer_on       date,
  answer_file_id  uuid references records.stored_file,
  created_at      timestamptz not null,
  check (state not in ('issued', 'answered') or (number is not null and issued_on is not null and frozen_rules is not null))
);
comment on column decisions.decision.extra_bases is 'legal bases of the agency''s own, one a line, after the law''s';
comment on column decisions.decision.list_revision is 'counts changes of the list, so that nobody signs a list other than the one on their screen';
create unique index decision_one_draft on decisions.decision (award_offer_id) where state in ('draft', 'before_director', 'approved');
create unique index decision_number on decisions.decision (agency_id, symbol, issue_year, number) where number is not null;
create trigger decision_transition before insert or update of state on decisions.decision
  for each row execute function enforce_transition('decision');

create table decisions.decision_item (
  id              uuid primary key,
  decision_id     uuid not null references decisions.decision,
  nomination_id   uuid not null references nominations.nomination,
  ordinal         int not null,
  subject_kind    text not null check (subject_kind in ('individual', 'collective')),
  subject_name    text collate "vi-x-icu" not null,
  subject_title   text not null default '',
  is_leader       boolean not null default false,
  achievement     text not null default '',
  outcome         text not null check (outcome in ('proposed', 'struck', 'granted', 'refused')),
  outcome_reason  text check (char_length(outcome_reason) <= 2000),
  register_number int check (register_number > 0),
  register_year   int,
  register_agency_id uuid references organizations.agency,
  base_salary     numeric(14,0),
  coefficient     numeric(6,3),
  legal_amount    numeric(14,0),
  paid_amount     numeric(14,0) check (paid_amount >= 0),
  paid_reason     text check (char_length(paid_reason) <= 1000),
  paid_on         date,
  paid_by         text,
  check (num_nonnulls(register_number, register_year, register_agency_id) in (0, 3)),
  check (outcome <> 'struck' or outcome_reason is not null),
  constraint paid_otherwise_needs_reason check (paid_amount is null or paid_amount = legal_amount or paid_reason is not null),
  unique (decision_id, nomination_id)
);
create index decision_item_by_nomination on decisions.decision_item (nomination_id);
create unique index decision_item_one_grant on decisions.decision_item (nomination_id) where outcome = 'granted';

-- The register of certificates: one gapless series per agency and year, handed out under a row lock.
create table decisions.register_counter (
  agency_id   uuid not null references organizations.agency,
  year        int not null,
  last_number int not null check (last_number >= 0),
  primary key (agency_id, year)
);
create unique index decision_item_register on decisions.decision_item (register_agency_id, register_year, register_number) where register_number is not null;

create table decisions.issued_paper (
  id          uuid primary key,
  movement_id uuid not null references movements.movement,
  kind        text not null check (kind in ('submission', 'minutes', 'decision', 'certificates', 'closing_report', 'closing_report_sheet')),
  about_id    uuid not null,
  file_id     uuid not null references records.stored_file,
  issued_at   timestamptz not null,
  issued_by   text not null
);
create index issued_paper_by_movement on decisions.issued_paper (movement_id);
comment on table decisions.issued_paper is 'the bytes as issued: reprinting later gives the same';
