-- Bodies, people and households outside the agency that may be proposed (Luật 06/2022 Điều 2: the law covers everybody).
-- An outside body is a unit of its own kinds directly below the root, so that invitations, batches, grants and scopes work as they are.
alter table organizations.unit
  drop constraint unit_kind_check,
  add constraint unit_kind_check check (kind in ('agency', 'office', 'division', 'subordinate', 'trade_union', 'youth_union', 'party_cell', 'other',
    'outside_agency', 'commune', 'enterprise', 'school', 'citizen')),
  add column is_outside boolean not null
    generated always as (kind in ('outside_agency', 'commune', 'enterprise', 'school', 'citizen')) stored;
create index unit_outside on organizations.unit (name, id) where is_outside;

-- Citizens bear each other's names.
drop index organizations.unit_name_among_siblings;
create unique index unit_name_among_siblings on organizations.unit (parent_id, fold(name)) where valid_to is null and kind <> 'citizen';

create function organizations.keep_outside_apart() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' and (new.kind in ('outside_agency', 'commune', 'enterprise', 'school', 'citizen')) <> old.is_outside then
    raise exception 'unit % cannot move between the agency and the outside', new.id using errcode = 'check_violation', constraint = 'unit_outside_stays';
  end if;
  if new.kind in ('outside_agency', 'commune', 'enterprise', 'school', 'citizen')
     and exists (select 1 from organizations.unit p where p.id = new.parent_id and p.parent_id is not null) then
    raise exception 'outside body % must stand directly below the root', new.id using errcode = 'check_violation', constraint = 'unit_outside_below_root';
  end if;
  if exists (select 1 from organizations.unit p where p.id = new.parent_id and p.is_outside) then
    raise exception 'unit % cannot stand below an outside body', new.id using errcode = 'check_violation', constraint = 'unit_outside_is_leaf';
  end if;
  return new;
end $$;
create trigger unit_keep_outside_apart before insert or update of parent_id, kind on organizations.unit
  for each row execute function organizations.keep_outside_apart();

create table organizations.outside_body (
  unit_id         uuid primary key references organizations.unit,
  contact_name    text check (char_length(contact_name) between 1 and 100),
  email           text check (char_length(email) between 3 and 200),
  phone           text check (char_length(phone) between 3 and 30),
  address         text check (char_length(address) between 1 and 300),
  legal_code      text check (char_length(legal_code) between 1 and 30),
  confirming_body text check (char_length(confirming_body) between 1 and 200),
  field           text check (char_length(field) between 1 and 300)
);
create unique index outside_body_legal_code on organizations.outside_body (fold(legal_code)) where legal_code is not null;
comment on column organizations.outside_body.confirming_body is 'cơ quan xác nhận: who vouches for the achievements of a body that has no upper level of its own';

-- People outside hold no seat: they are never counted as staff.
alter table organizations.person add column is_outside boolean not null default false;
create index person_outside on organizations.person (id) where is_outside;
create function organizations.refuse_outside_staff() returns trigger language plpgsql as $$
begin
  if exists (select 1 from organizations.person p where p.id = new.person_id and p.is_outside)
     or exists (select 1 from organizations.unit u where u.id = new.unit_id and u.is_outside) then
    raise exception 'membership % would make an outsider staff', new.id using errcode = 'check_violation', constraint = 'membership_of_staff_only';
  end if;
  return new;
end $$;
create trigger membership_of_staff_only before insert or update of person_id, unit_id on organizations.membership
  for each row execute function organizations.refuse_outside_staff();

-- A household is proposed as a named group of one family (Luật 06/2022 Điều 20, Điều 74 khoản 5).
alter table organizations.staff_group
  add column kind text not null default 'team' check (kind in ('team', 'household'));

-- What a paper says of a person, collective or household that no staff list knows; unit_id is the proposing unit that answers for it.
create table organizations.outside_subject (
  id              uuid primary key,
  unit_id         uuid not null references organizations.unit,
  person_id       uuid references organizations.person,
  group_id        uuid references organizations.staff_group,
  title           text not null default '' check (char_length(title) <= 300),
  address         text check (char_length(address) between 1 and 300),
  confirming_body text check (char_length(confirming_body) between 1 and 200),
  field           text check (char_length(field) between 1 and 300),
  check (num_nonnulls(person_id, group_id) = 1)
);
create unique index outside_subject_person on organizations.outside_subject (person_id) where person_id is not null;
create unique index outside_subject_group on organizations.outside_subject (group_id) where group_id is not null;
create index outside_subject_by_unit on organizations.outside_subject (unit_id);
comment on column organizations.outside_subject.title is 'words beside the name: occupation and place of work';

alter table nominations.nomination
  drop constraint nomination_subject_kind_check,
  add constraint nomination_subject_kind_check check (subject_kind in ('individual', 'collective', 'household')),
  add constraint nomination_household_is_group check (subject_kind <> 'household' or group_id is not null);
alter table decisions.decision_item
  drop constraint decision_item_subject_kind_check,
  add constraint decision_item_subject_kind_check check (subject_kind in ('individual', 'collective', 'household'));
