-- How councils vote, in depth: methods as rows, two rounds, tellers' counts, opinions in writing; councils at any level of the tree.

create table law.vote_method (
  code       text primary key,
  is_ballot  boolean not null,
  is_secret  boolean not null,
  in_meeting boolean not null,
  check (is_ballot or not is_secret)
);
comment on column law.vote_method.is_ballot is 'satisfies a text that demands "bỏ phiếu"';
insert into law.vote_method values
  ('show_of_hands', false, false, true),
  ('secret_ballot', true, true, true),
  ('paper_ballot', true, true, true),
  ('written_opinion', false, false, false);
alter table law.vote_rule
  drop constraint vote_rule_default_method_check,
  add foreign key (default_method) references law.vote_method;

-- What is alike for all awards of a council's vote. A province or the council's own rules may say otherwise: then a row is closed and replaced.
create table law.council_rule (
  id               uuid primary key default gen_random_uuid(),
  topic            text not null check (topic in ('rounds', 'substitute_votes', 'absent_in_writing', 'written_session', 'tellers')),
  allowed          boolean not null,
  least            int check (least > 0),
  most             int check (most >= coalesce(least, 1)),
  numerator        int check (numerator > 0),
  denominator      int check (denominator >= numerator),
  denominator_base text check (denominator_base in ('all_members', 'answered_members')),
  valid_from       date not null,
  valid_to         date,
  citation         text not null,
  certainty        law.certainty not null,
  check (topic <> 'rounds' or most is not null),
  check (topic <> 'tellers' or (least is not null and most is not null)),
  check (topic <> 'written_session' or (numerator is not null and denominator is not null and denominator_base is not null)),
  constraint council_rule_no_overlap exclude using gist (topic with =, daterange(valid_from, valid_to, '[]') with &&)
);
insert into law.council_rule (topic, allowed, least, most, numerator, denominator, denominator_base, valid_from, valid_to, citation, certainty) values
  ('rounds', true, null, 2, null, null, null, '2004-07-01', '2023-12-31', 'Quy chế Hội đồng; bỏ phiếu không quá 2 vòng theo thông lệ', 'derived'),
  ('rounds', true, null, 2, null, null, null, '2024-01-01', null, 'Thông tư 01/2024/TT-TANDTC: bỏ phiếu không quá 2 vòng', 'confirmed_secondary'),
  ('substitute_votes', false, null, null, null, null, null, '2004-07-01', '2025-10-30', 'Chưa có quy định cho người dự họp thay biểu quyết', 'derived'),
  ('substitute_votes', true, null, null, null, null, null, '2025-10-31', null, 'Thông tư 25/2025/TT-BKHCN: người dự họp thay có ủy quyền bằng văn bản được biểu quyết', 'confirmed'),
  ('absent_in_writing', true, null, null, null, null, null, '2004-07-01', '2023-12-31', 'Nghị định 91/2017/NĐ-CP: thành viên vắng mặt lấy ý kiến bằng văn bản, tính trên tổng số thành viên', 'confirmed_secondary'),
  ('absent_in_writing', true, null, null, null, null, null, '2024-01-01', '2025-06-30', 'Nghị định 98/2023/NĐ-CP, Điều 30 khoản 7: thành viên vắng mặt lấy ý kiến bằng văn bản', 'confirmed'),
  ('absent_in_writing', true, null, null, null, null, null, '2025-07-01', null, 'Các thông tư theo Nghị định 152/2025/NĐ-CP giữ việc lấy ý kiến bằng văn bản của thành viên vắng mặt', 'derived'),
  ('written_session', true, null, null, 2, 3, 'all_members', '2004-07-01', '2025-12-31', 'Ý kiến bằng văn bản thay cuộc họp: từ 2/3 thành viên trả lời, tính trên tổng số thành viên', 'derived'),
  ('written_session', true, null, null, 2, 3, 'answered_members', '2026-01-01', null, 'Thông tư 01/2026/TT-BNG: có hiệu lực khi từ 2/3 thành viên trả lời, tỷ lệ tính trên số người trả lời', 'confirmed'),
  ('tellers', true, 2, 3, null, null, null, '2004-07-01', null, 'Ban kiểm phiếu 2 - 3 thành viên dự họp, theo thông lệ; pháp luật chưa quy định số người', 'derived');

