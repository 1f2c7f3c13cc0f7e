-- A paper drawn up from one session of a council belongs to that session's pack as well as to the movement's.
alter table records.paper add column session_id uuid references councils.session;
create index paper_by_session on records.paper (session_id) where session_id is not null;
