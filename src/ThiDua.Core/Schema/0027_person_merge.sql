-- Two rows of one person made one, so that it can be taken back; and pairs that somebody said are two people.
create table organizations.person_merge (
  id                  uuid primary key,
  kept_id             uuid not null references organizations.person,
  dropped_id          uuid not null references organizations.person,
  reason              text not null check (char_length(reason) between 1 and 1000),
  moved_memberships   uuid[] not null,
  removed_memberships jsonb not null,
  moved_groups        uuid[] not null,
  removed_groups      uuid[] not null,
  moved_account_id    uuid references accounts.account,
  moved_code          text,
  filled_birth_date   boolean not null,
  merged_at           timestamptz not null,
  merged_by           text not null,
  undone_at           timestamptz,
  undone_by           text,
  check (kept_id <> dropped_id)
);
comment on column organizations.person_merge.removed_memberships is 'places that both rows held at the same time, as they were';
create unique index person_merge_once on organizations.person_merge (dropped_id) where undone_at is null;

create table organizations.person_apart (
  low_id  uuid not null references organizations.person on delete cascade,
  high_id uuid not null references organizations.person on delete cascade,
  said_at timestamptz not null,
  said_by text not null,
  primary key (low_id, high_id),
  check (low_id < high_id)
);
comment on table organizations.person_apart is 'two people of one name: the pair is not proposed again';