alter table organizations.council
  add column unit_id uuid references organizations.unit,
  add column founded_on date,
  add column founding_file_id uuid references records.stored_file;
update organizations.council c set unit_id = (select u.id from organizations.unit u where u.agency_id = c.agency_id and u.parent_id is null);
alter table organizations.council alter column unit_id set not null;
-- A council without a unit of its own stands for the whole agency.
create function organizations.seat_council() returns trigger language plpgsql as $$
begin
  new.unit_id := coalesce(new.unit_id, (select u.id from organizations.unit u where u.agency_id = new.agency_id and u.parent_id is null));
  if not exists (select 1 from organizations.unit u where u.id = new.unit_id and u.agency_id = new.agency_id) then
    raise exception 'council % sits in no unit of its agency', new.id using errcode = 'check_violation', constraint = 'council_unit_of_agency';
  end if;
  return new;
end $$;
create trigger council_seat before insert or update of unit_id, agency_id on organizations.council
  for each row execute function organizations.seat_council();

alter table councils.session
  add column mode text not null default 'meeting' check (mode in ('meeting', 'written')),
  add column is_advisory boolean not null default false,
  add column answers_due date,
  add column answers_needed int check (answers_needed > 0),
  add constraint session_written_has_due check ((mode = 'written') = (answers_due is not null));
comment on column councils.session.is_advisory is 'held by a council below the agency: its votes advise, the agency''s council decides';
drop index councils.session_one_live;
create unique index session_one_live on councils.session (council_id, movement_id) where state in ('planned', 'open');

alter table councils.ballot
  drop constraint ballot_method_check,
  add foreign key (method) references law.vote_method,
  drop constraint ballot_denominator_base_check,
  add constraint ballot_denominator_base_check check (denominator_base in ('all_members', 'present_members', 'answered_members')),
  add column round int not null default 1 check (round between 1 and 9);
drop index councils.ballot_one_per_award;
create unique index ballot_one_per_award on councils.ballot (session_id, award_offer_id, round) where state <> 'cancelled';

alter table councils.ballot_candidate add column superseded boolean not null default false;
comment on column councils.ballot_candidate.superseded is 'voted on again in a later round: that round''s row is the result';

-- Once a dossier's vote has opened nobody steps back into it; while it is open nobody is put out of it either.
create function councils.keep_recusal() returns trigger language plpgsql as $$
declare
  kept councils.recusal := case when tg_op = 'INSERT' then new else old end;
begin
  if exists (select 1 from councils.ballot_candidate c join councils.ballot b on b.id = c.ballot_id
             where b.session_id = kept.session_id and c.nomination_id = kept.nomination_id
               and (b.state = 'open' or (tg_op <> 'INSERT' and b.state = 'closed'))) then
    raise exception 'voting on % has opened', kept.nomination_id using errcode = 'check_violation', constraint = 'recusal_fixed_by_vote';
  end if;
  return kept;
end $$;
create trigger recusal_kept before insert or update or delete on councils.recusal
  for each row execute function councils.keep_recusal();

-- Comings and goings: quorum and voters are counted anew at each vote from who is in the room then.
create table councils.attendance_mark (
  id         uuid primary key,
  session_id uuid not null references councils.session,
  person_id  uuid not null references organizations.person,
  present    boolean not null,
  reason     text check (char_length(reason) <= 500),
  at         timestamptz not null
);
create index attendance_mark_by_session on councils.attendance_mark (session_id, at);
create trigger attendance_mark_append_only before update or delete on councils.attendance_mark for each row execute function refuse_change();

-- A paper ballot: who counts, envelopes of absent members, what the tellers found. No row says what any one member chose.
create table councils.teller (
  ballot_id uuid not null references councils.ballot,
  person_id uuid not null references organizations.person,
  is_head   boolean not null,
  primary key (ballot_id, person_id)
);
create unique index teller_one_head on councils.teller (ballot_id) where is_head;

create table councils.sealed_envelope (
  ballot_id   uuid not null references councils.ballot,
  person_id   uuid not null references organizations.person,
  received_on date not null,
  received_by text not null check (char_length(received_by) between 1 and 200),
  note        text not null default '' check (char_length(note) <= 500),
  primary key (ballot_id, person_id)
);

