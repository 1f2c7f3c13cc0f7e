-- What a decision stood on when it was issued, beside the bytes of its papers: the model they were written from, and the grounds.
create table decisions.frozen_model (
  decision_id uuid primary key references decisions.decision,
  facts       text not null,
  grounds     text not null,
  sha256      text not null,
  frozen_at   timestamptz not null,
  check (sha256 = encode(sha256(convert_to(facts || chr(10) || grounds, 'UTF8')), 'hex'))
);
comment on column decisions.frozen_model.facts is 'JSON from which the papers can be written again, byte by byte';
comment on column decisions.frozen_model.grounds is 'JSON: legal texts and rates of the day, roster, votes, clearances, checks, money of each name';
create trigger frozen_model_append_only before update or delete on decisions.frozen_model for each row execute function refuse_change();
create trigger issued_paper_append_only before update or delete on decisions.issued_paper for each row execute function refuse_change();
