-- Sổ văn bản đi: one line for every paper that goes out with a number, whichever module issued it. The database writes the line in the
-- transaction that issues the paper, so no paper can go past the register.
create table records.paper_type (
  code         text primary key,
  abbreviation text not null,
  citation     text not null
);
comment on column records.paper_type.abbreviation is 'before the agency''s in the symbol; empty: công văn has none';
insert into records.paper_type values
  ('decision', 'QĐ', 'Phụ lục III Nghị định số 30/2020/NĐ-CP'),
  ('amendment', 'QĐ', 'Phụ lục III Nghị định số 30/2020/NĐ-CP'),
  ('cancellation', 'QĐ', 'Phụ lục III Nghị định số 30/2020/NĐ-CP'),
  ('restoration', 'QĐ', 'Phụ lục III Nghị định số 30/2020/NĐ-CP'),
  ('submission', 'TTr', 'Phụ lục III Nghị định số 30/2020/NĐ-CP'),
  ('minutes', 'BB', 'Phụ lục III Nghị định số 30/2020/NĐ-CP'),
  ('amended_minutes', 'BB', 'Phụ lục III Nghị định số 30/2020/NĐ-CP'),
  ('invitation', 'GM', 'Phụ lục III Nghị định số 30/2020/NĐ-CP'),
  ('official_letter', '', 'Phụ lục III Nghị định số 30/2020/NĐ-CP'),
  ('plan', 'KH', 'Phụ lục III Nghị định số 30/2020/NĐ-CP'),
  ('notice', 'TB', 'Phụ lục III Nghị định số 30/2020/NĐ-CP'),
  ('report', 'BC', 'Phụ lục III Nghị định số 30/2020/NĐ-CP');

create table records.register_entry (
  id           uuid primary key,
  agency_id    uuid not null references organizations.agency,
  series_id    uuid not null,
  own_series   boolean not null,
  type         text not null references records.paper_type,
  number       text not null check (char_length(number) between 1 and 30),
  number_order int not null generated always as (coalesce(substring(number from '^[0-9]{1,9}')::int, 0)) stored,
  symbol       text not null check (char_length(symbol) <= 30),
  issued_on    date not null,
  year         int not null generated always as (extract(year from issued_on)::int) stored,
  abstract     text not null check (char_length(abstract) <= 500),
  signer       text not null default '',
  movement_id  uuid references movements.movement,
  source       text not null check (source in ('decision', 'session', 'minutes_amendment', 'invitation', 'reminder_letter', 'paper')),
  source_id    uuid not null,
  file_id      uuid references records.stored_file,
  entered_at   timestamptz not null,
  entered_by   text,
  amends_id    uuid references records.register_entry,
  doubled      boolean not null default false,
  constraint register_entry_once unique (source, source_id, type, symbol, number)
);
comment on column records.register_entry.series_id is 'whose numbers: the agency, given by the clerk of records, or a council, given by the program without gaps';
comment on column records.register_entry.doubled is 'true: from before there was a register, under a number that another paper bears as well';
comment on column records.register_entry.amends_id is 'the paper that this one corrects or takes the place of';
create unique index register_number on records.register_entry (series_id, symbol, year, number) where not doubled;
create index register_by_day on records.register_entry (agency_id, issued_on desc, number_order desc, id);
create index register_by_source on records.register_entry (source_id);
create index register_by_movement on records.register_entry (movement_id) where movement_id is not null;
create index register_by_amended on records.register_entry (amends_id) where amends_id is not null;
create index register_by_file on records.register_entry (file_id) where file_id is not null;
create index register_search on records.register_entry using gin (fold(number || '/' || symbol || ' ' || abstract || ' ' || signer) gin_trgm_ops);

-- A line stands as written; only the file and the name of who issued, which may be saved a moment later, are filled in.
-- Generated columns are not yet computed here.
create function records.keep_register() returns trigger language plpgsql as $$
declare
  filled text[] := array['file_id', 'entered_by', 'entered_at', 'number_order', 'year'];
