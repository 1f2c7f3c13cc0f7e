-- What the reader proposed of each plan, and what people put right: the reader's error log.
create table movements.reading (
  movement_id    uuid primary key references movements.movement,
  reader_version text not null check (char_length(reader_version) between 1 and 50),
  file_sha256    text not null check (file_sha256 ~ '^[0-9a-f]{64}$'),
  proposed       jsonb not null,
  read_at        timestamptz not null
);
comment on column movements.reading.proposed is 'the plan as proposed, each row under the id that it was saved by';
create trigger reading_append_only before update or delete on movements.reading for each row execute function refuse_change();

create table movements.reading_correction (
  id              uuid primary key,
  movement_id     uuid not null references movements.reading,
  fact            text not null check (char_length(fact) between 1 and 100),
  fact_path       text not null check (char_length(fact_path) between 1 and 200),
  read_value      text check (char_length(read_value) <= 8000),
  corrected_value text check (char_length(corrected_value) <= 8000),
  was_doubted     boolean not null,
  reader_version  text not null,
  file_sha256     text not null,
  corrected_at    timestamptz not null,
  corrected_by    text not null
);
comment on column movements.reading_correction.fact is 'the kind of fact, for counting: title, awardOffers.maxTotal, criteria (a row missed or invented)';
comment on column movements.reading_correction.fact_path is 'which one: awardOffers/2/maxTotal; criteria/+… for a row that the reader missed';
comment on column movements.reading_correction.corrected_value is 'equal to read_value: an earlier correction was taken back; the last row of a path is what holds';
create index reading_correction_by_path on movements.reading_correction (movement_id, fact_path, corrected_at, id);
create index reading_correction_by_fact on movements.reading_correction (fact);
create trigger reading_correction_append_only before update or delete on movements.reading_correction for each row execute function refuse_change();
