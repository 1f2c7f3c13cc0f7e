-- Equal votes at the last place: what the preference of Nghị định 152/2025/NĐ-CP Điều 4 khoản 6 leaves open, the chair decides, with a reason.
create table decisions.tie_decision (
  id            uuid primary key,
  award_offer_id uuid not null references movements.award_offer,
  votes         int not null check (votes >= 0),
  reason        text not null check (char_length(reason) between 1 and 2000),
  decided_by    text not null check (char_length(decided_by) between 1 and 200),
  decided_at    timestamptz not null
);
create index tie_decision_by_offer on decisions.tie_decision (award_offer_id);

create table decisions.tie_decision_line (
  tie_decision_id uuid not null references decisions.tie_decision,
  nomination_id   uuid not null references nominations.nomination,
  goes_first      boolean not null,
  primary key (tie_decision_id, nomination_id)
);
create trigger tie_decision_append_only before update or delete on decisions.tie_decision for each row execute function refuse_change();
create trigger tie_decision_line_append_only before update or delete on decisions.tie_decision_line for each row execute function refuse_change();
comment on table decisions.tie_decision is 'the latest one on the same dossiers counts; earlier ones stay as history';

-- The share of women of a collective, typed with its source where the staff list does not tell.
create table decisions.women_share (
  nomination_id uuid primary key references nominations.nomination,
  women         int not null,
  members       int not null check (members between 1 and 100000),
  source        text not null check (char_length(source) between 1 and 300),
  recorded_by   text not null,
  recorded_at   timestamptz not null,
  check (women between 0 and members)
);
