-- The legal library: which file or address of a cited text the agency has. What is cited where is read from the rows themselves.
create table law.library_file (
  id          uuid primary key,
  text_key    text not null check (text_key ~ '^[a-z0-9-]{3,80}$'),
  file_id     uuid references records.stored_file,
  address     text check (char_length(address) between 10 and 500 and address ~ '^https?://'),
  note        text check (char_length(note) <= 300),
  added_at    timestamptz not null,
  added_by    text not null,
  removed_at  timestamptz,
  removed_by  text,
  constraint library_file_or_address check (num_nonnulls(file_id, address) = 1),
  check (num_nonnulls(removed_at, removed_by) in (0, 2))
);
comment on column law.library_file.text_key is 'number, symbol and year of the text, folded: "152-2025-nd-cp", "44-kh-ubnd-2024"';
create index library_file_by_key on law.library_file (text_key) where removed_at is null;
create index library_file_by_file on law.library_file (file_id) where file_id is not null;

-- Texts that rows of rules cite and that had no entry of their own. They are cited by no decision, so they have no place among its legal bases.
insert into law.legal_document (code, kind, number, title, issuer, signed_on, effective_from, effective_to, certainty, note) values
  ('tt_15_2025_bnv', 'Thông tư', '15/2025/TT-BNV', 'Biện pháp thi hành Luật Thi đua, khen thưởng và Nghị định số 152/2025/NĐ-CP', 'Bộ Nội vụ', '2025-08-04', '2025-08-05', null, 'confirmed_secondary', 'Tên gọi ghi tóm tắt; đối chiếu khi có bản.'),
  ('tt_20_2025_bnv', 'Thông tư', '20/2025/TT-BNV', 'Thi đua, khen thưởng ngành Nội vụ', 'Bộ Nội vụ', '2025-10-11', '2025-12-01', null, 'confirmed', 'Tên gọi ghi tóm tắt; đối chiếu khi có bản.'),
  ('tt_25_2025_bkhcn', 'Thông tư', '25/2025/TT-BKHCN', 'Thi đua, khen thưởng ngành Khoa học và Công nghệ', 'Bộ Khoa học và Công nghệ', '2025-10-31', '2025-10-31', null, 'confirmed', 'Tên gọi ghi tóm tắt; đối chiếu khi có bản.'),
  ('tt_118_2025_btc', 'Thông tư', '118/2025/TT-BTC', 'Thi đua, khen thưởng ngành Tài chính', 'Bộ Tài chính', '2025-12-15', '2025-12-15', null, 'recalled_medium', 'Ngày có hiệu lực chưa đối chiếu; tên gọi ghi tóm tắt.'),
  ('tt_143_2025_btc', 'Thông tư', '143/2025/TT-BTC', 'Mức chi tổ chức thi đua, khen thưởng', 'Bộ Tài chính', '2025-12-31', '2026-01-01', null, 'confirmed', 'Thay Thông tư số 28/2025/TT-BTC; tên gọi ghi tóm tắt.'),
  ('nd_335_2025', 'Nghị định', '335/2025/NĐ-CP', 'Đánh giá, xếp loại cơ quan hành chính và công chức', 'Chính phủ', '2025-12-21', '2026-01-01', null, 'confirmed', 'Tên gọi ghi tóm tắt; đối chiếu khi có bản.'),
  ('nd_13_2012', 'Nghị định', '13/2012/NĐ-CP', 'Ban hành Điều lệ Sáng kiến', 'Chính phủ', '2012-03-02', '2012-04-25', null, 'confirmed_secondary', null);
