-- Texts of law and award kinds. Forms, money, votes and holidays follow in files of their own.
insert into law.legal_document (code, kind, number, title, issuer, signed_on, effective_from, effective_to, certainty, note) values
  ('luat_2003', 'Luật', '15/2003/QH11', 'Luật Thi đua, khen thưởng', 'Quốc hội', '2003-11-26', '2004-07-01', '2023-12-31', 'confirmed', null),
  ('nd_91_2017', 'Nghị định', '91/2017/NĐ-CP', 'Quy định chi tiết thi hành một số điều của Luật Thi đua, khen thưởng', 'Chính phủ', '2017-07-31', '2017-10-01', '2023-12-31', 'confirmed_secondary', null),
  ('luat_2022', 'Luật', '06/2022/QH15', 'Luật Thi đua, khen thưởng', 'Quốc hội', '2022-06-15', '2024-01-01', null, 'confirmed', null),
  ('nd_98_2023', 'Nghị định', '98/2023/NĐ-CP', 'Quy định chi tiết thi hành một số điều của Luật Thi đua, khen thưởng', 'Chính phủ', '2023-12-31', '2024-01-01', '2025-06-30', 'confirmed', null),
  ('nd_152_2025', 'Nghị định', '152/2025/NĐ-CP', 'Quy định về phân cấp, phân quyền trong lĩnh vực thi đua, khen thưởng; quy định chi tiết và hướng dẫn thi hành một số điều của Luật Thi đua, khen thưởng', 'Chính phủ', '2025-06-14', '2025-07-01', null, 'confirmed', 'Có thể hết hiệu lực từ ngày 01/3/2027 theo Điều 60; phải kiểm tra lại trước ngày đó.'),
  ('qd_01_2026', 'Quyết định', '01/2026/QĐ-TTg', 'Quy định về khen thưởng doanh nghiệp, thủ tục đơn giản và mẫu bằng, giấy khen', 'Thủ tướng Chính phủ', '2026-01-01', '2026-01-01', '2027-02-28', 'confirmed', null),
  ('luat_06_2026', 'Luật', '06/2026/QH16', 'Luật sửa đổi, bổ sung một số điều của Luật Thi đua, khen thưởng', 'Quốc hội', '2026-04-23', '2026-10-01', null, 'confirmed_secondary', 'Nội dung sửa đổi chưa được đối chiếu; quyết định ký từ ngày 01/10/2026 phải có người xác nhận.'),
  ('nd_30_2020', 'Nghị định', '30/2020/NĐ-CP', 'Về công tác văn thư', 'Chính phủ', '2020-03-05', '2020-03-05', null, 'confirmed', null);

insert into law.award_kind (code, name, class, authority_level, protocol_order) values
  ('bang_khen_tinh', 'Bằng khen', 'form', 'province', 10),
  ('giay_khen_so', 'Giấy khen', 'form', 'department', 20),
  ('giay_khen_xa', 'Giấy khen', 'form', 'commune', 30);
