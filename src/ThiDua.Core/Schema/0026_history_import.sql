-- Where a list stands between being read and being written: its rows, the distinct names in them, and who each name may be.
create table honours.import_subject (
  import_id    uuid not null references honours.history_import on delete cascade,
  ordinal      int not null,
  subject_kind text not null check (subject_kind in ('individual', 'collective', 'household')),
  code         text,
  name         text not null,
  folded_name  text not null,
  birth_date   date,
  birth_year   int,
  unit_text    text not null default '',
  row_count    int not null,
  state        text not null check (state in ('known', 'proposed', 'doubt', 'unknown', 'as_text', 'new_person')),
  person_id    uuid references organizations.person,
  unit_id      uuid references organizations.unit,
  group_id     uuid references organizations.staff_group,
  strength     int not null default 0,
  reason       text not null default '',
  created_person_id uuid,
  primary key (import_id, ordinal),
  check ((state in ('known', 'proposed')) = (num_nonnulls(person_id, unit_id, group_id) = 1))
);
comment on column honours.import_subject.state is 'known: settled; proposed, doubt, unknown: a person must say; as_text: kept as the name in the list; new_person: a person without a unit is made';
create index import_subject_by_name on honours.import_subject (import_id, folded_name);

create table honours.import_candidate (
  import_id       uuid not null,
  subject_ordinal int not null,
  subject_id      uuid not null,
  type            text not null check (type in ('person', 'unit', 'group')),
  strength        int not null,
  reason          text not null,
  primary key (import_id, subject_ordinal, subject_id),
  foreign key (import_id, subject_ordinal) references honours.import_subject on delete cascade
);

create table honours.import_row (
  import_id       uuid not null references honours.history_import on delete cascade,
  ordinal         int not null,
  subject_ordinal int not null,
  sheet           text not null,
  row_number      int not null,
  subject_title   text not null default '',
  award_text      text not null default '',
  authority       text not null default '',
  award_code      text references law.award_kind,
  award_settled   boolean not null default false,
  year            int,
  number          text,
  symbol          text,
  decided_on      date,
  achievement     text not null default '',
  amount          numeric(14,0),
  level           text,
  state           text not null check (state in ('good', 'fault', 'twice', 'left_out')),
  fault           text not null default '',
  note            text not null default '',
  primary key (import_id, ordinal)
);
comment on column honours.import_row.state is 'twice: the same award stands already, or stands above in the list; it is not written again';
create index import_row_by_subject on honours.import_row (import_id, subject_ordinal);
create index import_row_by_state on honours.import_row (import_id, state, ordinal);

-- What a list's own words turned out to mean, so that the next list need not ask.
create table honours.award_alias (
  agency_id        uuid not null references organizations.agency,
  folded_award     text not null check (folded_award <> ''),
  folded_authority text not null,
  award_code       text references law.award_kind,
  primary key (agency_id, folded_award, folded_authority)
);
comment on column honours.award_alias.award_code is 'null: known to be none of the catalogue, kept in its own words';
create table honours.column_alias (
  agency_id      uuid not null references organizations.agency,
  kind           text not null check (kind in ('awards', 'ratings')),
  folded_heading text not null check (folded_heading <> ''),
  holds          text not null,
  primary key (agency_id, kind, folded_heading)
);
