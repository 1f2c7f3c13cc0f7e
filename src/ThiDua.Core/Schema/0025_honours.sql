-- What people and collectives were given: past awards and yearly ratings brought in from the agency's lists, beside those that our own decisions grant.
create schema if not exists honours;

insert into state_transition values
  ('history_import', '', 'received'),
  ('history_import', 'received', 'queued'), ('history_import', 'received', 'dropped'),
  ('history_import', 'queued', 'received'), ('history_import', 'queued', 'checked'),
  ('history_import', 'checked', 'queued'), ('history_import', 'checked', 'written'), ('history_import', 'checked', 'dropped'),
  ('history_import', 'written', 'undone');

-- One list that somebody brought. sheets: which columns of which sheet hold what.
create table honours.history_import (
  id            uuid primary key,
  agency_id     uuid not null references organizations.agency,
  kind          text not null check (kind in ('awards', 'ratings')),
  state         text not null check (state in ('received', 'queued', 'checked', 'written', 'undone', 'dropped')),
  file_id       uuid not null references records.stored_file,
  sheets        jsonb not null,
  fault         text check (char_length(fault) <= 1000),
  rows_read     int not null default 0,
  step          text check (char_length(step) <= 200),
  created_at    timestamptz not null,
  created_by    text not null,
  written_at    timestamptz,
  written_by    text,
  written_rows  int,
  created_people int,
  undone_at     timestamptz,
  undone_by     text,
  check ((state in ('written', 'undone')) = (written_at is not null)),
  check ((state = 'undone') = (undone_at is not null))
);
comment on column honours.history_import.fault is 'why the file could not be read through; the person maps again or brings another file';
create trigger history_import_transition before insert or update of state on honours.history_import
  for each row execute function enforce_transition('history_import');

-- subject: at most one of a person, a unit, a named group; none of them while nobody knows who the name in the list is.
create table honours.past_award (
  id            uuid primary key,
  agency_id     uuid not null references organizations.agency,
  subject_kind  text not null check (subject_kind in ('individual', 'collective', 'household')),
  person_id     uuid references organizations.person,
  unit_id       uuid references organizations.unit,
  group_id      uuid references organizations.staff_group,
  subject_name  text collate "vi-x-icu" not null check (char_length(subject_name) between 1 and 200),
  subject_title text not null default '' check (char_length(subject_title) <= 300),
  subject_code  text check (char_length(subject_code) <= 30),
  birth_date    date,
  birth_year    int check (birth_year between 1900 and 2100),
  award_code    text references law.award_kind,
  award_name    text not null check (char_length(award_name) between 1 and 200),
  title_year    int not null check (title_year between 1945 and 2100),
  number        text check (char_length(number) <= 50),
  symbol        text check (char_length(symbol) <= 50),
  decided_on    date check (decided_on between date '1945-09-02' and date '2100-01-01'),
  authority     text not null default '' check (char_length(authority) <= 200),
  achievement   text not null default '' check (char_length(achievement) <= 1000),
  amount        numeric(14,0) check (amount >= 0),
  import_id     uuid references honours.history_import,
  sheet         text check (char_length(sheet) <= 100),
  row_number    int,
  state         text not null check (state in ('standing', 'revoked')),
  check (num_nonnulls(person_id, unit_id, group_id) <= 1),
  check (person_id is null or subject_kind <> 'collective'),
  check (subject_kind = 'collective' or num_nonnulls(unit_id, group_id) = 0)
);
comment on column honours.past_award.title_year is 'the year that the title is for; the decision may be of the next year';
comment on column honours.past_award.award_name is 'as the list has it; award_code is null when the catalogue has no such award';
create index past_award_by_person on honours.past_award (person_id) where person_id is not null;
create index past_award_by_unit on honours.past_award (unit_id) where unit_id is not null;
create index past_award_by_group on honours.past_award (group_id) where group_id is not null;
create index past_award_by_import on honours.past_award (import_id);
create index past_award_search on honours.past_award using gin (fold(subject_name) gin_trgm_ops);
create index past_award_by_code_year on honours.past_award (award_code, title_year);

