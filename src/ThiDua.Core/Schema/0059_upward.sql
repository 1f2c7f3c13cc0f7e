-- Upward: batches of tờ trình to a higher authority with its own list, its receipt, and answers that come name by name and paper by paper.
insert into state_transition values
  ('upper_batch', '', 'draft'), ('upper_batch', 'draft', 'sent'), ('upper_batch', 'draft', 'cancelled'),
  ('upper_batch', 'sent', 'answered'), ('upper_batch', 'answered', 'sent'),
  ('decision', 'answered', 'issued'),
  ('nomination', 'awarded', 'selected');

-- The list as an authority wants it: which columns, under which headings, how wide.
create table decisions.list_layout (
  id         uuid primary key,
  agency_id  uuid not null references organizations.agency,
  authority  text not null check (char_length(authority) between 1 and 200),
  valid_from date not null,
  valid_to   date,
  saved_at   timestamptz not null,
  saved_by   text not null,
  constraint list_layout_no_overlap exclude using gist (agency_id with =, authority with =, daterange(valid_from, valid_to, '[]') with &&)
);
create table decisions.list_layout_column (
  layout_id uuid not null references decisions.list_layout on delete cascade,
  ordinal   int not null check (ordinal between 1 and 20),
  field     text not null check (field ~ '^[a-z_]{1,40}$'),
  heading   text not null check (char_length(heading) between 1 and 100),
  width_mm  int not null check (width_mm between 8 and 120),
  primary key (layout_id, ordinal)
);
create unique index list_layout_column_once on decisions.list_layout_column (layout_id, field) where field <> 'blank';

create table decisions.upper_batch (
  id              uuid primary key,
  agency_id       uuid not null references organizations.agency,
  authority       text not null check (char_length(authority) between 1 and 200),
  name            text not null check (char_length(name) between 1 and 200),
  state           text not null check (state in ('draft', 'sent', 'answered', 'cancelled')),
  deadline        date,
  list_columns    jsonb,
  sent_on         date,
  sent_how        text check (char_length(sent_how) <= 300),
  sent_by         text,
  receipt_number  text check (char_length(receipt_number) <= 50),
  receipt_on      date,
  receipt_file_id uuid references records.stored_file,
  cancel_reason   text check (char_length(cancel_reason) <= 1000),
  created_at      timestamptz not null,
  created_by      text not null,
  check (state not in ('sent', 'answered') or num_nonnulls(list_columns, sent_on, sent_by) = 3),
  check ((state = 'cancelled') = (cancel_reason is not null)),
  check (receipt_on is null or receipt_on >= sent_on)
);
comment on column decisions.upper_batch.list_columns is 'columns as they stood when the batch was sent: the list can be written again as it went';
create index upper_batch_by_agency on decisions.upper_batch (agency_id, created_at desc, id);
create trigger upper_batch_transition before insert or update of state on decisions.upper_batch
  for each row execute function enforce_transition('upper_batch');

alter table decisions.decision
  add column upper_batch_id uuid references decisions.upper_batch,
  add constraint decision_batch_of_submissions check (upper_batch_id is null or kind = 'submission');
create index decision_by_upper_batch on decisions.decision (upper_batch_id) where upper_batch_id is not null;

-- What went, went: a batch keeps its tờ trình once it was sent.
create function decisions.keep_sent_batch() returns trigger language plpgsql as $$
begin
  if exists (select 1 from decisions.upper_batch b where b.id in (old.upper_batch_id, new.upper_batch_id) and b.state <> 'draft') then
    raise exception 'a batch that was sent keeps its papers' using errcode = 'check_violation', constraint = 'upper_batch_sent';
  end if;
  return new;
end $$;
create trigger decision_keep_sent_batch before update of upper_batch_id on decisions.decision
  for each row when (old.upper_batch_id is distinct from new.upper_batch_id) execute function decisions.keep_sent_batch();

