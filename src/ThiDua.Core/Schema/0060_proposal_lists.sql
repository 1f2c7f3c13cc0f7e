-- A unit's submission with its list, read from a file: what stands here is looked through by a person before any dossier is made of it.
insert into state_transition values
  ('proposal_list', '', 'open'),
  ('proposal_list', 'open', 'confirmed'), ('proposal_list', 'open', 'dropped');

create table nominations.proposal_list (
  id           uuid primary key,
  movement_id  uuid not null references movements.movement,
  unit_id      uuid not null references organizations.unit,
  state        text not null check (state in ('open', 'confirmed', 'dropped')),
  file_id      uuid not null references records.stored_file,
  paper_number text check (char_length(paper_number) <= 20),
  paper_symbol text check (char_length(paper_symbol) <= 50),
  paper_date   date,
  issuer       text check (char_length(issuer) <= 300),
  title        text check (char_length(title) <= 500),
  body         text not null default '',
  doubts       text[] not null default '{}',
  created_at   timestamptz not null,
  created_by   text not null,
  closed_at    timestamptz,
  closed_by    text,
  dossiers     int,
  check ((state = 'open') = (closed_at is null)),
  check ((state = 'confirmed') = (dossiers is not null))
);
comment on column nominations.proposal_list.body is 'the text around the lists, for the review screen';
create index proposal_list_by_batch on nominations.proposal_list (movement_id, unit_id);
create index proposal_list_by_file on nominations.proposal_list (file_id);
create trigger proposal_list_transition before insert or update of state on nominations.proposal_list
  for each row execute function enforce_transition('proposal_list');

create table nominations.proposal_line (
  list_id         uuid not null references nominations.proposal_list,
  ordinal         int not null check (ordinal > 0),
  place           text not null check (char_length(place) <= 200),
  source          text not null,
  kind            text check (kind in ('individual', 'collective', 'household')),
  name            text not null default '' check (char_length(name) <= 200),
  position        text not null default '' check (char_length(position) <= 300),
  unit_text       text not null default '' check (char_length(unit_text) <= 300),
  code            text check (char_length(code) <= 50),
  birth_date      date,
  birth_year      int check (birth_year between 1900 and 2100),
  sex             text check (sex in ('male', 'female')),
  award_text      text check (char_length(award_text) <= 300),
  offer_id        uuid references movements.award_offer on delete set null,
  achievement     text not null default '' check (char_length(achievement) <= 1000),
  doubts          text[] not null default '{}',
  person_id       uuid references organizations.person,
  subject_unit_id uuid references organizations.unit,
  group_id        uuid references organizations.staff_group,
  makes_new       boolean not null default false,
  decision        text not null default 'open' check (decision in ('open', 'accept', 'skip')),
  nomination_id   uuid unique references nominations.nomination,
  primary key (list_id, ordinal),
  check (num_nonnulls(person_id, subject_unit_id, group_id) + makes_new::int <= 1),
  check (nomination_id is null or decision = 'accept')
);
comment on column nominations.proposal_line.source is 'the cells of the row as the file has them: what a person compares with';
comment on column nominations.proposal_line.makes_new is 'nobody known is meant: confirming writes a subject outside the staff list';

-- What became dossiers is evidence: the lines of a closed list stand as they were confirmed.
create function nominations.keep_closed_proposal() returns trigger language plpgsql as $$
begin
  if exists (select 1 from nominations.proposal_list l where l.id = old.list_id and l.state <> 'open') then
    raise exception 'proposal list % is closed', old.list_id using errcode = 'check_violation', constraint = 'proposal_list_is_closed';
  end if;
  return coalesce(new, old);
end $$;
create trigger proposal_line_closed before update or delete on nominations.proposal_line
  for each row execute function nominations.keep_closed_proposal();
