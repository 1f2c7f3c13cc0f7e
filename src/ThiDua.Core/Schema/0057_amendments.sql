-- What is done about an issued decision: corrected, cancelled in part or whole, restored; always by another decision, never by a change of the old one.

-- Why an award is taken back, and whether its achievement may be considered again.
create table law.revocation_ground (
  id                uuid primary key default gen_random_uuid(),
  code              text not null check (code ~ '^[a-z_]{1,40}$'),
  sentence          text not null check (char_length(sentence) between 1 and 300),
  frees_achievement boolean not null,
  frees_certainty   law.certainty not null,
  valid_from        date not null,
  valid_to          date,
  citation          text not null,
  certainty         law.certainty not null,
  constraint revocation_ground_no_overlap exclude using gist (code with =, daterange(valid_from, valid_to, '[]') with &&)
);
comment on column law.revocation_ground.frees_achievement is 'false: the achievement itself was untrue, so it serves nothing else; true: it stands and may be considered again';
insert into law.revocation_ground (code, sentence, frees_achievement, frees_certainty, valid_from, citation, certainty) values
  ('gian_doi', 'Gian dối trong việc kê khai thành tích để được tặng thưởng', false, 'derived', '2024-01-01', 'khoản 2 Điều 93 Luật 06/2022/QH15', 'confirmed'),
  ('sai_su_that', 'Thành tích được kê khai, xác nhận sai sự thật', false, 'derived', '2024-01-01', 'khoản 2 Điều 93 Luật 06/2022/QH15', 'confirmed'),
  ('trai_quy_dinh', 'Việc tặng thưởng trái quy định của pháp luật', true, 'derived', '2024-01-01', 'khoản 2 Điều 93 Luật 06/2022/QH15', 'confirmed'),
  ('khong_du_tieu_chuan', 'Có kết luận sau khi tặng thưởng là không đủ tiêu chuẩn, điều kiện', true, 'derived', '2024-01-01', 'khoản 8 Điều 93 Luật 06/2022/QH15', 'confirmed');

create table law.recall_deadline (
  id         uuid primary key default gen_random_uuid(),
  step       text not null check (step in ('cancel', 'give_back')),
  days       int not null check (days between 1 and 366),
  unit       text not null check (unit in ('day', 'working_day')),
  valid_from date not null,
  valid_to   date,
  citation   text not null,
  certainty  law.certainty not null,
  constraint recall_deadline_no_overlap exclude using gist (step with =, daterange(valid_from, valid_to, '[]') with &&)
);
comment on table law.recall_deadline is 'cancel: from the proposal to the decision that cancels; give_back: from that decision to the return of certificate and money';
insert into law.recall_deadline (step, days, unit, valid_from, citation, certainty) values
  ('cancel', 10, 'working_day', '2025-12-01', 'Điều 15 Thông tư số 20/2025/TT-BNV', 'confirmed'),
  ('give_back', 15, 'working_day', '2025-12-01', 'Điều 15 Thông tư số 20/2025/TT-BNV', 'confirmed');

create table decisions.decision_change (
  id              uuid primary key,
  decision_id     uuid not null references decisions.decision,
  item_id         uuid not null references decisions.decision_item,
  ordinal         int not null,
  kind            text not null check (kind in ('correct', 'revoke', 'restore')),
  old_name        text not null,
  old_title       text not null,
  old_achievement text not null,
  new_name        text check (char_length(new_name) between 1 and 200),
  new_title       text check (char_length(new_title) <= 300),
  new_achievement text check (char_length(new_achievement) <= 1000),
  ground_id       uuid references law.revocation_ground,
  reason          text not null check (char_length(reason) between 1 and 2000),
  check ((kind = 'correct') = (num_nonnulls(new_name, new_title, new_achievement) = 3)),
  check ((kind = 'revoke') = (ground_id is not null)),
  unique (decision_id, item_id)
);
create index decision_change_by_item on decisions.decision_change (item_id);

create function decisions.keep_issued_changes() returns trigger language plpgsql as $$
begin
  if exists (select 1 from decisions.decision d where d.id = old.decision_id and d.state in ('approved', 'issued', 'answered')) then
    raise exception 'changes of a signed decision stay' using errcode = 'integrity_constraint_violation', constraint = 'decision_change_stays';
  end if;
  return case tg_op when 'DELETE' then old else new end;
end $$;
create trigger decision_change_stays before update or delete on decisions.decision_change
  for each row execute function decisions.keep_issued_changes();

