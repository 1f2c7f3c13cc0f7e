-- Ceilings as rates and per unit beside the numbers of the plan, and the law's own caps.
alter table movements.award_offer
  add column collective_percent numeric(6,3) check (collective_percent > 0 and collective_percent <= 100),
  add column individual_percent numeric(6,3) check (individual_percent > 0 and individual_percent <= 100),
  add column rate_base text not null default 'participants' check (rate_base in ('participants', 'nominated')),
  add column participating_collectives int check (participating_collectives between 0 and 1000000),
  add column participating_individuals int check (participating_individuals between 0 and 1000000),
  add column participation_source text check (char_length(participation_source) between 1 and 300),
  add column per_unit_collectives int check (per_unit_collectives between 0 and 1000),
  add column per_unit_individuals int check (per_unit_individuals between 0 and 1000),
  add column per_unit_kinds text[] not null default '{}',
  add constraint award_offer_typed_count_has_source
    check (num_nonnulls(participating_collectives, participating_individuals) = 0 or participation_source is not null);
comment on column movements.award_offer.rate_base is 'what a rate is of: who takes part in the movement, or who is nominated for this award; the product is rounded down';
comment on column movements.award_offer.participating_individuals is 'as reported by the units; null counts the people of the invited units';
comment on column movements.award_offer.per_unit_kinds is 'kinds of proposing unit that the ceiling per unit is for; empty = every unit';

-- Caps that the law itself sets on one award against another. No row = no cap.
create table law.cap_rule (
  id            uuid primary key default gen_random_uuid(),
  award_code    text not null references law.award_kind,
  of_award_code text not null references law.award_kind,
  percent       numeric(6,3) not null check (percent > 0 and percent <= 100),
  valid_from    date not null,
  valid_to      date,
  citation      text not null check (citation <> ''),
  certainty     law.certainty not null,
  check (award_code <> of_award_code),
  check (valid_to is null or valid_to >= valid_from),
  constraint cap_rule_no_overlap exclude using gist
    (award_code with =, of_award_code with =, daterange(valid_from, valid_to, '[]') with &&)
);
comment on table law.cap_rule is 'at most percent of those who hold of_award_code in the same agency and year, rounded down';

insert into law.cap_rule (award_code, of_award_code, percent, valid_from, valid_to, citation, certainty) values
  ('cstd_co_so', 'ldtt', 15, '2017-10-01', '2023-12-31', 'Nghị định 91/2017/NĐ-CP, Điều 9 khoản 3', 'confirmed');
