-- What somebody types in for another stands on a paper which that other signed: whose, signed when, and its scan; all three or none.
alter table audit.process
  add column evidence_signed_on date,
  add foreign key (evidence_file_id) references records.stored_file,
  add constraint process_signed_paper_whole check (num_nonnulls(on_behalf_of, evidence_file_id, evidence_signed_on) in (0, 3));
create index process_by_evidence on audit.process (evidence_file_id) where evidence_file_id is not null;
