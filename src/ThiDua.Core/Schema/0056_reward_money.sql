-- Reward money beyond its amount: who pays, what several awards of one period pay, payments and returns, the fund's year.

create table law.reward_payer (
  id              uuid primary key default gen_random_uuid(),
  authority_level text not null,
  payer           text not null check (payer in ('signing_level', 'proposer')),
  valid_from      date not null,
  valid_to        date,
  citation        text not null,
  certainty       law.certainty not null,
  constraint reward_payer_no_overlap exclude using gist (authority_level with =, daterange(valid_from, valid_to, '[]') with &&)
);
comment on table law.reward_payer is 'the fund of the level that signs pays; what the State President or the Prime Minister awards, the proposer pays';
insert into law.reward_payer (authority_level, payer, valid_from, citation, certainty)
select level, case when level in ('government', 'state') then 'proposer' else 'signing_level' end, '2024-01-01', 'khoản 4 Điều 11 Luật 06/2022/QH15', 'confirmed'
from unnest(array['department', 'commune', 'district', 'enterprise', 'province', 'ministry', 'government', 'state']) level;

create table law.reward_overlap (
  id          uuid primary key default gen_random_uuid(),
  award_class text not null check (award_class in ('title', 'form')),
  same_period text not null check (same_period in ('highest', 'each')),
  valid_from  date not null,
  valid_to    date,
  citation    text not null,
  certainty   law.certainty not null,
  constraint reward_overlap_no_overlap exclude using gist (award_class with =, daterange(valid_from, valid_to, '[]') with &&)
);
comment on table law.reward_overlap is 'several awards of one class to one subject in one period: the highest is paid, or each; a title and a form are both paid, awards of different periods each';
insert into law.reward_overlap (award_class, same_period, valid_from, citation, certainty) values
  ('title', 'highest', '2025-07-01', 'các khoản 5, 6, 7 Điều 49 Nghị định số 152/2025/NĐ-CP', 'confirmed_secondary'),
  ('form', 'each', '2025-07-01', 'các khoản 5, 6, 7 Điều 49 Nghị định số 152/2025/NĐ-CP', 'derived');

create table law.fund_rule (
  id          uuid primary key default gen_random_uuid(),
  code        text not null check (code in ('organisation_share')),
  numerator   int not null check (numerator >= 0),
  denominator int not null check (denominator > 0),
  valid_from  date not null,
  valid_to    date,
  citation    text not null,
  certainty   law.certainty not null,
  check (numerator <= denominator),
  constraint fund_rule_no_overlap exclude using gist (code with =, daterange(valid_from, valid_to, '[]') with &&)
);
insert into law.fund_rule (code, numerator, denominator, valid_from, citation, certainty) values
  ('organisation_share', 20, 100, '2026-01-01', 'khoản 3 Điều 2 Thông tư số 143/2025/TT-BTC', 'confirmed');

create table law.allowance_ceiling (
  id          uuid primary key default gen_random_uuid(),
  council_role text not null check (council_role in ('chair', 'member', 'support')),
  amount      numeric(14,0) not null check (amount > 0),
  valid_from  date not null,
  valid_to    date,
  citation    text not null,
  certainty   law.certainty not null,
  constraint allowance_ceiling_no_overlap exclude using gist (council_role with =, daterange(valid_from, valid_to, '[]') with &&)
);
comment on table law.allowance_ceiling is 'đồng a person and sitting, at most; the provincial council may fix less';
insert into law.allowance_ceiling (council_role, amount, valid_from, citation, certainty) values
  ('chair', 1000000, '2026-01-01', 'khoản 3 Điều 2 Thông tư số 143/2025/TT-BTC', 'confirmed'),
  ('member', 500000, '2026-01-01', 'khoản 3 Điều 2 Thông tư số 143/2025/TT-BTC', 'confirmed'),
  ('support', 300000, '2026-01-01', 'khoản 3 Điều 2 Thông tư số 143/2025/TT-BTC', 'confirmed');

-- Quỹ thi đua, khen thưởng of one agency and year. Entries are written once; a mistake is taken back by an entry against it.
create table decisions.fund (
  id         uuid primary key,
  agency_id  uuid not null references organizations.agency,
  year       int not null check (year between 2000 and 2100),
  opened_at  timestamptz not null,
  opened_by  text not null,
  closed_at  timestamptz,
  closed_by  text,
  constraint fund_one_a_year unique (agency_id, year),
  check (num_nonnulls(closed_at, closed_by) in (0, 2))
);

