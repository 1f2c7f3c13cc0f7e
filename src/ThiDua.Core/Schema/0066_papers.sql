-- Papers that are written here and belong to no other module: kế hoạch, công văn, thông báo, tờ trình, báo cáo, giấy mời, and the papers that
-- correct another. A draft has no number; issuing takes the one that the clerk of records gives and freezes everything.
insert into state_transition values
  ('paper', '', 'draft'), ('paper', 'draft', 'issued'), ('paper', 'draft', 'cancelled');

create table records.paper (
  id                  uuid primary key,
  agency_id           uuid not null references organizations.agency,
  movement_id         uuid references movements.movement,
  type                text not null references records.paper_type,
  state               text not null check (state in ('draft', 'issued', 'cancelled')),
  symbol              text not null check (char_length(symbol) between 1 and 30),
  abstract            text not null check (char_length(abstract) between 1 and 500),
  content             text not null check (content is json object),
  signer_prefix       text check (char_length(signer_prefix) <= 100),
  signer_position     text not null check (char_length(signer_position) between 1 and 100),
  signer_name         text not null check (char_length(signer_name) between 1 and 100),
  amends_id           uuid references records.register_entry,
  number              text check (number ~ '^[1-9][0-9]{0,5}$'),
  issued_on           date check (issued_on between date '1945-09-02' and date '2100-01-01'),
  number_order_reason text check (char_length(number_order_reason) <= 1000),
  model               text,
  grounds             text,
  sha256              text,
  docx_file_id        uuid references records.stored_file,
  pdf_file_id         uuid references records.stored_file,
  issued_at           timestamptz,
  issued_by           text,
  cancel_reason       text check (char_length(cancel_reason) <= 1000),
  created_at          timestamptz not null,
  created_by          text not null,
  constraint paper_issued_whole check ((state = 'issued') = (num_nonnulls(number, issued_on, model, grounds, sha256, docx_file_id, pdf_file_id, issued_at, issued_by) = 9)),
  constraint paper_draft_bare check (state = 'issued' or num_nonnulls(number, issued_on, model, grounds, sha256, docx_file_id, pdf_file_id, issued_at, issued_by) = 0),
  constraint paper_cancelled_says_why check ((state = 'cancelled') = (cancel_reason is not null)),
  check (sha256 = encode(sha256(convert_to(model || chr(10) || grounds, 'UTF8')), 'hex'))
);
comment on column records.paper.content is 'JSON: what was typed, to be edited while it is a draft';
comment on column records.paper.model is 'JSON of the paper as issued, from which its files can be written again, byte by byte';
comment on column records.paper.grounds is 'JSON: the rows of law on which it stood that day';
create index paper_by_agency on records.paper (agency_id, state, created_at desc, id);
create index paper_by_movement on records.paper (movement_id) where movement_id is not null;
create index paper_by_docx on records.paper (docx_file_id) where docx_file_id is not null;
create index paper_by_pdf on records.paper (pdf_file_id) where pdf_file_id is not null;
create trigger paper_transition before insert or update of state on records.paper for each row execute function enforce_transition('paper');

create function records.keep_paper() returns trigger language plpgsql as $$
begin
  if old.state <> 'draft' or tg_op = 'DELETE' then
    raise exception 'a paper stands as it was issued or cancelled' using errcode = 'integrity_constraint_violation', constraint = 'paper_stands';
  end if;
  return new;
end $$;
create trigger paper_stands before update or delete on records.paper for each row execute function records.keep_paper();

create function records.on_paper() returns trigger language plpgsql as $$
begin
  perform records.enter(new.agency_id, new.agency_id, new.type, new.number, new.symbol, new.issued_on,
    case new.type when 'official_letter' then 'V/v ' || new.abstract else new.abstract end, new.signer_name, new.movement_id, 'paper', new.id, new.docx_file_id,
    new.issued_at, new.issued_by, new.amends_id);
  return null;
end $$;
create trigger paper_registered after insert or update of state on records.paper for each row when (new.state = 'issued') execute function records.on_paper();
