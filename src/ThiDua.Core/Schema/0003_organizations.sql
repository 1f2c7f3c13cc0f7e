-- Agencies, units in a tree of any depth, people (one identity each), named groups, councils' rosters.
create schema organizations;

create table organizations.agency (
  id                 uuid primary key,
  name               text not null check (char_length(name) between 1 and 200),
  short_name         text not null check (char_length(short_name) between 1 and 100),
  place_name         text not null check (char_length(place_name) between 1 and 100),
  symbol             text not null check (symbol ~ '^[A-ZĐ0-9-]{1,20}$'),
  parent_name        text not null check (char_length(parent_name) between 1 and 200),
  upper_authority    text not null check (char_length(upper_authority) between 1 and 200),
  director_title     text not null default 'Giám đốc' check (char_length(director_title) between 1 and 100),
  standing_unit_id   uuid,
  director_person_id uuid,
  created_at         timestamptz not null
);
comment on column organizations.agency.upper_authority is 'who gives Bằng khen above this agency, e.g. Chủ tịch Ủy ban nhân dân tỉnh';

create table organizations.unit (
  id             uuid primary key,
  agency_id      uuid not null references organizations.agency,
  parent_id      uuid references organizations.unit,
  kind           text not null check (kind in ('agency', 'office', 'division', 'subordinate', 'trade_union', 'youth_union', 'party_cell', 'other')),
  name           text collate "vi-x-icu" not null check (char_length(name) between 1 and 200),
  short_name     text check (char_length(short_name) between 1 and 50),
  code           text check (char_length(code) between 1 and 30),
  protocol_order int not null default 100,
  valid_from     date not null,
  valid_to       date,
  successor_id   uuid references organizations.unit,
  path           text not null default '',
  check (valid_to is null or valid_to >= valid_from),
  check (successor_id is null or (successor_id <> id and valid_to is not null)),
  check ((kind = 'agency') = (parent_id is null))
);
create unique index unit_one_root on organizations.unit (agency_id) where parent_id is null;
create unique index unit_code on organizations.unit (agency_id, code) where code is not null;
create unique index unit_name_among_siblings on organizations.unit (parent_id, fold(name)) where valid_to is null;
create index unit_path on organizations.unit (path text_pattern_ops);
create index unit_search on organizations.unit using gin (fold(name) gin_trgm_ops);

-- path is '/<root>/<child>/…/<id>/': a subtree is a prefix. Kept by the database, so nobody can get it wrong.
create function organizations.keep_unit_path() returns trigger language plpgsql as $$
declare
  parent_path text := '/';
begin
  if new.parent_id is not null then
    select path into parent_path from organizations.unit where id = new.parent_id for share;
    if position('/' || new.id || '/' in parent_path) > 0 then
      raise exception 'unit % cannot stand below itself', new.id using errcode = 'check_violation', constraint = 'unit_no_cycle';
    end if;
  end if;
  new.path := parent_path || new.id || '/';
  return new;
end $$;
create trigger unit_keep_path before insert or update of parent_id on organizations.unit
  for each row execute function organizations.keep_unit_path();

create function organizations.move_unit_subtree() returns trigger language plpgsql as $$
begin
  if new.path <> old.path then
    update organizations.unit set path = new.path || substr(path, char_length(old.path) + 1)
    where path like old.path || '_%' and id <> new.id;
  end if;
  return null;
end $$;
create trigger unit_move_subtree after update of parent_id on organizations.unit
  for each row execute function organizations.move_unit_subtree();

create table organizations.person (
  id         uuid primary key,
  agency_id  uuid not null references organizations.agency,
  code       text check (char_length(code) between 1 and 30),
  full_name  text collate "vi-x-icu" not null check (char_length(full_name) between 1 and 100),
  given_name text collate "vi-x-icu" not null generated always as (given_name(full_name)) stored,
  birth_date date check (birth_date between date '1900-01-01' and date '2100-01-01'),
  sex        text check (sex in ('male', 'female')),
  staff_kind text not null check (staff_kind in ('civil_servant', 'public_employee', 'contract_worker', 'other')),
  email      text check (char_length(email) between 3 and 200),
  phone      text check (char_length(phone) between 3 and 30),
  note       text check (char_length(note) <= 1000)
);
-- Lists are typed by hand: nv01 and NV01 are one code.
create unique index person_code on organizations.person (agency_id, fold(code)) where code is not null;
create index person_search on organizations.person using gin (fold(full_name) gin_trgm_ops);
create index person_by_given_name on organizations.person (given_name, full_name, id);

alter table organizations.agency
  add foreign key (standing_unit_id) references organizations.unit,
  add foreign key (director_person_id) references organizations.person;

-- A person sits in a unit, a union and a party cell at once; one membership is the primary one.
create table organizations.membership (
  id         uuid primary key,
  person_id  uuid not null references organizations.person,
  unit_id    uuid not null references organizations.unit,
  position   text not null default '' check (char_length(position) <= 100),
  is_leader  boolean not null default false,
  is_head    boolean not null default false,
  is_primary boolean not null default false,
  valid_from date not null,
  valid_to   date,
  check (valid_to is null or valid_to >= valid_from),
  -- Deferred: one operation ends a period and begins the next, in whichever order the rows are written.
  constraint membership_no_overlap exclude using gist
    (person_id with =, unit_id with =, daterange(valid_from, valid_to, '[]') with &&) deferrable initially deferred,
  constraint membership_one_primary exclude using gist
    (person_id with =, daterange(valid_from, valid_to, '[]') with &&) where (is_primary) deferrable initially deferred
);
comment on column organizations.membership.is_leader is 'holds a management position; reports count awards of leaders and of direct workers apart';
create index membership_by_unit on organizations.membership (unit_id);

create table organizations.staff_group (
  id         uuid primary key,
  unit_id    uuid not null references organizations.unit,
  name       text collate "vi-x-icu" not null check (char_length(name) between 1 and 200),
  valid_from date not null,
  valid_to   date,
  check (valid_to is null or valid_to >= valid_from)
);
comment on table organizations.staff_group is 'a named collective below or across units: a team, a working group';

create table organizations.staff_group_member (
  group_id  uuid not null references organizations.staff_group on delete cascade,
  person_id uuid not null references organizations.person,
  primary key (group_id, person_id)
);

create table organizations.council (
  id             uuid primary key,
  agency_id      uuid not null references organizations.agency,
  name           text not null check (char_length(name) between 1 and 200),
  established_by text check (char_length(established_by) <= 300),
  valid_from     date not null,
  valid_to       date,
  check (valid_to is null or valid_to >= valid_from)
);

create table organizations.council_member (
  id         uuid primary key,
  council_id uuid not null references organizations.council,
  person_id  uuid not null references organizations.person,
  role       text not null check (role in ('chair', 'vice_chair', 'secretary', 'member')),
  valid_from date not null,
  valid_to   date,
  check (valid_to is null or valid_to >= valid_from),
  constraint council_member_no_overlap exclude using gist
    (council_id with =, person_id with =, daterange(valid_from, valid_to, '[]') with &&),
  constraint council_one_chair exclude using gist
    (council_id with =, daterange(valid_from, valid_to, '[]') with &&) where (role = 'chair')
);
