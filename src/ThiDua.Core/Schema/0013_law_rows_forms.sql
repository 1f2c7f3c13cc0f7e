-- Report forms. A form is (issuing text, number, meaning), because the number of the same form moves between decrees:
-- theo đợt, chuyên đề is 07 in NĐ 91/2017, 08 in NĐ 98/2023 (where 01 became the tờ trình) and 08 in NĐ 152/2025.
-- purpose lets the program pick the form of the regime in force when a plan names none.
alter table law.report_form add column purpose text not null check (purpose in ('movement', 'merit'));

insert into law.report_form (document_code, form_number, meaning, subject_kind, purpose, certainty) values
  ('nd_91_2017', '07', 'Báo cáo thành tích khen thưởng theo đợt, chuyên đề', null, 'movement', 'confirmed_secondary'),
  ('nd_98_2023', '08', 'Báo cáo thành tích khen thưởng theo đợt, chuyên đề', null, 'movement', 'recalled_medium'),
  ('nd_152_2025', '08', 'Báo cáo thành tích khen thưởng theo đợt, chuyên đề', null, 'movement', 'derived'),
  ('nd_91_2017', '01', 'Báo cáo thành tích của tập thể, khen thưởng công trạng', 'collective', 'merit', 'confirmed_secondary'),
  ('nd_91_2017', '02', 'Báo cáo thành tích của cá nhân, khen thưởng công trạng', 'individual', 'merit', 'confirmed_secondary'),
  ('nd_98_2023', '02', 'Báo cáo thành tích của tập thể, khen thưởng công trạng', 'collective', 'merit', 'confirmed_secondary'),
  ('nd_98_2023', '03', 'Báo cáo thành tích của cá nhân, khen thưởng công trạng', 'individual', 'merit', 'confirmed_secondary'),
  ('nd_152_2025', '04', 'Báo cáo thành tích của tập thể, khen thưởng công trạng', 'collective', 'merit', 'derived'),
  ('nd_152_2025', '05', 'Báo cáo thành tích của cá nhân, khen thưởng công trạng', 'individual', 'merit', 'confirmed_secondary');

-- Sections for the report on screen, in the usual order. The codes are shared by the forms of one purpose:
-- when a guidance paper names another decree's form, what was written stays in its place.
insert into law.report_form_section (form_id, ordinal, code, title, help, required)
select f.id, s.ordinal, s.code, s.title, s.help, s.required
from law.report_form f
join (values
  ('movement', null, 1, 'so_luoc', 'Sơ lược đặc điểm, lý lịch',
   'Tập thể: tên, nhiệm vụ, số người, thuận lợi và khó khăn. Cá nhân: năm sinh, chức vụ, đơn vị, nhiệm vụ được giao.', true),
  ('movement', null, 2, 'ket_qua', 'Kết quả đạt được trong phong trào',
   'Nêu bằng số liệu, so với chỉ tiêu đã đăng ký hoặc kế hoạch: việc đã làm, chất lượng, thời hạn, hiệu quả.', true),
  ('movement', null, 3, 'bien_phap', 'Biện pháp, cách làm',
   'Nêu cách tổ chức thực hiện, cách làm mới, kinh nghiệm có thể nhân rộng.', true),
  ('movement', null, 4, 'sang_kien', 'Sáng kiến, giải pháp',
   'Tên sáng kiến hoặc giải pháp, nơi áp dụng, hiệu quả, văn bản công nhận (nếu có).', false),
  ('movement', null, 5, 'khen_thuong', 'Các hình thức đã được khen thưởng',
   'Chỉ ghi khen thưởng liên quan đến phong trào hoặc của những năm gần đây: hình thức, số, ngày quyết định, cấp khen. Không có thì ghi "Không".', false),
  ('merit', 'collective', 1, 'so_luoc', 'Sơ lược đặc điểm, tình hình',
   'Địa điểm, quá trình thành lập, tổ chức, số người; chức năng, nhiệm vụ được giao.', true),
  ('merit', 'collective', 2, 'ket_qua', 'Thành tích đạt được',
   'Kết quả thực hiện nhiệm vụ bằng số liệu, so với kế hoạch và với năm trước.', true),
  ('merit', 'collective', 3, 'bien_phap', 'Biện pháp và phong trào thi đua đã thực hiện',
   'Biện pháp chính đem lại kết quả; các phong trào thi đua đã áp dụng.', true),
  ('merit', 'collective', 4, 'chap_hanh', 'Chấp hành chủ trương, chính sách, pháp luật',
   'Việc chấp hành chủ trương của Đảng, pháp luật của Nhà nước; hoạt động của tổ chức đảng, đoàn thể.', true),
  ('merit', 'collective', 5, 'khen_thuong', 'Các hình thức đã được khen thưởng',
   'Danh hiệu, hình thức khen thưởng, số và ngày quyết định, cấp khen. Không có thì ghi "Không".', false),
  ('merit', 'individual', 1, 'so_luoc', 'Sơ lược lý lịch',
   'Năm sinh, quê quán, chức vụ, đơn vị, trình độ, ngày vào ngành.', true),
  ('merit', 'individual', 2, 'nhiem_vu', 'Quyền hạn, nhiệm vụ được giao',
   'Nhiệm vụ được phân công trong thời gian xét khen thưởng.', true),
  ('merit', 'individual', 3, 'ket_qua', 'Thành tích đạt được',
   'Kết quả thực hiện nhiệm vụ bằng số liệu; chất lượng, hiệu quả; biện pháp đã làm.', true),
  ('merit', 'individual', 4, 'sang_kien', 'Sáng kiến, giải pháp',
   'Tên sáng kiến hoặc đề tài, nơi áp dụng, hiệu quả, văn bản công nhận (nếu có).', false),
  ('merit', 'individual', 5, 'khen_thuong', 'Các hình thức đã được khen thưởng',
   'Danh hiệu, hình thức khen thưởng, số và ngày quyết định, cấp khen. Không có thì ghi "Không".', false)
) as s (purpose, subject_kind, ordinal, code, title, help, required)
  on s.purpose = f.purpose and s.subject_kind is not distinct from f.subject_kind;