create table councils.paper_count (
  ballot_id    uuid primary key references councils.ballot,
  issued       int not null check (issued >= 0),
  returned     int not null check (returned between 0 and issued),
  valid        int not null check (valid >= 0),
  invalid      int not null check (invalid >= 0),
  note         text not null default '' check (char_length(note) <= 1000),
  entered_by   uuid not null references organizations.person,
  entered_at   timestamptz not null,
  confirmed_by uuid references organizations.person,
  confirmed_at timestamptz,
  constraint paper_count_adds_up check (valid + invalid = returned),
  constraint paper_count_by_two check (confirmed_by is null or confirmed_by <> entered_by),
  check ((confirmed_by is null) = (confirmed_at is null))
);
create table councils.paper_count_line (
  ballot_id     uuid not null references councils.paper_count on delete cascade,
  nomination_id uuid not null references nominations.nomination,
  yes_votes     int not null check (yes_votes >= 0),
  no_votes      int not null check (no_votes >= 0),
  primary key (ballot_id, nomination_id),
  foreign key (ballot_id, nomination_id) references councils.ballot_candidate (ballot_id, nomination_id)
);
create function councils.keep_confirmed_count() returns trigger language plpgsql as $$
begin
  if old.confirmed_at is not null then
    raise exception 'count of ballot % is confirmed', old.ballot_id using errcode = 'check_violation', constraint = 'paper_count_confirmed';
  end if;
  return case when tg_op = 'DELETE' then old else new end;
end $$;
create trigger paper_count_kept before update or delete on councils.paper_count for each row execute function councils.keep_confirmed_count();

-- A signed opinion, not secret: of a member away from a show of hands, or of each member when no meeting is held.
-- From paper it counts only after a second person typed the same without seeing the first.
create table councils.written_opinion (
  ballot_id         uuid not null references councils.ballot,
  person_id         uuid not null references organizations.person,
  source            text not null check (source in ('own_account', 'paper')),
  received_on       date not null,
  file_id           uuid references records.stored_file,
  remark            text not null default '' check (char_length(remark) <= 2000),
  first_account_id  uuid,
  first_by          text not null check (char_length(first_by) between 1 and 200),
  first_at          timestamptz not null,
  second_account_id uuid,
  second_by         text check (char_length(second_by) between 1 and 200),
  second_at         timestamptz,
  settled           boolean not null default false,
  primary key (ballot_id, person_id),
  check (source = 'own_account' or file_id is not null),
  constraint written_opinion_by_two check (not settled or source = 'own_account' or (second_at is not null and first_account_id is distinct from second_account_id))
);
create table councils.written_choice (
  ballot_id     uuid not null,
  person_id     uuid not null,
  nomination_id uuid not null,
  choice        text not null check (choice in ('yes', 'no')),
  primary key (ballot_id, person_id, nomination_id),
  foreign key (ballot_id, person_id) references councils.written_opinion on delete cascade,
  foreign key (ballot_id, nomination_id) references councils.ballot_candidate (ballot_id, nomination_id)
);
create function councils.keep_settled_opinion() returns trigger language plpgsql as $$
begin
  if old.settled then
    raise exception 'opinion of % is settled', old.person_id using errcode = 'check_violation', constraint = 'written_opinion_settled';
  end if;
  return case when tg_op = 'DELETE' then old else new end;
end $$;
create trigger written_opinion_kept before update or delete on councils.written_opinion for each row execute function councils.keep_settled_opinion();
create function councils.keep_settled_choice() returns trigger language plpgsql as $$
begin
  if exists (select 1 from councils.written_opinion o where o.ballot_id = old.ballot_id and o.person_id = old.person_id and o.settled) then
    raise exception 'opinion of % is settled', old.person_id using errcode = 'check_violation', constraint = 'written_opinion_settled';
  end if;
  return case when tg_op = 'DELETE' then old else new end;
end $$;
create trigger written_choice_kept before update or delete on councils.written_choice for each row execute function councils.keep_settled_choice();

insert into decisions.paper_kind values ('invitation'), ('counting_minutes'), ('amended_minutes') on conflict do nothing;
