-- Which text a text amends: the amended one goes on, unlike one that is replaced.
alter table law.legal_document add column amends text references law.legal_document check (amends <> code);
update law.legal_document set amends = 'luat_2022' where code = 'luat_06_2026';
