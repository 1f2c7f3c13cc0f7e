-- How the agency's certificates are laid out, by award and kind of subject; each saving is a version that stays, for what was printed by it.
create table decisions.certificate_layout (
  id           uuid primary key,
  agency_id    uuid not null references organizations.agency,
  award_code   text not null references law.award_kind,
  subject_kind text not null check (subject_kind in ('individual', 'collective', 'household')),
  name         text not null check (char_length(name) between 1 and 100),
  revision     int not null check (revision > 0),
  in_use       boolean not null default false,
  created_at   timestamptz not null
);
create unique index certificate_layout_one_in_use on decisions.certificate_layout (agency_id, award_code, subject_kind) where in_use;
create unique index certificate_layout_name on decisions.certificate_layout (agency_id, award_code, subject_kind, lower(name));

create table decisions.certificate_layout_version (
  layout_id          uuid not null references decisions.certificate_layout,
  revision           int not null check (revision > 0),
  design             text not null check (char_length(design) <= 50000 and jsonb_typeof(design::jsonb -> 'fields') = 'array'),
  background_file_id uuid references records.stored_file,
  saved_at           timestamptz not null,
  saved_by           text not null,
  restores           int check (restores < revision),
  primary key (layout_id, revision)
);
comment on column decisions.certificate_layout_version.design is 'JSON: boxes in millimetres, sizes in points';
comment on column decisions.certificate_layout_version.background_file_id is 'scan of the blank, shown while fields are placed, never printed';
comment on column decisions.certificate_layout_version.restores is 'the version whose design it brings back';
create trigger certificate_layout_version_append_only before update or delete on decisions.certificate_layout_version
  for each row execute function refuse_change();
alter table decisions.certificate_layout
  add constraint certificate_layout_has_its_version foreign key (id, revision) references decisions.certificate_layout_version (layout_id, revision) deferrable initially deferred;

-- The emblem at the head of full prints; the newest is in use, older ones stay for what was printed with them.
create table decisions.certificate_emblem (
  id        uuid primary key,
  agency_id uuid not null references organizations.agency,
  file_id   uuid references records.stored_file,
  saved_at  timestamptz not null,
  saved_by  text not null
);
comment on column decisions.certificate_emblem.file_id is 'null: the emblem was taken off';
create index certificate_emblem_by_agency on decisions.certificate_emblem (agency_id, saved_at desc);
create trigger certificate_emblem_append_only before update or delete on decisions.certificate_emblem
  for each row execute function refuse_change();

-- By what anybody finds a certificate on the public page: a token nobody guesses, and a short code beside the register number.
create table decisions.certificate_code (
  item_id uuid primary key references decisions.decision_item,
  token   text not null unique check (token ~ '^[0-9a-f]{32}$'),
  code    text not null check (code ~ '^[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}$')
);
create trigger certificate_code_append_only before update or delete on decisions.certificate_code
  for each row execute function refuse_change();

-- Certificates given before get codes too: printed again, they bear them.
insert into decisions.certificate_code
select i.id,
       substr(encode(sha256(convert_to(gen_random_uuid()::text || gen_random_uuid()::text || i.id, 'UTF8')), 'hex'), 1, 32),
       substr(c.letters, 1, 4) || '-' || substr(c.letters, 5, 4)
from decisions.decision_item i,
     lateral (select sha256(convert_to(gen_random_uuid()::text || gen_random_uuid()::text || i.id, 'UTF8')) as bytes) r,
     lateral (select string_agg(substr('0123456789ABCDEFGHJKMNPQRSTVWXYZ', 1 + get_byte(r.bytes, n) % 32, 1), '' order by n) as letters from generate_series(0, 7) n) c
where i.register_number is not null;