begin
  if tg_op = 'UPDATE' and to_jsonb(new) - filled = to_jsonb(old) - filled
     and (old.file_id is null or new.file_id = old.file_id)
     and (old.entered_by is null or (new.entered_by, new.entered_at) = (old.entered_by, old.entered_at)) then
    return new;
  end if;
  raise exception 'a line of the register stands as written' using errcode = 'integrity_constraint_violation', constraint = 'register_stands';
end $$;
create trigger register_stands before update or delete on records.register_entry for each row execute function records.keep_register();

create function records.enter(
  agency uuid, series uuid, kind text, given text, mark text, day date, about text, signed_by text, movement uuid,
  from_source text, from_id uuid, file uuid, at timestamptz, by_whom text, amended uuid) returns void language plpgsql as $$
declare
  bare text := regexp_replace(given, '^0+(?=[0-9])', '');
begin
  insert into records.register_entry
    (id, agency_id, series_id, own_series, type, number, symbol, issued_on, abstract, signer, movement_id, source, source_id, file_id, entered_at, entered_by, amends_id, doubled)
  values
    (gen_random_uuid(), agency, series, series <> agency, kind, bare, mark, day, left(about, 500), coalesce(signed_by, ''), movement, from_source, from_id, file, at,
     coalesce(by_whom, (select p.issued_by from decisions.issued_paper p where p.file_id = file limit 1)), amended,
     coalesce(current_setting('thidua.filling_register', true), '') = 'on' and exists (
       select 1 from records.register_entry e where e.series_id = series and e.symbol = mark and e.year = extract(year from day) and e.number = bare))
  on conflict (source, source_id, type, symbol, number) do nothing;
end $$;

create function records.enter_decision(d decisions.decision) returns void language sql as $$
  select records.enter(d.agency_id, d.agency_id, d.kind, d.number, d.symbol, d.issued_on, d.abstract, d.signer_name, d.movement_id, 'decision', d.id,
    (select p.file_id from decisions.issued_paper p where p.about_id = d.id and p.kind in ('decision', 'submission') order by p.issued_at limit 1), d.issued_at,
    (select p.issued_by from decisions.issued_paper p where p.about_id = d.id and p.kind in ('decision', 'submission') order by p.issued_at limit 1),
    (select e.id from records.register_entry e where e.source = 'decision' and e.source_id = d.amends_id limit 1));
$$;

create function records.enter_minutes(s councils.session) returns void language sql as $$
  select records.enter(c.agency_id, c.id, 'minutes', s.minutes_number, coalesce(s.minutes_symbol, ''), s.held_on, 'Biên bản họp ' || c.name || ': ' || s.title,
    (select m.full_name from councils.session_member m where m.session_id = s.id and m.role = 'chair' limit 1), s.movement_id, 'session', s.id, s.minutes_file_id,
    coalesce((select p.issued_at from decisions.issued_paper p where p.file_id = s.minutes_file_id limit 1), s.closed_at), null, null)
  from organizations.council c where c.id = s.council_id;
$$;

create function records.enter_minutes_amendment(a councils.minutes_amendment) returns void language sql as $$
  select records.enter(c.agency_id, c.id, 'amended_minutes', a.number::text, a.symbol, a.issued_on,
    case a.kind when 'correction' then 'Biên bản đính chính: ' else 'Biên bản bổ sung: ' end || a.reason,
    (select m.full_name from councils.session_member m where m.session_id = s.id and m.role = 'chair' limit 1), s.movement_id, 'minutes_amendment', a.id, a.file_id,
    a.issued_at, a.issued_by, (select e.id from records.register_entry e where e.source = 'session' and e.source_id = s.id limit 1))
  from councils.session s join organizations.council c on c.id = s.council_id where s.id = a.session_id;
$$;