-- A paper of the higher authority: its decision, or its letter. Many names and several tờ trình may rest on one.
create table decisions.upper_answer (
  id          uuid primary key,
  agency_id   uuid not null references organizations.agency,
  number      text not null check (char_length(number) between 1 and 50),
  answered_on date not null check (answered_on between date '1945-09-02' and date '2100-01-01'),
  file_id     uuid references records.stored_file,
  recorded_at timestamptz not null,
  recorded_by text not null,
  constraint upper_answer_once unique (agency_id, number, answered_on)
);

alter table decisions.decision_item
  drop constraint decision_item_outcome_check,
  add constraint decision_item_outcome_check check (outcome in ('proposed', 'struck', 'granted', 'refused', 'returned', 'revoked')),
  add column answer_id uuid references decisions.upper_answer,
  add constraint decision_item_returned_by_paper check (outcome <> 'returned' or answer_id is not null),
  add constraint decision_item_refused_says_why check (outcome not in ('refused', 'returned') or outcome_reason is not null);
create index decision_item_by_answer on decisions.decision_item (answer_id) where answer_id is not null;

-- Each time a name was sent back to be completed; sent again at most once a round.
create table decisions.item_round (
  id          uuid primary key,
  item_id     uuid not null references decisions.decision_item,
  round       int not null check (round between 1 and 20),
  answer_id   uuid not null references decisions.upper_answer,
  lacks       text not null check (char_length(lacks) between 1 and 2000),
  due_on      date,
  returned_at timestamptz not null,
  returned_by text not null,
  resent_on   date,
  resent_by   text,
  resent_note text check (char_length(resent_note) <= 1000),
  check (num_nonnulls(resent_on, resent_by) in (0, 2)),
  constraint item_round_once unique (item_id, round)
);
create function decisions.keep_round() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' and old.resent_on is not null or tg_op = 'UPDATE' and (old.resent_on is not null
     or (new.item_id, new.round, new.answer_id, new.lacks, new.returned_at, new.returned_by) is distinct from (old.item_id, old.round, old.answer_id, old.lacks, old.returned_at, old.returned_by)) then
    raise exception 'rounds of a name stay as they were' using errcode = 'integrity_constraint_violation', constraint = 'item_round_stays';
  end if;
  return case tg_op when 'DELETE' then old else new end;
end $$;
create trigger item_round_stays before update or delete on decisions.item_round for each row execute function decisions.keep_round();

-- What the higher authority granted may have been entered by mistake; it goes back to waiting only while no money rests on it.
create or replace function decisions.keep_award() returns trigger language plpgsql as $$
declare
  mistaken boolean := tg_op = 'UPDATE' and old.outcome = 'granted' and new.outcome = 'proposed' and new.legal_amount is null
    and exists (select 1 from decisions.decision d where d.id = new.decision_id and d.kind = 'submission')
    and not exists (select 1 from decisions.payment p where p.item_id = new.id);
begin
  if tg_op = 'DELETE' then
    raise exception 'an award stays in the register' using errcode = 'integrity_constraint_violation', constraint = 'decision_item_award_stays';
  end if;
  if (new.register_number, new.register_year, new.register_agency_id, new.nomination_id, new.decision_id)
       is distinct from (old.register_number, old.register_year, old.register_agency_id, old.nomination_id, old.decision_id)
     or (not mistaken and old.legal_amount is not null and (new.legal_amount, new.base_salary, new.coefficient) is distinct from (old.legal_amount, old.base_salary, old.coefficient)) then
    raise exception 'register number and legal amount of an award stay' using errcode = 'integrity_constraint_violation', constraint = 'decision_item_award_stays';
  end if;
  if new.outcome <> old.outcome
     and not mistaken
     and not exists (
       select 1 from decisions.decision_change c join decisions.decision d on d.id = c.decision_id
       where c.item_id = new.id and d.state = 'issued'
         and ((new.outcome = 'revoked' and c.kind = 'revoke' and d.id = new.revoked_by_id)
           or (new.outcome = 'granted' and old.outcome = 'revoked' and c.kind = 'restore' and d.amends_id = old.revoked_by_id))) then
    raise exception 'an award is taken back or restored only by an issued decision' using errcode = 'check_violation', constraint = 'decision_item_by_decision_only';
  end if;
  if (new.subject_name, new.subject_title, new.achievement) is distinct from (old.subject_name, old.subject_title, old.achievement) and not exists (
       select 1 from decisions.decision_change c join decisions.decision d on d.id = c.decision_id
       where c.item_id = new.id and d.state = 'issued' and c.kind = 'correct'
         and (c.new_name, c.new_title, c.new_achievement) = (new.subject_name, new.subject_title, new.achievement)) then
    raise exception 'the words of an award change only by an issued decision' using errcode = 'check_violation', constraint = 'decision_item_by_decision_only';
  end if;
  return new;
