-- Papers are signed outside, with keys that never come here: the file is handed out and every step is taken back in.
create schema signing;

insert into state_transition values
  ('signing_round', '', 'handed_out'), ('signing_round', 'handed_out', 'leader_signed'), ('signing_round', 'leader_signed', 'numbered'),
  ('signing_round', 'numbered', 'sealed'), ('signing_round', 'sealed', 'issued'),
  ('signing_round', 'handed_out', 'withdrawn'), ('signing_round', 'leader_signed', 'withdrawn'),
  ('signing_round', 'numbered', 'withdrawn'), ('signing_round', 'sealed', 'withdrawn');

-- One paper on its way through the signers. Number and day are those written into the file before the seal.
create table signing.round (
  id               uuid primary key,
  decision_id      uuid not null references decisions.decision,
  state            text not null check (state in ('handed_out', 'leader_signed', 'numbered', 'sealed', 'issued', 'withdrawn')),
  number           text check (number ~ '^[0-9A-Za-z]{1,11}$'),
  numbered_on      date check (numbered_on between date '1945-09-02' and date '2100-01-01'),
  withdrawn_reason text check (char_length(withdrawn_reason) between 1 and 2000),
  handed_out_at    timestamptz not null,
  check ((number is null) = (numbered_on is null)),
  check (state in ('handed_out', 'leader_signed', 'withdrawn') or number is not null),
  check ((state = 'withdrawn') = (withdrawn_reason is not null))
);
create unique index signing_round_one_open on signing.round (decision_id) where state not in ('issued', 'withdrawn');
create index signing_round_by_decision on signing.round (decision_id);
create trigger signing_round_transition before insert or update of state on signing.round
  for each row execute function enforce_transition('signing_round');

-- The file at each step. A wrong one is replaced with a reason and stays.
create table signing.round_file (
  id          uuid primary key,
  round_id    uuid not null references signing.round,
  step        text not null check (step in ('handed_out', 'leader_signed', 'numbered', 'sealed')),
  file_id     uuid not null references records.stored_file,
  replaces_id uuid unique references signing.round_file,
  reason      text check (char_length(reason) between 1 and 1000),
  added_at    timestamptz not null,
  added_by    text not null,
  check ((replaces_id is null) = (reason is null))
);
create index round_file_by_round on signing.round_file (round_id);
create index round_file_by_file on signing.round_file (file_id);
create unique index round_file_one_first on signing.round_file (round_id, step) where replaces_id is null;
create trigger round_file_append_only before update or delete on signing.round_file for each row execute function refuse_change();

-- What checking the signatures of a file came to; checked again when the agency trusts another issuer. The newest counts.
create table signing.verdict (
  id         uuid primary key,
  file_id    uuid not null references records.stored_file,
  report     jsonb not null,
  checked_at timestamptz not null,
  checked_by text not null
);
create index verdict_by_file on signing.verdict (file_id, checked_at);
create trigger verdict_append_only before update or delete on signing.verdict for each row execute function refuse_change();

-- Issuers of certificates whom the agency trusts. Never deleted: removed with a reason.
create table signing.trust_anchor (
  id             uuid primary key,
  agency_id      uuid not null references organizations.agency,
  pem            text not null check (char_length(pem) <= 100000),
  sha256         text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  subject        text not null check (char_length(subject) between 1 and 300),
  issuer         text not null check (char_length(issuer) between 1 and 300),
  valid_from     timestamptz not null,
  valid_to       timestamptz not null,
  note           text not null check (char_length(note) between 1 and 500),
  added_at       timestamptz not null,
  added_by       text not null,
  removed_at     timestamptz,
  removed_by     text,
  removed_reason text check (char_length(removed_reason) between 1 and 1000),
  check (num_nonnulls(removed_at, removed_by, removed_reason) in (0, 3))
);
comment on column signing.trust_anchor.note is 'where the certificate was fetched and how it was compared';
create unique index trust_anchor_once on signing.trust_anchor (agency_id, sha256) where removed_at is null;
