-- A unit's batch of dossiers for one movement, and the dossiers in it.
create schema nominations;

insert into state_transition values
  ('batch', '', 'draft'), ('batch', '', 'no_dossier'),
  ('batch', 'draft', 'submitted'), ('batch', 'draft', 'no_dossier'),
  ('batch', 'submitted', 'draft'), ('batch', 'no_dossier', 'draft'),
  ('nomination', '', 'draft'),
  ('nomination', 'draft', 'submitted'), ('nomination', 'draft', 'withdrawn'),
  ('nomination', 'submitted', 'accepted'), ('nomination', 'submitted', 'returned'), ('nomination', 'submitted', 'withdrawn'),
  ('nomination', 'returned', 'submitted'), ('nomination', 'returned', 'withdrawn'),
  ('nomination', 'accepted', 'returned'), ('nomination', 'accepted', 'withdrawn'),
  ('nomination', 'accepted', 'selected'), ('nomination', 'accepted', 'not_selected'),
  ('nomination', 'selected', 'accepted'), ('nomination', 'not_selected', 'accepted'),
  ('nomination', 'not_selected', 'selected'), ('nomination', 'selected', 'not_selected'),
  ('nomination', 'selected', 'awarded'), ('nomination', 'selected', 'struck'), ('nomination', 'selected', 'refused'),
  ('nomination', 'struck', 'selected'), ('nomination', 'refused', 'selected');

create table nominations.batch (
  id           uuid primary key,
  movement_id  uuid not null references movements.movement,
  unit_id      uuid not null references organizations.unit,
  state        text not null check (state in ('draft', 'submitted', 'no_dossier')),
  submitted_at timestamptz,
  submitted_by text,
  closed_by_system boolean not null default false,
  created_at   timestamptz not null,
  unique (movement_id, unit_id)
);
create trigger batch_transition before insert or update of state on nominations.batch
  for each row execute function enforce_transition('batch');

-- subject: exactly one of a person, a unit, a named group. award_offer: what is asked; granted_offer: what the selection gives.
create table nominations.nomination (
  id               uuid primary key,
  batch_id         uuid not null references nominations.batch,
  movement_id      uuid not null references movements.movement,
  state            text not null check (state in ('draft', 'submitted', 'returned', 'accepted', 'withdrawn', 'selected', 'not_selected', 'awarded', 'struck', 'refused')),
  subject_kind     text not null check (subject_kind in ('individual', 'collective')),
  person_id        uuid references organizations.person,
  subject_unit_id  uuid references organizations.unit,
  group_id         uuid references organizations.staff_group,
  subject_name     text collate "vi-x-icu" not null check (char_length(subject_name) between 1 and 200),
  subject_title    text not null default '' check (char_length(subject_title) <= 300),
  is_leader        boolean not null default false,
  award_offer_id   uuid not null references movements.award_offer,
  granted_offer_id uuid references movements.award_offer,
  achievement      text not null default '' check (char_length(achievement) <= 1000),
  report_mode      text not null default 'on_screen' check (report_mode in ('on_screen', 'uploaded')),
  return_reason    text check (char_length(return_reason) <= 2000),
  withdraw_reason  text check (char_length(withdraw_reason) <= 2000),
  submitted_at     timestamptz,
  accepted_at      timestamptz,
  accepted_by      text,
  created_at       timestamptz not null,
  check (num_nonnulls(person_id, subject_unit_id, group_id) = 1),
  check ((subject_kind = 'individual') = (person_id is not null)),
  check (state <> 'returned' or return_reason is not null)
);
comment on column nominations.nomination.subject_name is 'name, and beside it position and unit, as they stood when proposed: a paper keeps the words of its day';
create unique index nomination_one_per_person on nominations.nomination (movement_id, person_id) where person_id is not null and state <> 'withdrawn';
create unique index nomination_one_per_unit on nominations.nomination (movement_id, subject_unit_id) where subject_unit_id is not null and state <> 'withdrawn';
create unique index nomination_one_per_group on nominations.nomination (movement_id, group_id) where group_id is not null and state <> 'withdrawn';
create index nomination_by_batch on nominations.nomination (batch_id);
create index nomination_by_person on nominations.nomination (person_id);
create trigger nomination_transition before insert or update of state on nominations.nomination
  for each row execute function enforce_transition('nomination');

create table nominations.report_section (
  nomination_id uuid not null references nominations.nomination,
  code          text not null check (char_length(code) between 1 and 50),
  body          text not null check (char_length(body) <= 20000),
  revision      int not null default 1,
  saved_at      timestamptz not null,
  saved_by      text not null,
  primary key (nomination_id, code)
);
comment on column nominations.report_section.revision is 'counts saves: a second tab that still shows an older revision is refused, never overwritten';

-- A file or the on-screen report that answers a required paper, or free evidence (required_paper_id null).
create table nominations.paper (
  id                uuid primary key,
  batch_id          uuid not null references nominations.batch,
  nomination_id     uuid references nominations.nomination,
  required_paper_id uuid references movements.required_paper,
  title             text not null check (char_length(title) between 1 and 300),
  file_id           uuid not null references records.stored_file,
  added_at          timestamptz not null,
  added_by          text not null
);
create index paper_by_batch on nominations.paper (batch_id);
create index paper_by_nomination on nominations.paper (nomination_id);

create table nominations.criterion_check (
  nomination_id uuid not null references nominations.nomination,
  criterion_id  uuid not null references movements.criterion,
  met           boolean not null,
  evidence      text not null default '' check (char_length(evidence) <= 2000),
  paper_id      uuid references nominations.paper on delete set null,
  primary key (nomination_id, criterion_id)
);

create table nominations.target_result (
  nomination_id uuid not null references nominations.nomination,
  target_id     uuid not null references movements.target,
  value         numeric(14,3) not null check (value >= 0),
  as_of         date not null,
  is_estimated  boolean not null,
  note          text not null default '' check (char_length(note) <= 1000),
  primary key (nomination_id, target_id)
);
