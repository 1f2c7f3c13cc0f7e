-- Who takes part beyond the agency: movements open to the public and those that ask for own plans.
alter table movements.movement
  add column asks_own_plans boolean not null default false,
  add column open_to_public boolean not null default false;
comment on column movements.movement.asks_own_plans is 'the units asked owe a plan of their own';
comment on column movements.movement.open_to_public is 'a citizen may ask to take part on the open page';

insert into decisions.paper_kind values ('reminder');

-- A one-time way in: an officer invites a body, or a citizen asked to take part. Only the SHA-256 of a token is kept.
insert into state_transition values
  ('invitation', '', 'asked'), ('invitation', '', 'open'),
  ('invitation', 'asked', 'open'), ('invitation', 'asked', 'revoked'),
  ('invitation', 'open', 'used'), ('invitation', 'open', 'revoked');
create table accounts.invitation (
  id           uuid primary key,
  state        text not null check (state in ('asked', 'open', 'used', 'revoked')),
  unit_id      uuid references organizations.unit,
  movement_id  uuid references movements.movement,
  contact_name text not null check (char_length(contact_name) between 1 and 100),
  email        text check (char_length(email) between 3 and 200),
  created_at   timestamptz not null,
  created_by   text not null,
  expires_at   timestamptz not null,
  account_id   uuid references accounts.account,
  used_at      timestamptz,
  check (num_nonnulls(unit_id, movement_id) >= 1),
  check (unit_id is not null or email is not null),
  check (state <> 'asked' or unit_id is null),
  check (state <> 'used' or (used_at is not null and account_id is not null and unit_id is not null))
);
create index invitation_by_unit on accounts.invitation (unit_id);
create index invitation_by_movement on accounts.invitation (movement_id);
-- A citizen who presses twice has asked once.
create unique index invitation_one_asking on accounts.invitation (movement_id, lower(email)) where unit_id is null and state in ('asked', 'open');
create trigger invitation_transition before insert or update of state on accounts.invitation
  for each row execute function enforce_transition('invitation');

create table accounts.invitation_token (
  sha256        text primary key check (sha256 ~ '^[0-9a-f]{64}$'),
  invitation_id uuid not null references accounts.invitation,
  created_at    timestamptz not null
);
create index invitation_token_by_invitation on accounts.invitation_token (invitation_id);

-- Mail to be sent: written with the data it speaks of, taken by a background worker.
create schema mail;
insert into state_transition values
  ('mail', '', 'queued'), ('mail', 'queued', 'sent'), ('mail', 'queued', 'failed'), ('mail', 'failed', 'queued'), ('mail', 'queued', 'cancelled');
create table mail.outgoing (
  id            uuid primary key,
  state         text not null check (state in ('queued', 'sent', 'failed', 'cancelled')),
  address       text not null check (char_length(address) between 3 and 200),
  name          text not null check (char_length(name) <= 200),
  subject       text not null check (char_length(subject) between 1 and 300),
  body          text not null check (char_length(body) between 1 and 20000),
  invitation_id uuid references accounts.invitation,
  attempts      int not null default 0,
  next_try_at   timestamptz not null,
  last_error    text check (char_length(last_error) <= 1000),
  created_at    timestamptz not null,
  created_by    text not null,
  sent_at       timestamptz,
  check ((state = 'sent') = (sent_at is not null))
);
create index outgoing_due on mail.outgoing (next_try_at) where state = 'queued';
create trigger outgoing_transition before insert or update of state on mail.outgoing
  for each row execute function enforce_transition('mail');
comment on column mail.outgoing.invitation_id is 'the body holds {link}: the link is drawn when the mail goes out, so that no token lies in the database';
