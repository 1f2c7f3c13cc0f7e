-- Reward coefficients of the whole catalogue under the three decrees. Where a source gives the figure without its article,
-- the citation names the decree's articles on reward money and nothing finer.
create temporary table regime (n int, valid_from date, valid_to date, source text) on commit drop;
insert into regime values
  (1, '2017-10-01', '2023-12-31', 'các điều 68 đến 73 Nghị định số 91/2017/NĐ-CP'),
  (2, '2024-01-01', '2025-06-30', 'các điều 53 đến 58 Nghị định số 98/2023/NĐ-CP'),
  (3, '2025-07-01', null, 'các điều 49 đến 54 Nghị định số 152/2025/NĐ-CP');

-- One line an award and subject: coefficient and certainty under each decree; null = that decree gives none, or none was found.
create temporary table rate (
  award text, subject text, c1 numeric, s1 text, c2 numeric, s2 text, c3 numeric, s3 text, own_citation text) on commit drop;
insert into rate values
  ('cstd_toan_quoc', 'individual', 4.5, 'confirmed_secondary', 4.5, 'confirmed', 4.5, 'confirmed', null),
  ('cstd_bo', 'individual', 3.0, 'confirmed_secondary', 3.0, 'confirmed', 3.0, 'confirmed', null),
  ('cstd_tinh', 'individual', 3.0, 'confirmed_secondary', 3.0, 'confirmed', 3.0, 'confirmed', null),
  ('cstd_co_so', 'individual', 1.0, 'confirmed_secondary', 1.0, 'confirmed', 1.0, 'confirmed', null),
  ('ldtt', 'individual', 0.3, 'confirmed_secondary', 0.3, 'confirmed', 0.3, 'confirmed', null),
  ('ttldxs', 'collective', 1.5, 'confirmed_secondary', 1.5, 'confirmed_secondary', 1.5, 'confirmed', null),
  ('ttldtt', 'collective', 0.8, 'confirmed_secondary', 0.8, 'confirmed_secondary', 0.8, 'confirmed', null),
  ('xa_tieu_bieu', 'collective', null, null, 2.0, 'confirmed_secondary', 2.0, 'confirmed', null),
  ('thon_van_hoa', 'collective', 1.5, 'confirmed_secondary', 1.5, 'confirmed_secondary', 1.5, 'confirmed', null),
  ('gia_dinh_van_hoa', 'household', 0.1, 'recalled_medium', 0.1, 'recalled_medium', null, null, null),
  ('co_thi_dua_chinh_phu', 'collective', 12, 'confirmed_secondary', 12, 'confirmed_secondary', 12, 'confirmed', null),
  ('co_thi_dua_bo', 'collective', 8, 'confirmed_secondary', 8, 'confirmed_secondary', 8, 'confirmed', null),
  ('co_thi_dua', 'collective', 8, 'confirmed_secondary', 8, 'confirmed_secondary', 8, 'confirmed', null),
  ('co_thi_dua_quan_khu', 'collective', 6, 'confirmed_secondary', 6, 'confirmed_secondary', 6, 'confirmed', null),
  ('bang_khen_ttg', 'individual', 3.5, 'confirmed_secondary', 3.5, 'confirmed_secondary', 3.5, 'confirmed_secondary', null),
  ('bang_khen_ttg', 'collective', 7.0, 'confirmed_secondary', 7.0, 'confirmed_secondary', 7.0, 'confirmed', null),
  ('bang_khen_ttg', 'household', null, null, null, null, 5.25, 'derived', null),
  ('bang_khen_bo', 'individual', 1.0, 'confirmed_secondary', 1.5, 'recalled_high', 1.5, 'recalled_high', null),
  ('bang_khen_bo', 'collective', 2.0, 'confirmed_secondary', 3.0, 'recalled_high', 3.0, 'confirmed', null),
  ('bang_khen_bo', 'household', null, null, null, null, 2.25, 'recalled_high', null),
  ('giay_khen_don_vi', 'individual', 0.3, 'confirmed_secondary', 0.3, 'confirmed_secondary', 0.3, 'confirmed_secondary', null),
  ('giay_khen_don_vi', 'collective', 0.6, 'confirmed_secondary', 0.6, 'confirmed_secondary', 0.6, 'confirmed', null),
  ('giay_khen_don_vi', 'household', null, null, null, null, 0.45, 'derived', null),
  ('giay_khen_huyen', 'individual', 0.3, 'confirmed_secondary', 0.3, 'confirmed_secondary', null, null, null),
  ('giay_khen_huyen', 'collective', 0.6, 'confirmed_secondary', 0.6, 'confirmed_secondary', null, null, null),

  -- Orders: the collectives' figures were read; a person gets half of them, which nobody has compared with the text yet.
  ('huan_chuong_sao_vang', 'collective', null, null, null, null, 92, 'confirmed', 'Điều 51 Nghị định số 152/2025/NĐ-CP'),
  ('huan_chuong_hcm', 'collective', null, null, null, null, 61, 'confirmed', 'Điều 51 Nghị định số 152/2025/NĐ-CP'),
  ('huan_chuong_doc_lap_1', 'collective', null, null, null, null, 30, 'confirmed', 'Điều 51 Nghị định số 152/2025/NĐ-CP'),
  ('huan_chuong_doc_lap_2', 'collective', null, null, null, null, 25, 'confirmed', 'Điều 51 Nghị định số 152/2025/NĐ-CP'),
  ('huan_chuong_lao_dong_1', 'collective', null, null, null, null, 18, 'confirmed', 'Điều 51 Nghị định số 152/2025/NĐ-CP'),
  ('huan_chuong_lao_dong_2', 'collective', null, null, null, null, 15, 'confirmed', 'Điều 51 Nghị định số 152/2025/NĐ-CP'),
  ('huan_chuong_lao_dong_3', 'collective', null, null, null, null, 9, 'confirmed', 'Điều 51 Nghị định số 152/2025/NĐ-CP'),
  ('anh_hung_lao_dong', 'collective', null, null, null, null, 31, 'confirmed', null);
