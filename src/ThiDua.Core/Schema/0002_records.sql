-- Files lie outside the database, named by their SHA-256; a row says what they are and who brought them.
create schema records;

create table records.stored_file (
  id          uuid primary key,
  name        text not null check (char_length(name) between 1 and 255),
  media_type  text not null,
  length      bigint not null check (length > 0),
  sha256      text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  created_at  timestamptz not null,
  created_by  text not null
);
