-- Making a pack of papers for one reader: progress for the page, and the zip for a day. The papers themselves lie elsewhere.
insert into state_transition values
  ('pack_run', '', 'queued'),
  ('pack_run', 'queued', 'making'), ('pack_run', 'queued', 'cancelled'), ('pack_run', 'queued', 'failed'),
  ('pack_run', 'making', 'ready'), ('pack_run', 'making', 'cancelled'), ('pack_run', 'making', 'failed'),
  ('pack_run', 'ready', 'gone');

create table records.pack_run (
  id          uuid primary key,
  movement_id uuid not null references movements.movement,
  session_id  uuid references councils.session,
  account_id  uuid not null references accounts.account,
  state       text not null check (state in ('queued', 'making', 'ready', 'cancelled', 'failed', 'gone')),
  asked_at    timestamptz not null,
  touched_at  timestamptz not null,
  papers      int check (papers >= 0),
  written     int not null default 0 check (written >= 0 and (papers is null or written <= papers)),
  faults      int not null default 0 check (faults between 0 and written),
  file_name   text check (char_length(file_name) between 1 and 255),
  sha256      text check (sha256 ~ '^[0-9a-f]{64}$'),
  length      bigint check (length > 0),
  rights      text check (rights ~ '^[0-9a-f]{64}$'),
  check ((state = 'ready') = (sha256 is not null)),
  check (state not in ('ready', 'gone') or num_nonnulls(papers, file_name, length, rights) = 4)
);
comment on column records.pack_run.touched_at is 'moves with every paper: a run that stands still was left by a program that stopped';

comment on column records.pack_run.rights is 'hash of the roles and recusals under which it was made: the zip is not handed out once they have changed';

-- Asking twice waits for the one that runs.
create unique index pack_run_alive on records.pack_run (account_id, movement_id, coalesce(session_id, '00000000-0000-0000-0000-000000000000'))
  where state in ('queued', 'making');
create index pack_run_by_age on records.pack_run (touched_at) where state in ('queued', 'making', 'ready');
create trigger pack_run_transition before insert or update of state on records.pack_run
  for each row execute function enforce_transition('pack_run');
