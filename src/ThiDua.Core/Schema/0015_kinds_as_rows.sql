-- Roles and kinds of issued paper grow with the program: rows that keys point at, so that each new one is an insert and not a rewritten check.
create table accounts.role (
  code text primary key
);
insert into accounts.role values
  ('standing_officer'), ('unit_head'), ('individual'), ('council_member'), ('council_secretary'), ('council_chair'), ('director'),
  ('accountant'), ('editor'), ('administrator'), ('outside_proposer'), ('records_clerk');
alter table accounts.role_grant
  drop constraint role_grant_role_check,
  add foreign key (role) references accounts.role;

create table decisions.paper_kind (
  code text primary key
);
insert into decisions.paper_kind values
  ('submission'), ('minutes'), ('decision'), ('certificates'), ('closing_report'), ('closing_report_sheet');
alter table decisions.issued_paper
  drop constraint issued_paper_kind_check,
  add foreign key (kind) references decisions.paper_kind;
