-- How a council votes on each award. The threshold counts the whole membership, absentees included; recusals do not shrink it.
-- Ballots that the decrees demand: 90 % and 80 % lists. For Giấy khen and Bằng khen they demand none: hands, more than half.
-- The quorum of 2/3 is what six ministries' circulars of 2025-2026 state; the decrees leave it to the council's rules.
insert into law.award_kind (code, name, class, authority_level, protocol_order) values
  ('cstd_toan_quoc', 'Chiến sĩ thi đua toàn quốc', 'title', 'government', 2),
  ('cstd_tinh', 'Chiến sĩ thi đua cấp tỉnh', 'title', 'province', 4),
  ('cstd_co_so', 'Chiến sĩ thi đua cơ sở', 'title', 'department', 6),
  ('co_thi_dua', 'Cờ thi đua của Ủy ban nhân dân tỉnh', 'title', 'province', 8)
on conflict (code) do nothing;

create temporary table vote_regime (valid_from date, valid_to date, certainty text, source text, doubt text) on commit drop;
insert into vote_regime values
  ('2017-10-01', '2023-12-31', 'derived', 'Nghị định 91/2017/NĐ-CP', ''),
  ('2024-01-01', '2025-06-30', 'derived', 'Nghị định 98/2023/NĐ-CP', ''),
  ('2025-07-01', '2026-09-30', 'derived', 'Nghị định 152/2025/NĐ-CP', ''),
  ('2026-10-01', null, 'recalled_medium', 'Nghị định 152/2025/NĐ-CP', ' (Luật 06/2026/QH16 có hiệu lực từ 01/10/2026, chưa đối chiếu)');

-- Nothing in the decrees asks for a ballot on these forms; the council decides by hands, more than half of all its members.
insert into law.vote_rule (award_code, ballot_required, default_method, threshold_numerator, threshold_denominator, threshold_strict,
                           denominator_base, quorum_numerator, quorum_denominator, valid_from, valid_to, citation, certainty)
select award, false, 'show_of_hands', 1, 2, true, 'all_members', 2, 3, valid_from, valid_to,
       source || ' không buộc bỏ phiếu đối với ' || name || '; biểu quyết theo đa số, quá nửa tổng số thành viên' || doubt, certainty
from vote_regime, (values ('giay_khen_so', 'Giấy khen'), ('giay_khen_xa', 'Giấy khen'), ('bang_khen_tinh', 'Bằng khen')) as form (award, name);

-- Before 2024 the decree names no ballot for these two either.
insert into law.vote_rule (award_code, ballot_required, default_method, threshold_numerator, threshold_denominator, threshold_strict,
                           denominator_base, quorum_numerator, quorum_denominator, valid_from, valid_to, citation, certainty)
select award, false, 'show_of_hands', 1, 2, true, 'all_members', 2, 3, '2017-10-01', '2023-12-31',
       'Nghị định 91/2017/NĐ-CP, Điều 45 khoản 8 không buộc bỏ phiếu đối với danh hiệu này; biểu quyết theo đa số, quá nửa tổng số thành viên', 'derived'
from (values ('cstd_co_so'), ('co_thi_dua')) as title (award);

insert into law.vote_rule (award_code, ballot_required, default_method, threshold_numerator, threshold_denominator, threshold_strict,
                           denominator_base, quorum_numerator, quorum_denominator, valid_from, valid_to, citation, certainty)
select award, true, 'secret_ballot', percent, 100, false, 'all_members', 2, 3, rule.valid_from, rule.valid_to, rule.citation, rule.certainty
from (values
  (90, '{cstd_tinh,cstd_toan_quoc}'::text[], date '2017-10-01', date '2023-12-31', 'confirmed_secondary',
   'Nghị định 91/2017/NĐ-CP, Điều 45 khoản 8: bỏ phiếu kín, từ 90 % tổng số thành viên trở lên'),
  (90, '{cstd_tinh,cstd_toan_quoc}', date '2024-01-01', date '2025-06-30', 'confirmed',
   'Nghị định 98/2023/NĐ-CP, Điều 30 khoản 7: bỏ phiếu, từ 90 % tổng số thành viên trở lên (không ghi "kín")'),
  (80, '{cstd_co_so,co_thi_dua}', date '2024-01-01', date '2025-06-30', 'confirmed',
   'Nghị định 98/2023/NĐ-CP, Điều 30 khoản 7: bỏ phiếu, từ 80 % tổng số thành viên trở lên (không ghi "kín")'),
  (90, '{cstd_tinh,cstd_toan_quoc}', date '2025-07-01', date '2026-09-30', 'derived',
   'Nghị định 152/2025/NĐ-CP giao bộ, tỉnh quy định; các thông tư của bộ giữ mức 90 % tổng số thành viên'),
  (80, '{cstd_co_so,co_thi_dua}', date '2025-07-01', date '2026-09-30', 'derived',
   'Nghị định 152/2025/NĐ-CP giao bộ, tỉnh quy định; các thông tư của bộ giữ mức 80 % tổng số thành viên'),
  (90, '{cstd_tinh,cstd_toan_quoc}', date '2026-10-01', null, 'recalled_medium',
   'Mức 90 % của các thông tư theo Nghị định 152/2025/NĐ-CP; Luật 06/2026/QH16 có hiệu lực từ 01/10/2026, chưa đối chiếu'),
  (80, '{cstd_co_so,co_thi_dua}', date '2026-10-01', null, 'recalled_medium',
   'Mức 80 % của các thông tư theo Nghị định 152/2025/NĐ-CP; Luật 06/2026/QH16 có hiệu lực từ 01/10/2026, chưa đối chiếu')
) as rule (percent, awards, valid_from, valid_to, certainty, citation), unnest(rule.awards) as award;