create table decisions.fund_entry (
  id          uuid primary key,
  fund_id     uuid not null references decisions.fund,
  kind        text not null check (kind in ('budget', 'transfer', 'other_income', 'carried_over', 'organisation')),
  amount      numeric(14,0) not null check (amount <> 0),
  entered_on  date not null,
  description text not null check (char_length(description) between 1 and 500),
  council_role text check (council_role in ('chair', 'member', 'support')),
  people      int check (people between 1 and 1000),
  sittings    int check (sittings between 1 and 366),
  over_reason text check (char_length(over_reason) <= 1000),
  voids_id    uuid references decisions.fund_entry,
  recorded_at timestamptz not null,
  recorded_by text not null,
  check ((amount < 0) = (voids_id is not null)),
  check (num_nonnulls(council_role, people, sittings) in (0, 3)),
  constraint fund_entry_voided_once unique (voids_id)
);
create index fund_entry_by_fund on decisions.fund_entry (fund_id);
create trigger fund_entry_append_only before update or delete on decisions.fund_entry for each row execute function refuse_change();

create function decisions.refuse_closed_fund() returns trigger language plpgsql as $$
declare
  closed timestamptz;
begin
  -- "for share" waits for a closing under way and reads what it leaves.
  select f.closed_at into closed from decisions.fund f where f.id = new.fund_id for share;
  if closed is not null then
    raise exception 'fund % is closed', new.fund_id using errcode = 'check_violation', constraint = 'fund_not_closed';
  end if;
  return new;
end $$;
create trigger fund_entry_not_closed before insert on decisions.fund_entry for each row execute function decisions.refuse_closed_fund();

alter table decisions.decision add column fund_reason text check (char_length(fund_reason) <= 1000);
comment on column decisions.decision.fund_reason is 'where the money comes from when the fund of the year does not cover the decision';

-- Every amount handed out or given back, by whom and when; several rows make up one reward.
create table decisions.payment (
  id          uuid primary key,
  item_id     uuid not null references decisions.decision_item,
  kind        text not null check (kind in ('paid', 'returned')),
  amount      numeric(14,0) not null check (amount <> 0),
  paid_on     date not null,
  receiver    text check (char_length(receiver) between 1 and 100),
  note        text check (char_length(note) <= 1000),
  fund_id     uuid references decisions.fund,
  voids_id    uuid references decisions.payment,
  recorded_at timestamptz not null,
  recorded_by text not null,
  check ((amount < 0) = (voids_id is not null)),
  constraint payment_voided_once unique (voids_id)
);
comment on column decisions.payment.receiver is 'who signed for it when that was somebody else';
create index payment_by_item on decisions.payment (item_id);
create index payment_by_fund on decisions.payment (fund_id);
create trigger payment_append_only before update or delete on decisions.payment for each row execute function refuse_change();
create trigger payment_fund_not_closed before insert on decisions.payment for each row execute function decisions.refuse_closed_fund();

insert into decisions.payment (id, item_id, kind, amount, paid_on, recorded_at, recorded_by)
select gen_random_uuid(), id, 'paid', coalesce(paid_amount, legal_amount), paid_on, now(), coalesce(paid_by, 'Hệ thống')
from decisions.decision_item where paid_on is not null and coalesce(paid_amount, legal_amount) > 0;

-- What was paid less what came back is never negative and never more than the reward.
create function decisions.keep_payment_within_award() returns trigger language plpgsql as $$
declare
  due numeric;
  net numeric;
begin
  select coalesce(paid_amount, legal_amount, 0) into due from decisions.decision_item where id = new.item_id for update;
  select coalesce(sum(case kind when 'paid' then amount else -amount end), 0) into net from decisions.payment where item_id = new.item_id;
  if net < 0 or net > due then
    raise exception 'payments of % come to % of %', new.item_id, net, due using errcode = 'check_violation', constraint = 'payment_within_award';
  end if;
  return null;
end $$;
create trigger payment_within_award after insert on decisions.payment for each row execute function decisions.keep_payment_within_award();