-- The number of an invitation is typed with its symbol: "25/GM-HĐTĐKT". One sent again after a change refers to the one before.
create function records.enter_invitation(s councils.session) returns void language sql as $$
  select records.enter(c.agency_id, c.agency_id, 'invitation', trim(split_part(s.invitation_number, '/', 1)),
    trim(substring(s.invitation_number from position('/' in s.invitation_number || '/') + 1)), (s.invited_at at time zone 'Asia/Ho_Chi_Minh')::date,
    'Giấy mời họp ' || c.name || ': ' || s.title, null, s.movement_id, 'invitation', s.id, s.invitation_file_id, s.invited_at, null,
    (select e.id from records.register_entry e where e.source = 'invitation' and e.source_id = s.id order by e.entered_at desc limit 1))
  from organizations.council c where c.id = s.council_id and trim(split_part(s.invitation_number, '/', 1)) <> '';
$$;

alter table nominations.reminder_letter add column issued_by text, add column issued_at timestamptz;
create function records.enter_reminder(l nominations.reminder_letter) returns void language sql as $$
  select records.enter(l.agency_id, l.agency_id, 'official_letter', l.number, l.symbol, l.issued_on, 'V/v ' || l.abstract, l.signer_name, l.movement_id, 'reminder_letter', l.id, l.file_id,
    coalesce(l.issued_at, l.created_at), l.issued_by, null);
$$;

create function records.on_decision() returns trigger language plpgsql as $$
begin
  perform records.enter_decision(new);
  return null;
end $$;
create trigger decision_registered after insert or update of state on decisions.decision
  for each row when (new.state = 'issued' and new.number is not null) execute function records.on_decision();

create function records.on_session() returns trigger language plpgsql as $$
begin
  if new.invitation_number is not null and new.invited_at is not null and (tg_op = 'INSERT' or old.invited_at is distinct from new.invited_at) then
    perform records.enter_invitation(new);
  end if;
  if new.minutes_number is not null and (tg_op = 'INSERT' or old.minutes_number is null) then
    perform records.enter_minutes(new);
  end if;
  return null;
end $$;
create trigger session_registered after insert or update of minutes_number, invited_at on councils.session for each row execute function records.on_session();

create function records.on_minutes_amendment() returns trigger language plpgsql as $$
begin
  perform records.enter_minutes_amendment(new);
  return null;
end $$;
create trigger minutes_amendment_registered after insert on councils.minutes_amendment for each row execute function records.on_minutes_amendment();

create function records.on_reminder() returns trigger language plpgsql as $$
begin
  perform records.enter_reminder(new);
  return null;
end $$;
create trigger reminder_registered after insert or update of state on nominations.reminder_letter
  for each row when (new.state = 'issued') execute function records.on_reminder();

-- Files of a decision are frozen after it is issued, in the same transaction.
create function records.on_issued_paper() returns trigger language plpgsql as $$
begin
  update records.register_entry e set file_id = new.file_id, entered_by = coalesce(e.entered_by, new.issued_by)
  where e.source = 'decision' and e.source_id = new.about_id and e.file_id is null and new.kind in ('decision', 'submission');
  update records.register_entry e set entered_by = new.issued_by, entered_at = new.issued_at where e.file_id = new.file_id and e.entered_by is null;
  return null;
end $$;
create trigger issued_paper_registered after insert on decisions.issued_paper for each row execute function records.on_issued_paper();

-- Papers from before: in the order in which they went out, so that one which corrects finds what it corrects.
do $$
declare
  row record;
begin
  perform set_config('thidua.filling_register', 'on', true);
  for row in select d from decisions.decision d where d.state in ('issued', 'answered') and d.number is not null order by d.issued_at, d.id loop
    perform records.enter_decision(row.d);
  end loop;
  for row in select s from councils.session s where s.invitation_number is not null and s.invited_at is not null order by s.invited_at, s.id loop
    perform records.enter_invitation(row.s);
  end loop;
  for row in select s from councils.session s where s.minutes_number is not null order by s.held_on, s.id loop
    perform records.enter_minutes(row.s);
  end loop;
  for row in select a from councils.minutes_amendment a order by a.issued_at, a.id loop
    perform records.enter_minutes_amendment(row.a);
  end loop;
  for row in select l from nominations.reminder_letter l where l.state = 'issued' order by l.issued_on, l.id loop
    perform records.enter_reminder(row.l);
  end loop;
  perform set_config('thidua.filling_register', 'off', true);
end $$;
