-- What was achieved, apart from the awards that honour it; and what of a person's conduct and service the law looks at.
create schema if not exists honours;

create table honours.achievement (
  id                  uuid primary key,
  unit_id             uuid not null references organizations.unit,
  kind                text not null check (kind in ('movement_result', 'initiative', 'topic', 'sudden_deed', 'contribution', 'annual_work')),
  title               text not null check (char_length(title) between 1 and 500),
  level               text not null check (level in ('base', 'province', 'national')),
  started_on          date not null check (started_on between date '1945-09-02' and date '2100-01-01'),
  ended_on            date not null check (ended_on between date '1945-09-02' and date '2100-01-01'),
  recognised_by       text check (char_length(recognised_by) between 1 and 200),
  recognition_number  text check (char_length(recognition_number) between 1 and 50),
  recognised_on       date check (recognised_on between date '1945-09-02' and date '2100-01-01'),
  recognition_file_id uuid references records.stored_file,
  required_months     int check (required_months between 1 and 720),
  retires_later       boolean not null default false,
  note                text not null default '' check (char_length(note) <= 2000),
  created_at          timestamptz not null,
  created_by          text not null,
  check (ended_on >= started_on),
  check (kind = 'contribution' or (required_months is null and not retires_later))
);
create index achievement_by_unit on honours.achievement (unit_id);
create index achievement_search on honours.achievement using gin (fold(title) gin_trgm_ops);

create table honours.achievement_part (
  id              uuid primary key,
  achievement_id  uuid not null references honours.achievement on delete cascade,
  ordinal         int not null,
  person_id       uuid references organizations.person,
  subject_unit_id uuid references organizations.unit,
  group_id        uuid references organizations.staff_group,
  subject_name    text collate "vi-x-icu" not null check (char_length(subject_name) between 1 and 200),
  share           numeric(5,2) check (share > 0 and share <= 100),
  check (num_nonnulls(person_id, subject_unit_id, group_id) = 1),
  constraint achievement_part_one_per_subject unique nulls not distinct (achievement_id, person_id, subject_unit_id, group_id)
);
create index achievement_part_by_person on honours.achievement_part (person_id) where person_id is not null;
create index achievement_part_by_unit on honours.achievement_part (subject_unit_id) where subject_unit_id is not null;
create index achievement_part_by_group on honours.achievement_part (group_id) where group_id is not null;

create function honours.shares_fit() returns trigger language plpgsql as $$
begin
  if (select sum(share) from honours.achievement_part where achievement_id = new.achievement_id) > 100 then
    raise exception 'shares of achievement % exceed the whole', new.achievement_id using errcode = 'check_violation', constraint = 'achievement_shares_fit';
  end if;
  return null;
end $$;
create constraint trigger achievement_shares_fit after insert or update of share on honours.achievement_part
  deferrable initially deferred for each row execute function honours.shares_fit();

-- One award for one achievement: of all that stand on a part, one at most is held (Luật 06/2022/QH15, Điều 5 khoản 2 điểm c).
create table honours.achievement_use (
  id            uuid primary key,
  part_id       uuid not null references honours.achievement_part,
  nomination_id uuid references nominations.nomination,
  past_award_id uuid references honours.past_award,
  held          boolean not null default false,
  linked_at     timestamptz not null,
  linked_by     text not null,
  check (num_nonnulls(nomination_id, past_award_id) = 1),
  constraint achievement_use_once unique nulls not distinct (part_id, nomination_id, past_award_id)
);
create unique index achievement_one_live_award on honours.achievement_use (part_id) where held;
create index achievement_use_by_nomination on honours.achievement_use (nomination_id) where nomination_id is not null;
create index achievement_use_by_past_award on honours.achievement_use (past_award_id) where past_award_id is not null;

-- held is kept here, not by the program: a dossier that is chosen or awarded holds, one that leaves lets go.
create function honours.keep_use_held() returns trigger language plpgsql as $$
declare
  same boolean;
begin
  if new.nomination_id is not null then
    select n.state in ('selected', 'awarded'),
           p.subject_unit_id is not distinct from n.subject_unit_id and p.group_id is not distinct from n.group_id
             and (select coalesce(merged_into, id) from organizations.person where id = p.person_id)
               is not distinct from (select coalesce(merged_into, id) from organizations.person where id = n.person_id)
      into new.held, same
      from nominations.nomination n, honours.achievement_part p where n.id = new.nomination_id and p.id = new.part_id;
    if not same then
      raise exception 'part % is not of the subject of %', new.part_id, new.nomination_id using errcode = 'check_violation', constraint = 'achievement_use_own_part';
    end if;
  else
    select a.state = 'standing' into new.held from honours.past_award a where a.id = new.past_award_id;
  end if;
  return new;
end $$;
create trigger achievement_use_keep_held before insert on honours.achievement_use
  for each row execute function honours.keep_use_held();

create function honours.follow_nomination() returns trigger language plpgsql as $$
begin
  update honours.achievement_use set held = new.state in ('selected', 'awarded')
  where nomination_id = new.id and held <> (new.state in ('selected', 'awarded'));
  return null;
end $$;
create trigger nomination_holds_achievements after update of state on nominations.nomination
  for each row execute function honours.follow_nomination();

create function honours.follow_past_award() returns trigger language plpgsql as $$
begin
  update honours.achievement_use set held = new.state = 'standing' where past_award_id = new.id and held <> (new.state = 'standing');
  return null;
end $$;
create trigger past_award_holds_achievements after update of state on honours.past_award
  for each row execute function honours.follow_past_award();

create table honours.discipline (
  id          uuid primary key,
  person_id   uuid not null references organizations.person,
  form        text not null check (form in ('reprimand', 'warning', 'salary_cut', 'demotion', 'removal', 'dismissal')),
  from_day    date not null check (from_day between date '1945-09-02' and date '2100-01-01'),
  to_day      date check (to_day <= date '2100-01-01'),
  document    text not null check (char_length(document) between 1 and 300),
  recorded_at timestamptz not null,
  recorded_by text not null,
  check (to_day is null or to_day >= from_day)
);
create index discipline_by_person on honours.discipline (person_id);

create table honours.absence (
  id          uuid primary key,
  person_id   uuid not null references organizations.person,
  kind        text not null check (kind in ('maternity', 'study', 'illness', 'other')),
  from_day    date not null check (from_day between date '1945-09-02' and date '2100-01-01'),
  to_day      date check (to_day <= date '2100-01-01'),
  note        text not null default '' check (char_length(note) <= 500),
  recorded_at timestamptz not null,
  recorded_by text not null,
  check (to_day is null or to_day >= from_day),
  constraint absence_no_overlap exclude using gist (person_id with =, daterange(from_day, to_day, '[]') with &&)
);

create table honours.hard_area (
  id       uuid primary key,
  unit_id  uuid not null references organizations.unit,
  kind     text not null check (kind in ('border', 'island', 'hardship')),
  from_day date not null check (from_day between date '1945-09-02' and date '2100-01-01'),
  to_day   date check (to_day <= date '2100-01-01'),
  note     text not null default '' check (char_length(note) <= 300),
  check (to_day is null or to_day >= from_day),
  constraint hard_area_no_overlap exclude using gist (unit_id with =, kind with =, daterange(from_day, to_day, '[]') with &&)
);