insert into rate
select award, 'individual', null, null, null, null, c3 / 2, 'recalled_high', coalesce(own_citation, 'các điều 49 đến 54 Nghị định số 152/2025/NĐ-CP') || ' (tập thể bằng hai lần cá nhân)'
from rate where award like 'huan_chuong_%' or award = 'anh_hung_lao_dong';

insert into law.reward_coefficient (award_code, subject_kind, coefficient, valid_from, valid_to, citation, certainty)
select rate.award, rate.subject, per.coefficient, regime.valid_from, regime.valid_to, coalesce(rate.own_citation, regime.source), per.certainty
from rate, lateral (values (1, c1, s1), (2, c2, s2), (3, c3, s3)) as per (n, coefficient, certainty), regime
where regime.n = per.n and per.coefficient is not null;

insert into law.reward_coefficient (award_code, subject_kind, coefficient, is_maximum, valid_from, valid_to, citation, certainty)
select award, 'individual', 0.6, true, regime.valid_from, regime.valid_to,
       case n when 2 then 'điểm d khoản 1 Điều 58 Nghị định số 98/2023/NĐ-CP' else source end,
       case n when 2 then 'confirmed_secondary' else 'recalled_medium' end
from regime, (values ('ky_niem_chuong_bo'), ('ky_niem_chuong_tinh')) as medal (award);

