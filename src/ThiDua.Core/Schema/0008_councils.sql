-- Council sessions: roster of the day, recusals, ballots. A ballot's papers hold no member, no time and no order.
create schema councils;

insert into state_transition values
  ('session', '', 'planned'),
  ('session', 'planned', 'open'), ('session', 'planned', 'cancelled'),
  ('session', 'open', 'closed'),
  ('session', 'closed', 'minuted'),
  ('ballot', '', 'prepared'),
  ('ballot', 'prepared', 'open'), ('ballot', 'prepared', 'cancelled'),
  ('ballot', 'open', 'closed');

create table councils.session (
  id            uuid primary key,
  council_id    uuid not null references organizations.council,
  movement_id   uuid not null references movements.movement,
  state         text not null check (state in ('planned', 'open', 'closed', 'minuted', 'cancelled')),
  title         text not null check (char_length(title) between 1 and 300),
  held_on       date not null,
  held_at       time,
  place         text not null default '' check (char_length(place) <= 300),
  opened_at     timestamptz,
  closed_at     timestamptz,
  attendance_at timestamptz,
  quorum_needed int,
  quorum_citation text,
  course        text not null default '' check (char_length(course) <= 20000),
  opinions      text not null default '' check (char_length(opinions) <= 20000),
  conclusion    text not null default '' check (char_length(conclusion) <= 8000),
  minutes_number text check (minutes_number ~ '^[0-9A-Za-z]{1,11}$'),
  minutes_symbol text check (char_length(minutes_symbol) <= 30),
  minutes_file_id uuid references records.stored_file,
  created_at    timestamptz not null,
  check (state not in ('open', 'closed', 'minuted') or (opened_at is not null and quorum_needed > 0)),
  check (state not in ('closed', 'minuted') or closed_at is not null)
);
create unique index session_minutes_number on councils.session (council_id, minutes_symbol, extract(year from held_on), minutes_number)
  where minutes_number is not null;
create unique index session_one_live on councils.session (movement_id) where state in ('planned', 'open');
create trigger session_transition before insert or update of state on councils.session
  for each row execute function enforce_transition('session');

create table councils.session_member (
  session_id     uuid not null references councils.session,
  person_id      uuid not null references organizations.person,
  role           text not null check (role in ('chair', 'vice_chair', 'secretary', 'member')),
  full_name      text collate "vi-x-icu" not null,
  position       text not null default '',
  present        boolean,
  absence_reason text check (char_length(absence_reason) <= 500),
  primary key (session_id, person_id)
);
comment on table councils.session_member is 'the roster as of the day, frozen when the session opens';

-- A member who is nominated (or heads a nominated unit, or sits in a nominated group) neither reads nor votes on that dossier.
create table councils.recusal (
  session_id    uuid not null references councils.session,
  nomination_id uuid not null references nominations.nomination,
  person_id     uuid not null references organizations.person,
  reason        text not null check (char_length(reason) between 1 and 500),
  automatic     boolean not null,
  primary key (session_id, nomination_id, person_id)
);
comment on column councils.recusal.automatic is 'found by the rule from who is nominated; only the others can be taken back, before voting opens';

create table councils.ballot (
  id                    uuid primary key,
  session_id            uuid not null references councils.session,
  award_offer_id        uuid not null references movements.award_offer,
  state                 text not null check (state in ('prepared', 'open', 'closed', 'cancelled')),
  method                text not null check (method in ('show_of_hands', 'secret_ballot')),
  vote_rule_id          uuid not null references law.vote_rule,
  threshold_numerator   int not null,
  threshold_denominator int not null,
  threshold_strict      boolean not null,
  denominator_base      text not null check (denominator_base in ('all_members', 'present_members')),
  total_members         int,
  present_members       int,
  opened_at             timestamptz,
  closed_at             timestamptz,
  check (state in ('prepared', 'cancelled') or (opened_at is not null and total_members > 0))
);
comment on table councils.ballot is 'the rule is copied in when the ballot is prepared: a later change of law does not move a past result';
create unique index ballot_one_per_award on councils.ballot (session_id, award_offer_id) where state <> 'cancelled';
create trigger ballot_transition before insert or update of state on councils.ballot
  for each row execute function enforce_transition('ballot');

-- Counts stay null until the ballot closes: there is nothing to leak.
create table councils.ballot_candidate (
  ballot_id     uuid not null references councils.ballot,
  nomination_id uuid not null references nominations.nomination,
  ordinal       int not null,
  yes_votes     int check (yes_votes >= 0),
  no_votes      int check (no_votes >= 0),
  abstentions   int check (abstentions >= 0),
  denominator   int check (denominator > 0),
  votes_needed  int,
  passed        boolean,
  rank          int,
  primary key (ballot_id, nomination_id)
);

create table councils.ballot_voter (
  ballot_id uuid not null references councils.ballot,
  person_id uuid not null references organizations.person,
  has_voted boolean not null default false,
  primary key (ballot_id, person_id)
);

-- One row a choice on one candidate, not one a member: a paper that lacks a candidate would tell who is recused from it.
-- The box is rewritten shuffled with new ids at every cast, so neither row order nor xmin tells who.
create table councils.ballot_paper (
  id            uuid primary key,
  ballot_id     uuid not null references councils.ballot,
  nomination_id uuid not null references nominations.nomination,
  choice        text not null check (choice in ('yes', 'no'))
);
create index ballot_paper_by_ballot on councils.ballot_paper (ballot_id);
