-- A dossier whose subject is under discipline, investigation, inspection, complaint or a press case is not considered until the case
-- is cleared (Nghị định 152/2025/NĐ-CP, Điều 4 khoản 4). Both facts, the hold and its release, are written once and stay.
create table nominations.hold (
  id             uuid primary key,
  nomination_id  uuid not null references nominations.nomination,
  kind           text not null check (kind in ('complaint', 'inspection', 'investigation', 'press', 'discipline')),
  reason         text not null check (char_length(reason) between 1 and 2000),
  source         text not null check (char_length(source) between 1 and 500),
  source_file_id uuid references records.stored_file,
  opened_at      timestamptz not null,
  opened_by      text not null
);
comment on column nominations.hold.source is 'the paper or report that the hold rests on: number, date, who issued it';
create index hold_by_nomination on nominations.hold (nomination_id);
create index hold_by_file on nominations.hold (source_file_id) where source_file_id is not null;
create trigger hold_append_only before update or delete on nominations.hold for each row execute function refuse_change();

create table nominations.hold_release (
  hold_id        uuid primary key references nominations.hold,
  reason         text not null check (char_length(reason) between 1 and 2000),
  source         text not null check (char_length(source) between 1 and 500),
  source_file_id uuid references records.stored_file,
  released_at    timestamptz not null,
  released_by    text not null
);
create index hold_release_by_file on nominations.hold_release (source_file_id) where source_file_id is not null;
create trigger hold_release_append_only before update or delete on nominations.hold_release for each row execute function refuse_change();

create function nominations.is_held(nomination uuid) returns boolean language sql stable as $$
  select exists (select 1 from nominations.hold h
                 where h.nomination_id = nomination and not exists (select 1 from nominations.hold_release r where r.hold_id = h.id))
$$;

-- Un-choosing (selected -> accepted) stays possible; every step forward is not.
create function nominations.refuse_held() returns trigger language plpgsql as $$
begin
  if new.state is distinct from old.state
     and (new.state in ('selected', 'awarded') or (new.state = 'accepted' and old.state = 'submitted'))
     and nominations.is_held(new.id) then
    raise exception 'nomination % is on hold', new.id using errcode = 'check_violation', constraint = 'nomination_not_held';
  end if;
  return new;
end $$;
create trigger nomination_not_held before update of state on nominations.nomination
  for each row execute function nominations.refuse_held();

create function decisions.refuse_held_item() returns trigger language plpgsql as $$
begin
  if nominations.is_held(new.nomination_id) then
    raise exception 'nomination % is on hold', new.nomination_id using errcode = 'check_violation', constraint = 'decision_item_not_held';
  end if;
  return new;
end $$;
create trigger decision_item_not_held before insert on decisions.decision_item
  for each row execute function decisions.refuse_held_item();
