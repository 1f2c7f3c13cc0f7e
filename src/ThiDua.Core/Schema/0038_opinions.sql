-- How long a step may take: n days or working days, and what silence then means. The unit of time is data: "25 ngày" and "25 ngày làm việc" both occur.
create table law.deadline_rule (
  id         uuid primary key default gen_random_uuid(),
  step       text not null check (step in ('opinion_answer', 'public_comment')),
  agency_id  uuid references organizations.agency,
  n          int not null check (n between 1 and 365),
  unit       text not null check (unit in ('days', 'working_days')),
  silence    text not null check (silence in ('noted', 'agreed', 'nothing')),
  valid_from date not null,
  valid_to   date,
  citation   text not null check (char_length(citation) between 1 and 500),
  certainty  law.certainty not null,
  check (valid_to is null or valid_to >= valid_from),
  constraint deadline_rule_no_overlap exclude using gist (
    step with =, coalesce(agency_id, '00000000-0000-0000-0000-000000000000'::uuid) with =, daterange(valid_from, valid_to, '[]') with &&)
);
comment on column law.deadline_rule.silence is 'noted: the case goes on and says that no answer came; agreed: silence is consent; nothing: it means nothing';
insert into law.deadline_rule (step, n, unit, silence, valid_from, valid_to, citation, certainty) values
  ('opinion_answer', 10, 'working_days', 'noted', '2024-01-01', '2025-11-30', 'Thông lệ hỏi ý kiến theo Nghị định 98/2023/NĐ-CP, Nghị định 152/2025/NĐ-CP; thời hạn lấy theo Thông tư 20/2025/TT-BNV', 'derived'),
  ('opinion_answer', 10, 'working_days', 'noted', '2025-12-01', '2025-12-31', 'Thông tư 20/2025/TT-BNV, Điều 9 khoản 7', 'confirmed'),
  ('opinion_answer', 10, 'working_days', 'noted', '2026-01-01', '2026-09-30', 'Quyết định 01/2026/QĐ-TTg, Điều 3; Thông tư 20/2025/TT-BNV, Điều 9 khoản 7', 'confirmed'),
  ('opinion_answer', 10, 'working_days', 'noted', '2026-10-01', null, 'Thông tư 20/2025/TT-BNV, Điều 9 khoản 7; Luật 06/2026/QH16 có hiệu lực từ 01/10/2026, chưa đối chiếu', 'recalled_medium'),
  ('public_comment', 5, 'working_days', 'nothing', '2024-01-01', null, 'Thông tư 07/2026/TT-BGDĐT, Điều 19 khoản 4 (ngành giáo dục); nơi khác theo quy định của bộ, tỉnh', 'derived');

insert into state_transition values
  ('opinion_request', '', 'asked'), ('opinion_request', 'asked', 'answered'), ('opinion_request', 'asked', 'silent'),
  ('opinion_request', 'asked', 'withdrawn'), ('opinion_request', 'silent', 'answered');

-- Hiệp y: one body asked about one or several dossiers, with the days that it has.
create table nominations.opinion_request (
  id            uuid primary key,
  movement_id   uuid not null references movements.movement,
  state         text not null check (state in ('asked', 'answered', 'silent', 'withdrawn')),
  body_name     text not null check (char_length(body_name) between 1 and 200),
  question      text not null check (char_length(question) between 1 and 2000),
  number        text check (number ~ '^[0-9A-Za-z]{1,11}$'),
  symbol        text not null check (char_length(symbol) between 1 and 30),
  asked_on      date not null,
  asked_by      text not null,
  n             int not null,
  unit          text not null check (unit in ('days', 'working_days')),
  silence       text not null check (silence in ('noted', 'agreed', 'nothing')),
  last_day      date not null,
  ends_at       timestamptz not null,
  citation      text not null,
  letter_file_id uuid not null references records.stored_file,
  answer_number text check (char_length(answer_number) <= 50),
  answered_on   date,
  answer_file_id uuid references records.stored_file,
  answered_at   timestamptz,
  answered_by   text,
  settled_at    timestamptz,
  withdraw_reason text check (char_length(withdraw_reason) <= 1000),
  created_at    timestamptz not null,
  check (last_day >= asked_on),
  check (state <> 'answered' or (answered_on is not null and answered_at is not null and answered_by is not null)),
  check (state <> 'silent' or settled_at is not null),
  check (state <> 'withdrawn' or withdraw_reason is not null)
);
comment on column nominations.opinion_request.n is 'rule of the day copied in: a later change of law does not move a question already asked';
create index opinion_request_by_movement on nominations.opinion_request (movement_id);
create index opinion_request_open on nominations.opinion_request (ends_at) where state = 'asked';
create trigger opinion_request_transition before insert or update of state on nominations.opinion_request
  for each row execute function enforce_transition('opinion_request');

create table nominations.opinion_subject (
  request_id    uuid not null references nominations.opinion_request,
  nomination_id uuid not null references nominations.nomination,
  answer        text check (answer in ('agrees', 'objects', 'no_comment')),
  note          text not null default '' check (char_length(note) <= 2000),
  primary key (request_id, nomination_id)
);
create index opinion_subject_by_nomination on nominations.opinion_subject (nomination_id);

-- Lấy ý kiến công khai: the list is published before the council meets; one period a movement at a time.
create table nominations.comment_period (
  id            uuid primary key,
  movement_id   uuid not null references movements.movement,
  from_day      date not null,
  to_day        date not null,
  ends_at       timestamptz not null,
  published_in  text not null check (char_length(published_in) between 1 and 500),
  citation      text not null,
  opened_at     timestamptz not null,
  opened_by     text not null,
  waived_at     timestamptz,
  waived_by     text,
  waive_reason  text check (char_length(waive_reason) between 1 and 1000),
  check (to_day >= from_day),
  check (num_nonnulls(waived_at, waived_by, waive_reason) in (0, 3)),
  constraint comment_period_one_at_a_time exclude using gist (movement_id with =, daterange(from_day, to_day, '[]') with &&)
);
comment on column nominations.comment_period.waived_by is 'who let the council meet before the period ended, and why';

create table nominations.public_comment (
  id            uuid primary key,
  period_id     uuid not null references nominations.comment_period,
  nomination_id uuid references nominations.nomination,
  received_on   date not null,
  source        text not null check (char_length(source) between 1 and 300),
  body          text not null check (char_length(body) between 1 and 4000),
  file_id       uuid references records.stored_file,
  recorded_at   timestamptz not null,
  recorded_by   text not null
);
create index public_comment_by_period on nominations.public_comment (period_id);
create index public_comment_by_nomination on nominations.public_comment (nomination_id) where nomination_id is not null;
create trigger public_comment_append_only before update or delete on nominations.public_comment
  for each row execute function refuse_change();
