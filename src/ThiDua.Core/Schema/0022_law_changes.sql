-- Changes of law: drafted by one person, released by another, applied by the program. Rules are never edited in place:
-- a new version closes the old one, and who compared a row with its text is kept for good.

-- What follows what, where a new text or award has a code of its own.
alter table law.legal_document add column replaces text references law.legal_document;
alter table law.award_kind add column replaces text references law.award_kind;
update law.award_kind set full_name = name where full_name is null;
update law.legal_document set replaces = 'nd_91_2017' where code = 'nd_98_2023';
update law.legal_document set replaces = 'nd_98_2023' where code = 'nd_152_2025';
update law.legal_document set replaces = 'luat_2003' where code = 'luat_2022';

-- A form lives as long as its text unless it says otherwise.
alter table law.report_form
  add column valid_from date,
  add column valid_to   date,
  add check (valid_to >= valid_from);
update law.report_form f set valid_from = d.effective_from, valid_to = d.effective_to from law.legal_document d where d.code = f.document_code;
create function law.form_lives_as_its_text() returns trigger language plpgsql as $$
begin
  if new.valid_from is null then
    select d.effective_from, coalesce(new.valid_to, d.effective_to) into new.valid_from, new.valid_to
    from law.legal_document d where d.code = new.document_code;
  end if;
  return new;
end $$;
create trigger form_lives_as_its_text before insert on law.report_form for each row execute function law.form_lives_as_its_text();
alter table law.report_form alter column valid_from set not null;

-- A notice on days off can be taken back: the day is withdrawn, not deleted.
alter table law.holiday
  add column id uuid not null default gen_random_uuid(),
  add column withdrawn_on date,
  drop constraint holiday_pkey,
  add primary key (id);
create unique index holiday_day on law.holiday (day) where withdrawn_on is null;

create table law.change_set (
  id              uuid primary key,
  title           text not null check (title <> ''),
  basis           text not null check (basis <> ''),
  state           text not null check (state in ('drafting', 'proposed', 'released', 'abandoned')),
  created_at      timestamptz not null,
  created_by      text not null,
  proposed_at     timestamptz,
  proposer_id     uuid,
  proposer_person uuid,
  proposed_by     text,
  released_at     timestamptz,
  releaser_id     uuid,
  releaser_person uuid,
  released_by     text,
  returned_at     timestamptz,
  returned_by     text,
  return_reason   text,
  revision        int not null default 0,
  check (state <> 'proposed' or (proposed_at is not null and proposer_id is not null and proposed_by is not null)),
  constraint change_set_released_by_somebody check (state <> 'released' or (released_at is not null and releaser_id is not null and released_by is not null)),
  constraint change_set_two_people check (releaser_id <> proposer_id and releaser_person <> proposer_person),
  check (return_reason is null or return_reason <> '')
);
comment on constraint change_set_two_people on law.change_set is 'the one who releases a change of law is not the one who proposed it, neither by account nor as a person';
comment on column law.change_set.revision is 'counts changes of the lines, so that nobody proposes or releases lines other than those on their screen';
create index change_set_by_state on law.change_set (state, created_at);

insert into state_transition (machine, from_state, to_state) values
  ('law_change', '', 'drafting'),
  ('law_change', 'drafting', 'proposed'), ('law_change', 'drafting', 'abandoned'),
  ('law_change', 'proposed', 'drafting'), ('law_change', 'proposed', 'released');
create trigger change_set_transition before insert or update of state on law.change_set for each row execute function enforce_transition('law_change');

create table law.change_line (
  id            uuid primary key,
  change_set_id uuid not null references law.change_set,
  ordinal       int not null,
  table_slug    text not null,
  action        text not null check (action in ('add', 'end', 'replace', 'confirm')),
  row_key       text,
  row_before    jsonb,
  row_label     text not null,
  day           date,
  row_values    jsonb,
  certainty     law.certainty,
  checked_by    text,
  checked_on    date,
  applied_key   text,
  constraint change_line_order unique (change_set_id, ordinal) deferrable initially deferred,
  constraint change_line_one_per_row unique (change_set_id, table_slug, row_key) deferrable initially deferred,
  check ((action = 'add') = (row_key is null)),
  check ((row_key is null) = (row_before is null)),
  check ((action in ('add', 'replace')) = (row_values is not null)),
  check (action <> 'confirm' or (certainty is not null and checked_by is not null and checked_on is not null))
);
comment on column law.change_line.row_before is 'the row as it stood when the line was drafted: a release on top of somebody else''s change is refused';
comment on column law.change_line.day is 'end: last day in force; replace and add: first day of the new row; confirm: check again by this day';
create index change_line_by_row on law.change_line (table_slug, row_key);

-- What was proposed is what is released: lines move only in a draft. The one thing the release adds is the key of the new row.
create function law.keep_proposed_lines() returns trigger language plpgsql as $$
declare
  set_id   uuid := case when tg_op = 'DELETE' then old.change_set_id else new.change_set_id end;
  set_state text;
begin
  select s.state into set_state from law.change_set s where s.id = set_id;
  if set_state = 'drafting'
     or (tg_op = 'UPDATE' and set_state = 'proposed' and old.applied_key is null and to_jsonb(new) - 'applied_key' = to_jsonb(old) - 'applied_key') then
    return case when tg_op = 'DELETE' then old else new end;
  end if;
  raise exception 'the lines of a % change of law do not move', set_state using errcode = 'check_violation', constraint = 'change_line_settled';
end $$;
create trigger change_line_settled before insert or update or delete on law.change_line for each row execute function law.keep_proposed_lines();

create table law.confirmation (
  id               uuid primary key,
  change_set_id    uuid not null references law.change_set,
  table_slug       text not null,
  row_key          text not null,
  certainty_before law.certainty,
  certainty_after  law.certainty not null,
  checked_by       text not null check (checked_by <> ''),
  checked_on       date not null
);
create index confirmation_by_row on law.confirmation (table_slug, row_key);
create trigger confirmation_append_only before update or delete on law.confirmation for each row execute function refuse_change();