alter table decisions.decision_item
  drop constraint decision_item_outcome_check,
  add constraint decision_item_outcome_check check (outcome in ('proposed', 'struck', 'granted', 'refused', 'revoked')),
  add column revoked_by_id uuid references decisions.decision,
  add constraint decision_item_revoked_by_a_decision check ((outcome = 'revoked') = (revoked_by_id is not null));
create index decision_item_revoked_by on decisions.decision_item (revoked_by_id) where revoked_by_id is not null;

-- An award once given keeps its number and money; it falls and returns, and its words change, only by an issued decision that says so.
create function decisions.keep_award() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' then
    raise exception 'an award stays in the register' using errcode = 'integrity_constraint_violation', constraint = 'decision_item_award_stays';
  end if;
  if (new.register_number, new.register_year, new.register_agency_id, new.nomination_id, new.decision_id)
       is distinct from (old.register_number, old.register_year, old.register_agency_id, old.nomination_id, old.decision_id)
     or (old.legal_amount is not null and (new.legal_amount, new.base_salary, new.coefficient) is distinct from (old.legal_amount, old.base_salary, old.coefficient)) then
    raise exception 'register number and legal amount of an award stay' using errcode = 'integrity_constraint_violation', constraint = 'decision_item_award_stays';
  end if;
  if new.outcome <> old.outcome and not exists (
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
create trigger decision_item_keep_award before update or delete on decisions.decision_item
  for each row when (old.outcome in ('granted', 'revoked')) execute function decisions.keep_award();

-- An award taken back lets go of its achievement when the ground says that the achievement itself stands; restored, it holds it again.
create function decisions.free_achievement() returns trigger language plpgsql as $$
begin
  update honours.achievement_use set held = (new.outcome = 'granted' or not coalesce((
    select g.frees_achievement from decisions.decision_change c join law.revocation_ground g on g.id = c.ground_id
    where c.item_id = new.id and c.decision_id = new.revoked_by_id), false))
  where nomination_id = new.nomination_id;
  return null;
end $$;
create trigger decision_item_free_achievement after update of outcome on decisions.decision_item
  for each row when (old.outcome is distinct from new.outcome and 'revoked' in (old.outcome, new.outcome))
  execute function decisions.free_achievement();

-- What must come back after a cancellation: the certificate here, the money as payments returned.
create table decisions.recall (
  id                      uuid primary key,
  item_id                 uuid not null references decisions.decision_item,
  decision_id             uuid not null references decisions.decision,
  due_on                  date,
  due_citation            text,
  certificate_returned_on date,
  certificate_note        text check (char_length(certificate_note) <= 500),
  certificate_received_by text,
  lifted_by_id            uuid references decisions.decision,
  check (num_nonnulls(certificate_returned_on, certificate_received_by) in (0, 2))
);
create unique index recall_one_live on decisions.recall (item_id) where lifted_by_id is null;
create index recall_by_decision on decisions.recall (decision_id);

-- A certificate printed again, and why; the register number stays.
insert into decisions.paper_kind values ('certificate_copy');

-- honours.award as before, with awards taken back shown as revoked.
create or replace view honours.award as
select i.id, 'decision' as source, d.id as source_id, d.agency_id, i.subject_kind,
       n.person_id, coalesce(p.merged_into, p.id) as kept_person_id, n.subject_unit_id as unit_id, n.group_id,
       i.subject_name, i.subject_title, k.code as award_code, k.name as award_name, o.authority,
       case when k.class = 'title'
         then extract(year from coalesce(m.period_end, d.answer_on, d.issued_on))
         else extract(year from case d.kind when 'submission' then coalesce(d.answer_on, d.issued_on) else d.issued_on end) end::int as title_year,
       case d.kind when 'submission' then coalesce(d.answer_number, d.number) else d.number end as number,
       case d.kind when 'submission' then null else d.symbol end as symbol,
       case d.kind when 'submission' then coalesce(d.answer_on, d.issued_on) else d.issued_on end as decided_on,
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
where i.outcome in ('granted', 'revoked')
union all
select a.id, 'import', a.import_id, a.agency_id, a.subject_kind,
       a.person_id, coalesce(p.merged_into, p.id), a.unit_id, a.group_id,
       a.subject_name, a.subject_title, a.award_code, coalesce(k.name, a.award_name), a.authority,
       a.title_year, a.number, a.symbol, a.decided_on, a.achievement, a.amount, null, null, a.state, a.sheet, a.row_number, null
from honours.past_award a
left join organizations.person p on p.id = a.person_id
left join law.award_kind k on k.code = a.award_code;
