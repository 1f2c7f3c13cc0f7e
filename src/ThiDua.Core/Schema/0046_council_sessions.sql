-- Before and after a session: agenda, invitation and who has opened it, substitutes and guests; the minutes' own series and what corrects them.

alter table councils.session
  add column invitation_number text check (char_length(invitation_number) between 1 and 30),
  add column invitation_file_id uuid references records.stored_file,
  add column invited_at timestamptz,
  add column changed_at timestamptz,
  add column change_note text not null default '' check (char_length(change_note) <= 500),
  add column reminded_at timestamptz,
  add column signed_by_chair text check (char_length(signed_by_chair) between 1 and 200),
  add column signed_by_secretary text check (char_length(signed_by_secretary) between 1 and 200),
  add column signed_on date,
  add column signed_file_id uuid references records.stored_file,
  add check ((invited_at is null) = (invitation_file_id is null)),
  add check ((signed_file_id is null) = (signed_on is null));

create table councils.agenda_item (
  id             uuid primary key,
  session_id     uuid not null references councils.session,
  ordinal        int not null check (ordinal > 0),
  kind           text not null check (kind in ('report', 'award', 'other')),
  award_offer_id uuid references movements.award_offer,
  title          text not null check (char_length(title) between 1 and 300),
  presenter      text not null default '' check (char_length(presenter) <= 200),
  check ((kind = 'award') = (award_offer_id is not null)),
  constraint agenda_item_order unique (session_id, ordinal) deferrable initially deferred,
  constraint agenda_item_award unique (session_id, award_offer_id) deferrable initially deferred
);
create table councils.session_paper (
  id         uuid primary key,
  session_id uuid not null references councils.session,
  title      text not null check (char_length(title) between 1 and 300),
  file_id    uuid not null references records.stored_file,
  added_at   timestamptz not null
);
create table councils.session_guest (
  id         uuid primary key,
  session_id uuid not null references councils.session,
  full_name  text collate "vi-x-icu" not null check (char_length(full_name) between 1 and 100),
  position   text not null default '' check (char_length(position) <= 300)
);
comment on table councils.session_guest is 'speaks, never votes';
create table councils.session_substitute (
  session_id uuid not null references councils.session,
  member_id  uuid not null references organizations.person,
  person_id  uuid not null references organizations.person,
  full_name  text collate "vi-x-icu" not null check (char_length(full_name) between 1 and 100),
  position   text not null default '' check (char_length(position) <= 300),
  paper      text not null check (char_length(paper) between 1 and 300),
  file_id    uuid references records.stored_file,
  present    boolean,
  may_vote   boolean,
  primary key (session_id, member_id),
  unique (session_id, person_id),
  check (member_id <> person_id)
);
comment on column councils.session_substitute.may_vote is 'by the rule of the day, fixed when the session opens; null before';

create function councils.keep_agenda() returns trigger language plpgsql as $$
declare
  about uuid := case when tg_op = 'DELETE' then old.session_id else new.session_id end;
begin
  if (select state from councils.session where id = about) <> 'planned' then
    raise exception 'session % is no longer planned', about using errcode = 'check_violation', constraint = 'agenda_fixed_by_opening';
  end if;
  return case when tg_op = 'DELETE' then old else new end;
end $$;
create trigger agenda_item_kept before insert or update or delete on councils.agenda_item for each row execute function councils.keep_agenda();

-- First looks only. Each member sees their own marks; nobody else learns which dossier a member has read.
create table councils.session_receipt (
  session_id uuid not null references councils.session,
  person_id  uuid not null references organizations.person,
  opened_at  timestamptz not null,
  primary key (session_id, person_id)
);
create table councils.dossier_read (
  session_id    uuid not null references councils.session,
  nomination_id uuid not null references nominations.nomination,
  person_id     uuid not null references organizations.person,
  at            timestamptz not null,
  primary key (session_id, nomination_id, person_id)
);

create table councils.minutes_series (
  council_id  uuid not null references organizations.council,
  year        int not null check (year between 2004 and 2200),
  last_number int not null check (last_number > 0),
  primary key (council_id, year)
);
insert into councils.minutes_series
select council_id, extract(year from held_on)::int, max(minutes_number::int)
from councils.session where minutes_number ~ '^[0-9]{1,6}$' group by 1, 2;

create table councils.minutes_amendment (
  id          uuid primary key,
  session_id  uuid not null references councils.session,
  ordinal     int not null check (ordinal > 0),
  kind        text not null check (kind in ('supplement', 'correction')),
  number      int not null check (number > 0),
  symbol      text not null check (char_length(symbol) between 1 and 30),
  reason      text not null check (char_length(reason) between 1 and 500),
  content     text not null check (char_length(content) between 1 and 8000),
  issued_on   date not null,
  issued_at   timestamptz not null,
  issued_by   text not null,
  file_id     uuid not null references records.stored_file,
  unique (session_id, ordinal)
);
create trigger minutes_amendment_append_only before update or delete on councils.minutes_amendment for each row execute function refuse_change();

-- Issued minutes are never overwritten: only the signed scan joins them.
create function councils.keep_issued_minutes() returns trigger language plpgsql as $$
begin
  if old.state = 'minuted' and (new.course, new.opinions, new.conclusion, new.minutes_number, new.minutes_symbol, new.minutes_file_id, new.held_on, new.held_at, new.place, new.title)
     is distinct from (old.course, old.opinions, old.conclusion, old.minutes_number, old.minutes_symbol, old.minutes_file_id, old.held_on, old.held_at, old.place, old.title) then
    raise exception 'minutes of session % are issued', old.id using errcode = 'check_violation', constraint = 'minutes_issued';
  end if;
  return new;
end $$;
create trigger session_minutes_kept before update on councils.session for each row execute function councils.keep_issued_minutes();
create function councils.keep_roster() returns trigger language plpgsql as $$
declare
  about uuid := case when tg_op = 'DELETE' then old.session_id else new.session_id end;
begin
  if (select state from councils.session where id = about) in ('closed', 'minuted') then
    raise exception 'session % is over', about using errcode = 'check_violation', constraint = 'roster_fixed_by_closing';
  end if;
  return case when tg_op = 'DELETE' then old else new end;
end $$;
create trigger session_member_kept before insert or update or delete on councils.session_member for each row execute function councils.keep_roster();
create trigger session_substitute_kept before insert or update or delete on councils.session_substitute for each row execute function councils.keep_roster();
