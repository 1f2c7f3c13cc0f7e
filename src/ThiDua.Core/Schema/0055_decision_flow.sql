-- The way of a decision: drafted, checked by a second person, before the director, signed outside, numbered by the clerk of records, issued.

-- Kinds grow with the program: rows that a key points at.
create table decisions.decision_kind (
  code text primary key
);
insert into decisions.decision_kind values ('decision'), ('submission'), ('amendment'), ('cancellation'), ('restoration');
comment on table decisions.decision_kind is 'amendment corrects what an issued decision says of a name; cancellation takes awards back; restoration takes a cancellation back';

alter table decisions.decision
  drop constraint decision_kind_check,
  add foreign key (kind) references decisions.decision_kind,
  drop constraint decision_state_check,
  add constraint decision_state_check check (state in ('draft', 'checking', 'before_director', 'approved', 'issued', 'answered', 'cancelled')),
  add column drafted_by            text,
  add column drafted_by_account_id uuid,
  add column sent_by_account_id    uuid,
  add column number_order_reason   text check (char_length(number_order_reason) <= 1000),
  add column amends_id             uuid references decisions.decision,
  add constraint decision_amends_another check ((kind in ('amendment', 'cancellation', 'restoration')) = (amends_id is not null) and amends_id <> id);
comment on column decisions.decision.number_order_reason is 'why the number stands out of the order of days in its series';

drop index decisions.decision_one_draft;
create unique index decision_one_draft on decisions.decision (award_offer_id)
  where state in ('draft', 'checking', 'before_director', 'approved') and kind in ('decision', 'submission');
create unique index decision_one_amendment on decisions.decision (amends_id)
  where state in ('draft', 'checking', 'before_director', 'approved') and amends_id is not null;

insert into state_transition values
  ('decision', 'draft', 'checking'), ('decision', 'checking', 'draft'), ('decision', 'checking', 'before_director');
delete from state_transition where machine = 'decision' and from_state = 'draft' and to_state = 'before_director';

-- What the second person ticked or sent back; the last row of the current list counts.
create table decisions.decision_check (
  id                    uuid primary key,
  decision_id           uuid not null references decisions.decision,
  list_revision         int not null,
  bases_ok              boolean not null,
  list_ok               boolean not null,
  money_ok              boolean not null,
  passed                boolean not null,
  remarks               text check (char_length(remarks) between 1 and 2000),
  checked_at            timestamptz not null,
  checked_by            text not null,
  checked_by_account_id uuid,
  check (not passed or (bases_ok and list_ok and money_ok)),
  check (passed or remarks is not null)
);
create index decision_check_by_decision on decisions.decision_check (decision_id);
create trigger decision_check_append_only before update or delete on decisions.decision_check for each row execute function refuse_change();

create function decisions.second_person_checked() returns trigger language plpgsql as $$
begin
  if old.state = 'checking' and new.state = 'before_director' and not exists (
    select 1 from decisions.decision_check c
    where c.decision_id = new.id and c.passed and c.list_revision = new.list_revision
      and c.checked_by_account_id is distinct from coalesce(new.drafted_by_account_id, '00000000-0000-0000-0000-000000000000')
      and c.checked_by_account_id is distinct from coalesce(new.sent_by_account_id, '00000000-0000-0000-0000-000000000000')) then
    raise exception 'decision % was not checked by a second person', new.id
      using errcode = 'check_violation', constraint = 'decision_checked_by_second_person';
  end if;
  return new;
end $$;
create trigger decision_second_person before update of state on decisions.decision
  for each row execute function decisions.second_person_checked();

-- The paper as signed and sealed, taken in as a scan or a signed PDF; every copy stays.
insert into decisions.paper_kind values ('signed_copy');
