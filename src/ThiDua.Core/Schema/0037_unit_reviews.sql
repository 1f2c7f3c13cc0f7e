-- The unit's own meeting that reviews whom it proposes: who came, how they voted on each, what was concluded. A unit without legal
-- personality meets as a whole, and 80 % or 90 % counts all its people (law.vote_rule says which award asks what).
insert into state_transition values
  ('unit_review', '', 'draft'), ('unit_review', 'draft', 'concluded'), ('unit_review', 'concluded', 'draft');

create table nominations.unit_review (
  id             uuid primary key,
  batch_id       uuid not null unique references nominations.batch,
  state          text not null check (state in ('draft', 'concluded')),
  held_on        date not null check (held_on between date '2000-01-01' and date '2100-01-01'),
  held_at        time,
  ended_at       time,
  place          text not null default '' check (char_length(place) <= 300),
  chair_id       uuid references organizations.person,
  secretary_id   uuid references organizations.person,
  guests         text not null default '' check (char_length(guests) <= 2000),
  opinions       text not null default '' check (char_length(opinions) <= 20000),
  conclusion     text not null default '' check (char_length(conclusion) <= 8000),
  paper_id       uuid references nominations.paper on delete set null,
  minutes_file_id uuid references records.stored_file,
  concluded_at   timestamptz,
  concluded_by   text,
  created_at     timestamptz not null,
  edited_at      timestamptz not null,
  constraint unit_review_concluded_whole check (state = 'draft'
    or (chair_id is not null and secretary_id is not null and minutes_file_id is not null and concluded_at is not null and concluded_by is not null)),
  check (chair_id is null or chair_id <> secretary_id)
);
comment on column nominations.unit_review.paper_id is 'the minutes among the batch''s papers: as written, or the signed scan that took its place';
comment on column nominations.unit_review.edited_at is 'moves with every edit of a part, so that the row version guards the parts too';
create trigger unit_review_transition before insert or update of state on nominations.unit_review
  for each row execute function enforce_transition('unit_review');

create table nominations.unit_review_member (
  review_id      uuid not null references nominations.unit_review,
  person_id      uuid not null references organizations.person,
  full_name      text collate "vi-x-icu" not null,
  position       text not null default '',
  present        boolean not null,
  in_writing     boolean not null default false,
  absence_reason text check (char_length(absence_reason) <= 500),
  primary key (review_id, person_id),
  check (not (present and in_writing))
);
comment on column nominations.unit_review_member.in_writing is 'absent, but gave a signed opinion that counts as a vote';

create table nominations.unit_review_vote (
  review_id     uuid not null references nominations.unit_review,
  nomination_id uuid not null references nominations.nomination,
  votes_for     int not null check (votes_for >= 0),
  votes_against int not null check (votes_against >= 0),
  counted       int check (counted > 0),
  needed        int check (needed > 0),
  passed        boolean,
  citation      text check (char_length(citation) <= 500),
  primary key (review_id, nomination_id),
  check (num_nonnulls(counted, needed, passed) in (0, 3))
);
comment on column nominations.unit_review_vote.counted is 'what the share counts, of the day of the meeting; null until concluded';
create index unit_review_vote_by_nomination on nominations.unit_review_vote (nomination_id);

-- What was concluded stands until the meeting is reopened.
create function nominations.refuse_concluded_review() returns trigger language plpgsql as $$
declare
  review uuid := case when tg_op = 'DELETE' then old.review_id else new.review_id end;
begin
  if exists (select 1 from nominations.unit_review r where r.id = review and r.state = 'concluded') then
    raise exception 'the review of the unit is concluded' using errcode = 'integrity_constraint_violation', constraint = 'unit_review_is_concluded';
  end if;
  return case when tg_op = 'DELETE' then old else new end;
end $$;
create trigger unit_review_member_fixed before insert or update or delete on nominations.unit_review_member
  for each row execute function nominations.refuse_concluded_review();
create trigger unit_review_vote_fixed before insert or update or delete on nominations.unit_review_vote
  for each row execute function nominations.refuse_concluded_review();

-- Xác nhận của thủ trưởng đơn vị: of the report as it stood; another fingerprint now means that the report has changed since.
create table nominations.report_confirmation (
  id            uuid primary key,
  nomination_id uuid not null references nominations.nomination,
  fingerprint   text not null check (fingerprint ~ '^[0-9a-f]{64}$'),
  confirmed_at  timestamptz not null,
  confirmed_by  text not null,
  capacity      text not null default '' check (char_length(capacity) <= 200)
);
create index report_confirmation_by_nomination on nominations.report_confirmation (nomination_id, confirmed_at desc);
create trigger report_confirmation_append_only before update or delete on nominations.report_confirmation
  for each row execute function refuse_change();
