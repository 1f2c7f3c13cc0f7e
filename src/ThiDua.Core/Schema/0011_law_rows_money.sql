-- Reward money: base salary, coefficients and rounding as dated rows; and which texts a decision of a day must cite.

alter table law.legal_document
  add column citation_order  int,
  add column content_checked boolean not null default true,
  add column recheck_by      date;
comment on column law.legal_document.citation_order is 'place among the legal bases of a decision; null = not cited there';
comment on column law.legal_document.content_checked is 'false: the text is in force but nobody has compared its content with our rows; a decision under it needs a named confirmation';
comment on column law.legal_document.recheck_by is 'from this day on the text may have ended; a decision dated on or after it needs a named confirmation';

update law.legal_document set citation_order = 10 where code in ('luat_2003', 'luat_2022');
update law.legal_document set citation_order = 11, content_checked = false where code = 'luat_06_2026';
update law.legal_document set citation_order = 20 where code in ('nd_91_2017', 'nd_98_2023', 'nd_152_2025');
update law.legal_document set recheck_by = '2027-03-01' where code = 'nd_152_2025';

insert into law.base_salary (valid_from, valid_to, amount, citation, certainty) values
  ('2018-07-01', '2019-06-30', 1390000, 'Nghị định số 72/2018/NĐ-CP', 'recalled_high'),
  ('2019-07-01', '2023-06-30', 1490000, 'Nghị định số 38/2019/NĐ-CP', 'confirmed_secondary'),
  ('2023-07-01', '2024-06-30', 1800000, 'Nghị định số 24/2023/NĐ-CP', 'confirmed_secondary'),
  ('2024-07-01', '2026-06-30', 2340000, 'khoản 2 Điều 3 Nghị định số 73/2024/NĐ-CP', 'confirmed'),
  ('2026-07-01', null, 2530000, 'Điều 3 Nghị định số 161/2026/NĐ-CP', 'confirmed_secondary');

insert into law.rounding_rule (valid_from, valid_to, step, citation, certainty) values
  ('2017-10-01', '2023-12-31', 10000, 'khoản 2 Điều 68 Nghị định số 91/2017/NĐ-CP', 'confirmed_secondary'),
  ('2024-01-01', '2025-06-30', 10000, 'Điều 53 Nghị định số 98/2023/NĐ-CP', 'confirmed_secondary'),
  ('2025-07-01', null, 10000, 'khoản 2 Điều 49 Nghị định số 152/2025/NĐ-CP', 'confirmed');

-- A household gets 1,5 times what an individual gets (NĐ 152/2025 Điều 54): the coefficient is multiplied, the amount is rounded once.
insert into law.reward_coefficient (award_code, subject_kind, coefficient, valid_from, valid_to, citation, certainty) values
  ('giay_khen_so', 'individual', 0.3, '2017-10-01', '2023-12-31', 'Điều 73 Nghị định số 91/2017/NĐ-CP', 'confirmed_secondary'),
  ('giay_khen_so', 'collective', 0.6, '2017-10-01', '2023-12-31', 'Điều 73 Nghị định số 91/2017/NĐ-CP', 'confirmed_secondary'),
  ('giay_khen_so', 'individual', 0.3, '2024-01-01', '2025-06-30', 'Điều 58 Nghị định số 98/2023/NĐ-CP', 'confirmed_secondary'),
  ('giay_khen_so', 'collective', 0.6, '2024-01-01', '2025-06-30', 'Điều 58 Nghị định số 98/2023/NĐ-CP', 'confirmed_secondary'),
  ('giay_khen_so', 'individual', 0.3, '2025-07-01', null, 'Điều 54 Nghị định số 152/2025/NĐ-CP', 'confirmed_secondary'),
  ('giay_khen_so', 'collective', 0.6, '2025-07-01', null, 'Điều 54 Nghị định số 152/2025/NĐ-CP', 'confirmed'),
  ('giay_khen_so', 'household', 0.45, '2025-07-01', null, 'Điều 54 Nghị định số 152/2025/NĐ-CP', 'derived'),

  ('giay_khen_xa', 'individual', 0.15, '2017-10-01', '2023-12-31', 'Điều 73 Nghị định số 91/2017/NĐ-CP', 'confirmed_secondary'),
  ('giay_khen_xa', 'collective', 0.3, '2017-10-01', '2023-12-31', 'Điều 73 Nghị định số 91/2017/NĐ-CP', 'confirmed_secondary'),
  ('giay_khen_xa', 'individual', 0.15, '2024-01-01', '2025-06-30', 'Điều 58 Nghị định số 98/2023/NĐ-CP', 'confirmed_secondary'),
  ('giay_khen_xa', 'collective', 0.3, '2024-01-01', '2025-06-30', 'Điều 58 Nghị định số 98/2023/NĐ-CP', 'confirmed_secondary'),
  ('giay_khen_xa', 'household', 0.225, '2024-01-01', '2025-06-30', 'Điều 58 Nghị định số 98/2023/NĐ-CP', 'recalled_medium'),
  ('giay_khen_xa', 'individual', 0.3, '2025-07-01', null, 'Điều 54 Nghị định số 152/2025/NĐ-CP', 'derived'),
  ('giay_khen_xa', 'collective', 0.6, '2025-07-01', null, 'Điều 54 Nghị định số 152/2025/NĐ-CP', 'confirmed'),
  ('giay_khen_xa', 'household', 0.45, '2025-07-01', null, 'Điều 54 Nghị định số 152/2025/NĐ-CP', 'derived'),

  ('bang_khen_tinh', 'individual', 1.0, '2017-10-01', '2023-12-31', 'các điều 68 đến 73 Nghị định số 91/2017/NĐ-CP', 'confirmed_secondary'),
  ('bang_khen_tinh', 'collective', 2.0, '2017-10-01', '2023-12-31', 'các điều 68 đến 73 Nghị định số 91/2017/NĐ-CP', 'confirmed_secondary'),
  ('bang_khen_tinh', 'individual', 1.5, '2024-01-01', '2025-06-30', 'Điều 58 Nghị định số 98/2023/NĐ-CP', 'recalled_high'),
  ('bang_khen_tinh', 'collective', 3.0, '2024-01-01', '2025-06-30', 'Điều 58 Nghị định số 98/2023/NĐ-CP', 'recalled_high'),
  ('bang_khen_tinh', 'individual', 1.5, '2025-07-01', null, 'Điều 54 Nghị định số 152/2025/NĐ-CP', 'recalled_high'),
  ('bang_khen_tinh', 'collective', 3.0, '2025-07-01', null, 'Điều 54 Nghị định số 152/2025/NĐ-CP', 'confirmed'),
  ('bang_khen_tinh', 'household', 2.25, '2025-07-01', null, 'Điều 54 Nghị định số 152/2025/NĐ-CP', 'recalled_high');
