-- Certificates being written into one file or many, beside the requests: how far it is, and what came of it.
insert into state_transition values
  ('print_job', '', 'queued'), ('print_job', 'queued', 'done'), ('print_job', 'queued', 'cancelled'), ('print_job', 'queued', 'failed');

create table decisions.print_job (
  id           uuid primary key,
  decision_id  uuid not null references decisions.decision,
  state        text not null check (state in ('queued', 'done', 'cancelled', 'failed')),
  format       text not null check (format in ('one_pdf', 'zip_of_pdf', 'zip_of_docx')),
  layout       text not null check (layout in ('as_issued', 'in_use')),
  item_ids     uuid[] not null check (cardinality(item_ids) between 1 and 5000),
  offset_x     numeric(4,1) not null check (offset_x between -20 and 20),
  offset_y     numeric(4,1) not null check (offset_y between -20 and 20),
  written      int not null default 0,
  file_id      uuid references records.stored_file,
  fault        text check (char_length(fault) <= 1000),
  asked_at     timestamptz not null,
  asked_by     text not null,
  check ((state = 'done') = (file_id is not null)),
  check (written between 0 and cardinality(item_ids))
);
create index print_job_by_decision on decisions.print_job (decision_id, asked_at desc);
create index print_job_waiting on decisions.print_job (asked_at) where state = 'queued';
create trigger print_job_transition before insert or update of state on decisions.print_job
  for each row execute function enforce_transition('print_job');
