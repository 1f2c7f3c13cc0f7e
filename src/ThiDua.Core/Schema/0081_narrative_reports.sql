-- Reports that are told: one of a kind for each movement, written over several days.
create schema if not exists reports;
create table reports.narrative_report (
  id          uuid primary key,
  movement_id uuid not null references movements.movement,
  kind        text not null check (kind in ('interim', 'final', 'special')),
  about       text not null check (char_length(about) between 1 and 500),
  occasion    text not null check (char_length(occasion) between 1 and 500),
  addressee   text not null check (char_length(addressee) between 1 and 200),
  results     text not null check (char_length(results) <= 20000),
  limits      text not null check (char_length(limits) <= 20000),
  tasks       text not null check (char_length(tasks) <= 20000),
  saved_at    timestamptz not null,
  saved_by    text not null check (saved_by <> ''),
  constraint narrative_report_once unique (movement_id, kind)
);
