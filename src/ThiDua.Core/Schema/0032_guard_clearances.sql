-- Answers to findings, and the day a dossier reached the office.
create table nominations.guard_clearance (
  id                 uuid primary key,
  nomination_id      uuid not null references nominations.nomination,
  rule_id            uuid not null references law.guard_rule,
  guard              text not null references law.guard,
  kind               text not null check (kind in ('reason', 'confirmation', 'withdrawn')),
  fingerprint        text not null check (fingerprint ~ '^[0-9a-f]{32}$'),
  finding            text not null check (char_length(finding) between 1 and 2000),
  reason             text not null check (char_length(reason) between 1 and 1000),
  cleared_at         timestamptz not null,
  cleared_by         text not null,
  cleared_by_account uuid
);
comment on column nominations.guard_clearance.fingerprint is 'of rule and facts: when they change, the finding asks again';
create index guard_clearance_by_nomination on nominations.guard_clearance (nomination_id);
create trigger guard_clearance_append_only before update or delete on nominations.guard_clearance for each row execute function refuse_change();

-- A dossier returned and sent again keeps the day of its first reception.
alter table nominations.nomination add column received_on date;
comment on column nominations.nomination.received_on is 'the day it first reached the office: transition clauses of new law look at it';
update nominations.nomination set received_on = (submitted_at at time zone 'Asia/Ho_Chi_Minh')::date where submitted_at is not null;

create function nominations.keep_received_on() returns trigger language plpgsql as $$
begin
  new.received_on := coalesce(new.received_on, (new.submitted_at at time zone 'Asia/Ho_Chi_Minh')::date);
  return new;
end $$;
create trigger nomination_keep_received_on before insert or update of submitted_at on nominations.nomination
  for each row execute function nominations.keep_received_on();
