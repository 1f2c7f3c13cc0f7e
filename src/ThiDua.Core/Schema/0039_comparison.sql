-- The officer's own order and notes on the nominees of one award, before the council: advice, never a result.
create table nominations.officer_rank (
  nomination_id  uuid primary key references nominations.nomination,
  award_offer_id uuid not null references movements.award_offer,
  rank           int check (rank between 1 and 10000),
  suggestion     text check (suggestion in ('propose', 'decline')),
  note           text not null default '' check (char_length(note) <= 2000),
  edited_at      timestamptz not null,
  edited_by      text not null,
  -- Deferred: one save writes the whole order, in whichever order the rows come.
  constraint officer_rank_once unique (award_offer_id, rank) deferrable initially deferred
);
comment on column nominations.officer_rank.award_offer_id is 'the award that was compared; a dossier that asks for another since then has no rank there';