end $$;

-- A dossier that holds an award leaves it only together with the award.
create function decisions.keep_awarded_dossier() returns trigger language plpgsql as $$
begin
  if exists (select 1 from decisions.decision_item i where i.nomination_id = new.id and i.outcome = 'granted') then
    raise exception 'the dossier holds an award' using errcode = 'check_violation', constraint = 'nomination_holds_award';
  end if;
  return null;
end $$;
create constraint trigger nomination_holds_award after update of state on nominations.nomination deferrable initially deferred
  for each row when (old.state = 'awarded' and new.state <> 'awarded') execute function decisions.keep_awarded_dossier();

-- Number and day of an award from above are those of the paper that granted the name.
create or replace view honours.award as
select i.id, 'decision' as source, d.id as source_id, d.agency_id, i.subject_kind,
       n.person_id, coalesce(p.merged_into, p.id) as kept_person_id, n.subject_unit_id as unit_id, n.group_id,
       i.subject_name, i.subject_title, k.code as award_code, k.name as award_name, o.authority,
       case when k.class = 'title'
         then extract(year from coalesce(m.period_end, u.answered_on, d.answer_on, d.issued_on))
         else extract(year from case d.kind when 'submission' then coalesce(u.answered_on, d.answer_on, d.issued_on) else d.issued_on end) end::int as title_year,
       case d.kind when 'submission' then coalesce(u.number, d.answer_number, d.number) else d.number end as number,
       case d.kind when 'submission' then null else d.symbol end as symbol,
       case d.kind when 'submission' then coalesce(u.answered_on, d.answer_on, d.issued_on) else d.issued_on end as decided_on,
       coalesce(nullif(i.achievement, ''), m.name, m.title) as achievement,
       coalesce(i.paid_amount, i.legal_amount) as amount, i.register_number, i.register_year,
       case i.outcome when 'revoked' then 'revoked' else 'standing' end as state, null::text as sheet, null::int as row_number,
       r.number || '/' || r.symbol as revoked_by
from decisions.decision_item i
join decisions.decision d on d.id = i.decision_id and d.state in ('issued', 'answered')
join nominations.nomination n on n.id = i.nomination_id
left join organizations.person p on p.id = n.person_id
join movements.award_offer o on o.id = d.award_offer_id
join law.award_kind k on k.code = o.award_code
join movements.movement m on m.id = d.movement_id
left join decisions.decision r on r.id = i.revoked_by_id
left join decisions.upper_answer u on u.id = i.answer_id
where i.outcome in ('granted', 'revoked')
union all
select a.id, 'import', a.import_id, a.agency_id, a.subject_kind,
       a.person_id, coalesce(p.merged_into, p.id), a.unit_id, a.group_id,
       a.subject_name, a.subject_title, a.award_code, coalesce(k.name, a.award_name), a.authority,
       a.title_year, a.number, a.symbol, a.decided_on, a.achievement, a.amount, null, null, a.state, a.sheet, a.row_number, null
from honours.past_award a
left join organizations.person p on p.id = a.person_id
left join law.award_kind k on k.code = a.award_code;