-- Votes. The 90 % list also names the heroes and the ministries' title; the 80 % list the flags (NĐ 98/2023 Điều 30 khoản 7).
create temporary table ballot (percent int, awards text[], valid_from date, valid_to date, certainty text, citation text) on commit drop;
insert into ballot values
  (90, '{cstd_bo,anh_hung_lao_dong}', '2017-10-01', '2023-12-31', 'confirmed_secondary',
   'Nghị định 91/2017/NĐ-CP, Điều 45 khoản 8: bỏ phiếu kín, từ 90 % tổng số thành viên trở lên'),
  (90, '{cstd_bo,anh_hung_lao_dong}', '2024-01-01', '2025-06-30', 'confirmed',
   'Nghị định 98/2023/NĐ-CP, Điều 30 khoản 7: bỏ phiếu, từ 90 % tổng số thành viên trở lên (không ghi "kín")'),
  (80, '{co_thi_dua_chinh_phu}', '2024-01-01', '2025-06-30', 'confirmed',
   'Nghị định 98/2023/NĐ-CP, Điều 30 khoản 7: bỏ phiếu, từ 80 % tổng số thành viên trở lên (không ghi "kín")'),
  (80, '{co_thi_dua_bo,co_thi_dua_quan_khu}', '2024-01-01', '2025-06-30', 'derived',
   'Nghị định 98/2023/NĐ-CP, Điều 30 khoản 7 đối với Cờ thi đua của tỉnh; áp dụng như nhau đối với bộ'),
  (90, '{cstd_bo,anh_hung_lao_dong}', '2025-07-01', '2026-09-30', 'derived',
   'Nghị định 152/2025/NĐ-CP giao bộ, tỉnh quy định; các thông tư của bộ giữ mức 90 % tổng số thành viên'),
  (80, '{co_thi_dua_chinh_phu,co_thi_dua_bo,co_thi_dua_quan_khu}', '2025-07-01', '2026-09-30', 'derived',
   'Nghị định 152/2025/NĐ-CP giao bộ, tỉnh quy định; các thông tư của bộ giữ mức 80 % tổng số thành viên'),
  (90, '{cstd_bo,anh_hung_lao_dong}', '2026-10-01', null, 'recalled_medium',
   'Mức 90 % của các thông tư theo Nghị định 152/2025/NĐ-CP; Luật 06/2026/QH16 có hiệu lực từ 01/10/2026, chưa đối chiếu'),
  (80, '{co_thi_dua_chinh_phu,co_thi_dua_bo,co_thi_dua_quan_khu}', '2026-10-01', null, 'recalled_medium',
   'Mức 80 % của các thông tư theo Nghị định 152/2025/NĐ-CP; Luật 06/2026/QH16 có hiệu lực từ 01/10/2026, chưa đối chiếu');

insert into law.vote_rule (award_code, ballot_required, default_method, threshold_numerator, threshold_denominator, threshold_strict,
                           denominator_base, quorum_numerator, quorum_denominator, valid_from, valid_to, citation, certainty)
select award, true, 'secret_ballot', percent, 100, false, 'all_members', 2, 3, ballot.valid_from, ballot.valid_to, ballot.citation, ballot.certainty
from ballot, unnest(ballot.awards) as award;

-- Everything else: the decrees ask for no ballot; hands, more than half of all members.
create temporary table hands (valid_from date, valid_to date, certainty text, source text, doubt text) on commit drop;
insert into hands values
  ('2017-10-01', '2023-12-31', 'derived', 'Nghị định 91/2017/NĐ-CP', ''),
  ('2024-01-01', '2025-06-30', 'derived', 'Nghị định 98/2023/NĐ-CP', ''),
  ('2025-07-01', '2026-09-30', 'derived', 'Nghị định 152/2025/NĐ-CP', ''),
  ('2026-10-01', null, 'recalled_medium', 'Nghị định 152/2025/NĐ-CP', ' (Luật 06/2026/QH16 có hiệu lực từ 01/10/2026, chưa đối chiếu)');
insert into law.vote_rule (award_code, ballot_required, default_method, threshold_numerator, threshold_denominator, threshold_strict,
                           denominator_base, quorum_numerator, quorum_denominator, valid_from, valid_to, citation, certainty)
select kind.code, false, 'show_of_hands', 1, 2, true, 'all_members', 2, 3, hands.valid_from, hands.valid_to,
       hands.source || ' không buộc bỏ phiếu đối với ' || kind.name || '; biểu quyết theo đa số, quá nửa tổng số thành viên' || hands.doubt, hands.certainty
from law.award_kind kind, hands
where kind.valid_from <= hands.valid_from and (kind.valid_to is null or kind.valid_to >= coalesce(hands.valid_to, 'infinity'))
  and not exists (select 1 from law.vote_rule v where v.award_code = kind.code and v.valid_from = hands.valid_from);
