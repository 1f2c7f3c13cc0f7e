-- The agency's own words and its own Word templates for papers. Each row is one saving, in force from that instant until the next row of the
-- same sentence (or paper); a row without a text (or file) goes back to what the program ships. Nothing is ever changed or deleted: a paper
-- issued on any day can be read against the words of that day.
create schema wordings;

create table wordings.own_sentence (
  id        uuid primary key,
  agency_id uuid not null references organizations.agency,
  paper     text not null check (paper ~ '^[a-z-]{1,40}$'),
  sentence  text not null check (sentence ~ '^[a-z0-9-]{1,40}$'),
  ordinal   int not null check (ordinal >= 1),
  text      text check (char_length(text) between 1 and 2000),
  saved_at  timestamptz not null,
  saved_by  text not null check (saved_by <> ''),
  constraint own_sentence_once unique (agency_id, paper, sentence, ordinal)
);
create trigger own_sentence_append_only before update or delete on wordings.own_sentence for each row execute function refuse_change();

create table wordings.own_template (
  id        uuid primary key,
  agency_id uuid not null references organizations.agency,
  paper     text not null check (paper ~ '^[a-z-]{1,40}$'),
  ordinal   int not null check (ordinal >= 1),
  file_id   uuid references records.stored_file,
  saved_at  timestamptz not null,
  saved_by  text not null check (saved_by <> ''),
  constraint own_template_once unique (agency_id, paper, ordinal)
);
create index own_template_by_file on wordings.own_template (file_id) where file_id is not null;
create trigger own_template_append_only before update or delete on wordings.own_template for each row execute function refuse_change();