-- Xếp loại mức độ hoàn thành nhiệm vụ of a year.
create table honours.annual_rating (
  id            uuid primary key,
  agency_id     uuid not null references organizations.agency,
  person_id     uuid references organizations.person,
  unit_id       uuid references organizations.unit,
  subject_kind  text not null check (subject_kind in ('individual', 'collective')),
  subject_name  text collate "vi-x-icu" not null check (char_length(subject_name) between 1 and 200),
  subject_title text not null default '' check (char_length(subject_title) <= 300),
  subject_code  text check (char_length(subject_code) <= 30),
  birth_date    date,
  birth_year    int check (birth_year between 1900 and 2100),
  year          int not null check (year between 1945 and 2100),
  level         text not null check (level in ('outstanding', 'good', 'done', 'not_done')),
  number        text check (char_length(number) <= 50),
  symbol        text check (char_length(symbol) <= 50),
  decided_on    date check (decided_on between date '1945-09-02' and date '2100-01-01'),
  authority     text not null default '' check (char_length(authority) <= 200),
  import_id     uuid references honours.history_import,
  sheet         text check (char_length(sheet) <= 100),
  row_number    int,
  check (num_nonnulls(person_id, unit_id) <= 1),
  check (person_id is null or subject_kind = 'individual'),
  check (unit_id is null or subject_kind = 'collective')
);
create unique index annual_rating_of_person on honours.annual_rating (person_id, year) where person_id is not null;
create unique index annual_rating_of_unit on honours.annual_rating (unit_id, year) where unit_id is not null;
create index annual_rating_by_import on honours.annual_rating (import_id);

-- Two rows of one person: the one that was dropped points at the one that was kept; references stay where they are and reads follow.
alter table organizations.person add column merged_into uuid references organizations.person;
alter table organizations.person add constraint person_not_merged_into_itself check (merged_into <> id);
create index person_merged on organizations.person (merged_into) where merged_into is not null;

create function organizations.keep_merges_flat() returns trigger language plpgsql as $$
begin
  perform 1 from organizations.person where id = new.merged_into for update;
  if exists (select 1 from organizations.person where id = new.merged_into and merged_into is not null)
     or exists (select 1 from organizations.person where merged_into = new.id) then
    raise exception 'merges are one step deep' using errcode = 'check_violation', constraint = 'person_merge_flat';
  end if;
  return new;
end $$;
create trigger person_keep_merges_flat before update of merged_into on organizations.person
  for each row when (new.merged_into is not null) execute function organizations.keep_merges_flat();

-- All that stands: what our decisions grant once issued or answered, and what lists brought. Whether somebody was ever commended is asked here and nowhere else.
-- person_id and unit_id are as written; kept_person_id follows a merge.
create view honours.award as
select i.id, 'decision' as source, d.id as source_id, d.agency_id, i.subject_kind,
       n.person_id, coalesce(p.merged_into, p.id) as kept_person_id, n.subject_unit_id as unit_id, n.group_id,
       i.subject_name, i.subject_title, k.code as award_code, k.name as award_name, o.authority,
       case when k.class = 'title'
         then extract(year from coalesce(m.period_end, d.answer_on, d.issued_on))
         else extract(year from case d.kind when 'submission' then coalesce(d.answer_on, d.issued_on) else d.issued_on end) end::int as title_year,
       case d.kind when 'submission' then coalesce(d.answer_number, d.number) else d.number end as number,
       case d.kind when 'submission' then null else d.symbol end as symbol,
       case d.kind when 'submission' then coalesce(d.answer_on, d.issued_on) else d.issued_on end as decided_on,
       coalesce(nullif(i.achievement, ''), m.name, m.title) as achievement,
       coalesce(i.paid_amount, i.legal_amount) as amount, i.register_number, i.register_year,
       'standing' as state, null::text as sheet, null::int as row_number
from decisions.decision_item i
join decisions.decision d on d.id = i.decision_id and d.state in ('issued', 'answered')
join nominations.nomination n on n.id = i.nomination_id
left join organizations.person p on p.id = n.person_id
join movements.award_offer o on o.id = d.award_offer_id
join law.award_kind k on k.code = o.award_code
join movements.movement m on m.id = d.movement_id
where i.outcome = 'granted'
union all
select a.id, 'import', a.import_id, a.agency_id, a.subject_kind,
       a.person_id, coalesce(p.merged_into, p.id), a.unit_id, a.group_id,
       a.subject_name, a.subject_title, a.award_code,
       coalesce(case when a.authority = '' then k.full_name end, k.name, a.award_name), a.authority,
       a.title_year, a.number, a.symbol, a.decided_on, a.achievement, a.amount, null, null, a.state, a.sheet, a.row_number
from honours.past_award a
left join organizations.person p on p.id = a.person_id
left join law.award_kind k on k.code = a.award_code;
