-- What every module stands on: text folding, legal state transitions, and the ledger of who did what.

create extension if not exists unaccent;
create extension if not exists pg_trgm;
create extension if not exists btree_gist;

-- Searching folds case, marks and đ: fold('Đặng Thị Ánh') = 'dang thi anh'. Immutable, so it can be indexed.
create function fold(value text) returns text
  language sql immutable strict parallel safe
  return lower(unaccent('unaccent'::regdictionary, normalize(value, NFC)));

-- Lists of people sort by given name, the last word of a Vietnamese name.
create function given_name(full_name text) returns text
  language sql immutable strict parallel safe
  return regexp_replace(trim(full_name), '^.*\s', '');

-- One row per legal move of every state machine; '' is "before the row exists". Code holds the same tables; a test compares them.
create table state_transition (
  machine    text not null,
  from_state text not null,
  to_state   text not null,
  primary key (machine, from_state, to_state)
);

create function enforce_transition() returns trigger language plpgsql as $$
declare
  before_state text := case when tg_op = 'INSERT' then '' else old.state end;
begin
  if tg_op = 'UPDATE' and old.state = new.state then
    return new;
  end if;
  if not exists (select 1 from state_transition t
                 where t.machine = tg_argv[0] and t.from_state = before_state and t.to_state = new.state) then
    raise exception 'illegal transition of %: % -> %', tg_argv[0], before_state, new.state using errcode = 'check_violation';
  end if;
  return new;
end $$;

create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception '% is append-only', tg_table_name using errcode = 'integrity_constraint_violation';
end $$;

create schema audit;

-- One row per operation: who, when, why, on whose behalf. request_key makes a form posted twice count once.
create table audit.process (
  id               uuid primary key,
  kind             text not null check (kind <> ''),
  title            text not null check (title <> ''),
  actor_account_id uuid,
  actor_name       text not null,
  on_behalf_of     text,
  at               timestamptz not null,
  reason           text,
  evidence_file_id uuid,
  request_key      uuid constraint process_request_key unique
);

-- What the operation was about (a movement, a dossier …): history screens read by subject.
create table audit.process_subject (
  process_id uuid not null references audit.process,
  subject    text not null,
  subject_id uuid not null,
  primary key (process_id, subject, subject_id)
);
create index process_subject_by_subject on audit.process_subject (subject, subject_id);

-- Row images before and after, written in the same transaction as the change itself.
create table audit.event (
  process_id uuid not null references audit.process,
  ordinal    int not null,
  entity     text not null,
  entity_id  text not null,
  action     text not null check (action in ('insert', 'update', 'delete')),
  before     jsonb,
  after      jsonb,
  primary key (process_id, ordinal)
);
create index event_by_entity on audit.event (entity, entity_id);

create trigger process_append_only before update or delete on audit.process for each row execute function refuse_change();
create trigger process_subject_append_only before update or delete on audit.process_subject for each row execute function refuse_change();
create trigger event_append_only before update or delete on audit.event for each row execute function refuse_change();
