-- The law as dated rows with citation and how sure we are. Rows are closed and replaced, never edited.
-- certainty: confirmed = the text itself was read; confirmed_secondary = an article or copy that names article and clause;
-- derived = worked out from confirmed rows; recalled_* = from memory, to be checked by a named person before it decides anything.
create schema law;

create domain law.certainty as text
  check (value in ('confirmed', 'confirmed_secondary', 'derived', 'recalled_high', 'recalled_medium', 'recalled_low'));

create table law.legal_document (
  code           text primary key,
  kind           text not null,
  number         text not null,
  title          text not null,
  issuer         text not null,
  signed_on      date,
  effective_from date not null,
  effective_to   date,
  certainty      law.certainty not null,
  note           text,
  check (effective_to is null or effective_to >= effective_from)
);

create table law.award_kind (
  code           text primary key,
  name           text not null,
  class          text not null check (class in ('title', 'form')),
  authority_level text not null check (authority_level in ('department', 'commune', 'province', 'government', 'state')),
  protocol_order int not null
);
comment on column law.award_kind.authority_level is 'the level whose head signs: a Sở gives Giấy khen, the province gives Bằng khen (Luật 06/2022 Điều 74, 75, 79, 80)';

create table law.base_salary (
  valid_from date primary key,
  valid_to   date,
  amount     numeric(14,0) not null check (amount > 0),
  citation   text not null,
  certainty  law.certainty not null,
  constraint base_salary_no_overlap exclude using gist (daterange(valid_from, valid_to, '[]') with &&)
);

create table law.reward_coefficient (
  id           uuid primary key default gen_random_uuid(),
  award_code   text not null references law.award_kind,
  subject_kind text not null check (subject_kind in ('individual', 'collective', 'household')),
  coefficient  numeric(6,3) not null check (coefficient > 0),
  valid_from   date not null,
  valid_to     date,
  citation     text not null,
  certainty    law.certainty not null,
  constraint reward_coefficient_no_overlap exclude using gist
    (award_code with =, subject_kind with =, daterange(valid_from, valid_to, '[]') with &&)
);

create table law.rounding_rule (
  valid_from date primary key,
  valid_to   date,
  step       numeric(14,0) not null check (step > 0),
  citation   text not null,
  certainty  law.certainty not null,
  constraint rounding_rule_no_overlap exclude using gist (daterange(valid_from, valid_to, '[]') with &&)
);
comment on table law.rounding_rule is 'rewards round UP to a multiple of step, once, after the multiplication';

create table law.vote_rule (
  id                    uuid primary key default gen_random_uuid(),
  award_code            text not null references law.award_kind,
  ballot_required       boolean not null,
  default_method        text not null check (default_method in ('show_of_hands', 'secret_ballot')),
  threshold_numerator   int not null check (threshold_numerator > 0),
  threshold_denominator int not null check (threshold_denominator > 0),
  threshold_strict      boolean not null default false,
  denominator_base      text not null check (denominator_base in ('all_members', 'present_members')),
  quorum_numerator      int not null check (quorum_numerator > 0),
  quorum_denominator    int not null check (quorum_denominator > 0),
  valid_from            date not null,
  valid_to              date,
  citation              text not null,
  certainty             law.certainty not null,
  check (threshold_numerator <= threshold_denominator),
  check (quorum_numerator <= quorum_denominator),
  constraint vote_rule_no_overlap exclude using gist (award_code with =, daterange(valid_from, valid_to, '[]') with &&)
);
comment on column law.vote_rule.threshold_strict is 'true: more than the fraction ("quá nửa"); false: at least the fraction';

-- A form is (issuing text, number, meaning): the same "Mẫu 07" means another thing in another decree.
create table law.report_form (
  id            uuid primary key default gen_random_uuid(),
  document_code text not null references law.legal_document,
  form_number   text not null,
  meaning       text not null,
  subject_kind  text check (subject_kind in ('individual', 'collective')),
  certainty     law.certainty not null,
  unique nulls not distinct (document_code, form_number, subject_kind)
);
create table law.report_form_section (
  form_id   uuid not null references law.report_form,
  ordinal   int not null,
  code      text not null,
  title     text not null,
  help      text not null default '',
  required  boolean not null default true,
  primary key (form_id, ordinal),
  unique (form_id, code)
);

create table law.holiday (
  day       date primary key,
  kind      text not null check (kind in ('rest', 'work')),
  name      text not null,
  citation  text not null,
  certainty law.certainty not null
);
comment on table law.holiday is 'rest: a weekday that is off; work: a weekend day that is worked in exchange';
