-- A finished ballot says who voted, never what or in which order; and a vote that its own result would reveal is opened knowingly.
alter table councils.ballot
  add column reveals_note text check (char_length(reveals_note) between 1 and 2000),
  add column reveals_accepted_by text check (char_length(reveals_accepted_by) between 1 and 200),
  add constraint ballot_reveals_accepted_with_note check ((reveals_note is null) = (reveals_accepted_by is null));
comment on column councils.ballot.reveals_note is 'why the result may show what single members chose, as the chair read it before opening';

-- Slips enter the box and leave it only while the ballot is open, and none is ever rewritten in place.
create function councils.keep_box_closed() returns trigger language plpgsql as $$
declare
  ballot_state text;
begin
  if tg_op = 'UPDATE' then
    raise exception 'a slip is never rewritten' using errcode = 'integrity_constraint_violation';
  end if;
  select state into ballot_state from councils.ballot where id = coalesce(new.ballot_id, old.ballot_id);
  if ballot_state is distinct from 'open' then
    raise exception 'the box of a ballot that is % stays as it is', ballot_state using errcode = 'integrity_constraint_violation';
  end if;
  return coalesce(new, old);
end $$;
create trigger ballot_paper_box_closed before insert or update or delete on councils.ballot_paper
  for each row execute function councils.keep_box_closed();
