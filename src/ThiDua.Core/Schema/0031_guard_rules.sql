-- Rules between a dossier and an award, with one row for each time their text or our knowledge of it differs. National: no agency changes them.
create table law.guard (
  code    text primary key check (code ~ '^[a-z_]+$'),
  number  text not null unique,
  ordinal int not null unique,
  name    text not null
);
insert into law.guard (number, code, name, ordinal) values
  ('G1', 'same_form_may_repeat', 'Một hình thức được tặng nhiều lần', 10),
  ('G2', 'one_achievement_one_award', 'Một thành tích chỉ khen một lần', 20),
  ('G3', 'lower_form_not_needed', 'Thành tích đến đâu khen thưởng đến đó', 30),
  ('G4', 'no_merit_from_movement_award', 'Khen đột xuất, chuyên đề không làm căn cứ khen công trạng cấp cao hơn', 40),
  ('G5', 'no_open_case', 'Chưa xét khi vụ việc chưa có kết luận', 50),
  ('G6', 'achievement_after_discipline', 'Thành tích tính từ khi chấm dứt kỷ luật', 60),
  ('G7', 'maternity_counts_as_work', 'Nghỉ thai sản là thời gian công tác', 70),
  ('G8', 'tie_goes_to_women', 'Ưu tiên nữ khi bằng phiếu', 80),
  ('G9', 'women_leaders_serve_less', 'Thời gian cống hiến của nữ lãnh đạo, quản lý', 90),
  ('G10', 'present_most_of_the_year', 'Không nghỉ quá thời gian quy định trong năm', 100),
  ('G10b', 'recruited_long_enough', 'Tuyển dụng đủ thời gian', 105),
  ('G11', 'unit_old_enough', 'Đơn vị hoạt động đủ thời gian', 110),
  ('G12', 'new_unit_decides_on_transfer', 'Chuyển công tác: đơn vị mới xét, đơn vị cũ nhận xét', 120),
  ('G13', 'initiative_used_once', 'Một sáng kiến chỉ dùng một lần', 130),
  ('G14', 'direct_workers_first', 'Ưu tiên người trực tiếp lao động, vùng khó khăn', 140),
  ('G15', 'cancelled_award_is_recalled', 'Hủy quyết định thì thu hồi hiện vật và tiền thưởng', 150),
  ('G16', 'signer_pays', 'Cấp ký quyết định chi tiền thưởng', 160),
  ('G17', 'papers_are_electronic', 'Hồ sơ có tệp điện tử', 170),
  ('G18', 'most_members_advanced', 'Tỷ lệ Lao động tiên tiến của tập thể', 180),
  ('G19', 'nobody_warned', 'Tập thể không có người bị kỷ luật từ cảnh cáo', 190),
  ('G20', 'medal_once_per_person', 'Kỷ niệm chương tặng một lần', 200),
  ('G21', 'authority_gives_own_form', 'Đúng thẩm quyền khen thưởng', 210);

create table law.guard_rule (
  id             uuid primary key default gen_random_uuid(),
  guard          text not null references law.guard,
  sentence       text not null check (char_length(sentence) between 1 and 500),
  severity       text not null check (severity in ('note', 'warn', 'needs_reason', 'block')),
  limit_value    numeric(9,3) check (limit_value > 0),
  limit_unit     text check (limit_unit in ('months', 'working_days', 'percent', 'part')),
  award_codes    text[] not null default '{}',
  valid_from     date not null,
  valid_to       date,
  from_reception boolean not null default false,
  citation       text not null check (citation <> ''),
  certainty      law.certainty not null,
  check (valid_to is null or valid_to >= valid_from),
  check ((limit_value is null) = (limit_unit is null)),
  constraint guard_rule_no_overlap exclude using gist (guard with =, daterange(valid_from, valid_to, '[]') with &&)
);
comment on column law.guard_rule.award_codes is 'awards that the rule speaks of; empty = every award';
comment on column law.guard_rule.from_reception is 'a transition clause leaves dossiers received before valid_from under the former text';

-- One text, the periods in which it stood, how each is cited. Luật 06/2026/QH16 amends from 01/10/2026 and was not read: the same text
-- goes on, unverified; dossiers received before that day stay under the former text.
create temporary table guard_text (
  code text, severity text, limit_value numeric, limit_unit text, awards text[], sentence text) on commit drop;
insert into guard_text values
  ('same_form_may_repeat', 'note', null, null, '{}', 'Một hình thức khen thưởng có thể tặng nhiều lần cho một đối tượng.'),
  ('one_achievement_one_award', 'block', null, null, '{}', 'Không khen thưởng nhiều lần, nhiều hình thức cho một thành tích đạt được.'),
  ('lower_form_not_needed', 'warn', null, null, '{}', 'Thành tích đến đâu khen thưởng đến đó; không nhất thiết phải có hình thức khen thưởng mức thấp mới được khen thưởng mức cao hơn.'),
  ('no_merit_from_movement_award', 'block', null, null, '{}', 'Kết quả khen thưởng đột xuất, khen thưởng phong trào thi đua theo đợt, chuyên đề không làm căn cứ xét khen thưởng công trạng lên mức cao hơn.'),
  ('no_open_case', 'block', null, null, '{}', 'Chưa xét khen thưởng khi đang xem xét kỷ luật, điều tra, thanh tra, kiểm tra, giải quyết khiếu nại, tố cáo hoặc báo chí nêu chưa kết luận.'),
  ('achievement_after_discipline', 'block', null, null, '{}', 'Sau khi chấm dứt hiệu lực kỷ luật, thành tích tính từ thời điểm chấm dứt.'),
  ('maternity_counts_as_work', 'note', null, null, '{}', 'Thời gian nghỉ thai sản theo quy định được tính là thời gian công tác.'),
  ('tie_goes_to_women', 'note', null, null, '{}', 'Khi nhiều cá nhân, tập thể có thành tích, điều kiện như nhau thì chọn nữ hoặc tập thể có từ 70 % nữ trở lên.'),
  ('women_leaders_serve_less', 'block', 3, 'part', '{}', 'Thời gian giữ chức vụ xét khen thưởng quá trình cống hiến của nữ lãnh đạo, quản lý giảm một phần ba so với quy định chung, trừ người nghỉ hưu ở tuổi cao hơn.'),
  ('unit_old_enough', 'needs_reason', 12, 'months', '{ttldtt,ttldxs}', 'Đơn vị mới thành lập chưa đủ 12 tháng thì chưa xét danh hiệu tập thể; đơn vị sắp xếp lại được tính tiếp thời gian.'),
  ('new_unit_decides_on_transfer', 'needs_reason', 6, 'months', '{}', 'Cá nhân chuyển công tác do đơn vị mới xét; công tác ở đơn vị cũ từ 06 tháng trở lên thì có nhận xét của đơn vị cũ.'),
  ('initiative_used_once', 'block', null, null, '{}', 'Một sáng kiến, đề tài chỉ dùng một lần làm căn cứ xét danh hiệu hoặc hình thức khen thưởng.'),
  ('direct_workers_first', 'note', null, null, '{}', 'Chú trọng khen thưởng người trực tiếp lao động, học tập, công tác; biên giới, biển, đảo và vùng có điều kiện khó khăn.'),
  ('cancelled_award_is_recalled', 'block', null, null, '{}', 'Gian dối, sai sự thật, trái quy định hoặc được kết luận không đủ tiêu chuẩn thì hủy quyết định, thu hồi hiện vật và tiền thưởng.'),
  ('signer_pays', 'block', null, null, '{}', 'Người ký quyết định khen thưởng chi tiền thưởng từ quỹ của cấp mình; khen thưởng cấp Nhà nước do cấp trình chi.'),
  ('papers_are_electronic', 'warn', null, null, '{}', 'Ứng dụng công nghệ thông tin: giấy tờ của hồ sơ có tệp điện tử.'),
  ('most_members_advanced', 'block', 70, 'percent', '{ttldtt,ttldxs}', 'Tập thể có ít nhất 70 % cá nhân đạt danh hiệu Lao động tiên tiến.'),
  ('nobody_warned', 'block', null, null, '{ttldtt,ttldxs}', 'Tập thể không có cá nhân bị kỷ luật từ hình thức cảnh cáo trở lên.'),
  ('medal_once_per_person', 'block', null, null, '{ky_niem_chuong_bo,ky_niem_chuong_tinh}', 'Kỷ niệm chương tặng một lần cho một cá nhân.'),
  ('authority_gives_own_form', 'block', null, null, '{}', 'Giám đốc Sở và tương đương tặng Giấy khen; Bằng khen và danh hiệu cấp tỉnh, cấp bộ, cấp Nhà nước do cấp có thẩm quyền tặng.');

create temporary table guard_period (code text, valid_from date, valid_to date, citation text, certainty text) on commit drop;
insert into guard_period values
  ('same_form_may_repeat', '2017-10-01', '2023-12-31', 'Luật Thi đua, khen thưởng 15/2003/QH11 (sửa đổi 2013), Điều 6', 'recalled_high'),
  ('same_form_may_repeat', '2024-01-01', '2026-09-30', 'Luật 06/2022/QH15, Điều 5 khoản 2 điểm c', 'confirmed'),
  ('one_achievement_one_award', '2017-10-01', '2023-12-31', 'Luật Thi đua, khen thưởng 15/2003/QH11 (sửa đổi 2013), Điều 6', 'recalled_high'),
  ('one_achievement_one_award', '2024-01-01', '2026-09-30', 'Luật 06/2022/QH15, Điều 5 khoản 2 điểm c', 'confirmed'),
  ('lower_form_not_needed', '2024-01-01', '2025-06-30', 'Luật 06/2022/QH15, Điều 5 khoản 2 điểm c', 'confirmed'),
  ('lower_form_not_needed', '2025-07-01', '2026-09-30', 'Luật 06/2022/QH15, Điều 5 khoản 2 điểm c; Nghị định 152/2025/NĐ-CP, Điều 4 khoản 1', 'confirmed'),
  ('no_merit_from_movement_award', '2025-07-01', '2026-09-30', 'Nghị định 152/2025/NĐ-CP, Điều 4 khoản 3', 'confirmed'),
  ('no_open_case', '2024-01-01', '2025-06-30', 'Nghị định 98/2023/NĐ-CP, nguyên tắc khen thưởng', 'recalled_medium'),
  ('no_open_case', '2025-07-01', '2026-09-30', 'Nghị định 152/2025/NĐ-CP, Điều 4 khoản 4', 'confirmed'),
  ('achievement_after_discipline', '2024-01-01', '2025-06-30', 'Nghị định 98/2023/NĐ-CP, nguyên tắc khen thưởng', 'recalled_medium'),
  ('achievement_after_discipline', '2025-07-01', '2026-09-30', 'Nghị định 152/2025/NĐ-CP, Điều 4 khoản 4', 'confirmed'),
  ('maternity_counts_as_work', '2024-01-01', '2025-06-30', 'Nghị định 98/2023/NĐ-CP, nguyên tắc khen thưởng', 'recalled_medium'),
  ('maternity_counts_as_work', '2025-07-01', '2026-09-30', 'Nghị định 152/2025/NĐ-CP, Điều 4 khoản 5', 'confirmed'),
  ('tie_goes_to_women', '2024-01-01', '2025-06-30', 'Nghị định 98/2023/NĐ-CP, nguyên tắc khen thưởng', 'recalled_medium'),
  ('tie_goes_to_women', '2025-07-01', '2026-09-30', 'Nghị định 152/2025/NĐ-CP, Điều 4 khoản 6', 'confirmed'),
  ('women_leaders_serve_less', '2024-01-01', '2025-06-30', 'Nghị định 98/2023/NĐ-CP, nguyên tắc khen thưởng', 'recalled_medium'),
  ('women_leaders_serve_less', '2025-07-01', '2026-09-30', 'Nghị định 152/2025/NĐ-CP, Điều 4 khoản 7', 'confirmed'),
  -- Written for the finance sector; elsewhere the unit's own rules decide, hence a reason and not a refusal.
  ('unit_old_enough', '2025-12-15', '2026-09-30', 'Thông tư 118/2025/TT-BTC, Điều 7 khoản 2 (ngành Tài chính; cơ quan khác vận dụng)', 'derived'),
  ('new_unit_decides_on_transfer', '2026-01-01', '2026-09-30', 'Nghị định 335/2025/NĐ-CP, Điều 19 khoản 1; quy chế thi đua, khen thưởng của ngành', 'derived'),
  ('initiative_used_once', '2024-01-01', '2026-09-30', 'Công văn 5007/BNV-TĐKT năm 2023, mục III.5.c', 'confirmed'),
  ('direct_workers_first', '2024-01-01', '2026-09-30', 'Luật 06/2022/QH15, Điều 5 khoản 2 điểm d', 'confirmed'),
  ('cancelled_award_is_recalled', '2024-01-01', '2026-09-30', 'Luật 06/2022/QH15, Điều 93 khoản 2, khoản 8', 'confirmed'),
  ('signer_pays', '2024-01-01', '2026-09-30', 'Luật 06/2022/QH15, Điều 11 khoản 4', 'confirmed'),
  ('papers_are_electronic', '2024-01-01', '2026-09-30', 'Luật 06/2022/QH15, Điều 13 khoản 2, Điều 89 khoản 2 điểm e', 'confirmed'),
  ('most_members_advanced', '2017-10-01', '2023-12-31', 'Nghị định 91/2017/NĐ-CP', 'recalled_high'),
  ('most_members_advanced', '2024-01-01', '2026-09-30', 'Luật 06/2022/QH15, Điều 27, Điều 28', 'confirmed'),
  ('nobody_warned', '2017-10-01', '2023-12-31', 'Nghị định 91/2017/NĐ-CP', 'recalled_high'),
  ('nobody_warned', '2024-01-01', '2026-09-30', 'Luật 06/2022/QH15, Điều 28; đối với Tập thể lao động xuất sắc theo Điều 27', 'derived'),
  ('medal_once_per_person', '2024-01-01', '2026-09-30', 'Luật 06/2022/QH15; Thông tư 25/2025/TT-BKHCN, các điều 14 đến 18', 'confirmed'),
  ('authority_gives_own_form', '2017-10-01', '2023-12-31', 'Luật Thi đua, khen thưởng 15/2003/QH11 (sửa đổi 2013), thẩm quyền khen thưởng', 'recalled_high'),
  ('authority_gives_own_form', '2024-01-01', '2026-09-30', 'Luật 06/2022/QH15, Điều 74, Điều 75, Điều 79, Điều 80', 'confirmed');

insert into law.guard_rule (guard, sentence, severity, limit_value, limit_unit, award_codes, valid_from, valid_to, citation, certainty)
select p.code, t.sentence, t.severity, t.limit_value, t.limit_unit, t.awards, p.valid_from, p.valid_to, p.citation, p.certainty
from guard_period p join guard_text t using (code);

-- Absence and recruitment are counted by another measure in each regime; in between the provinces set their own.
insert into law.guard_rule (guard, sentence, severity, limit_value, limit_unit, award_codes, valid_from, valid_to, citation, certainty) values
  ('present_most_of_the_year', 'Không xét Lao động tiên tiến đối với cá nhân nghỉ từ 40 ngày làm việc trở lên trong năm.', 'block', 40, 'working_days', '{ldtt}',
   '2017-10-01', '2023-12-31', 'Nghị định 91/2017/NĐ-CP, Điều 8', 'recalled_high'),
  ('present_most_of_the_year', 'Không xét Lao động tiên tiến đối với cá nhân nghỉ từ 03 tháng trở lên trong năm, trừ nghỉ thai sản.', 'block', 3, 'months', '{ldtt}',
   '2025-08-05', '2026-09-30', 'Thông tư 15/2025/TT-BNV, Điều 2 khoản 5; Thông tư 20/2025/TT-BNV, Điều 3 khoản 3; Thông tư 25/2025/TT-BKHCN, Điều 3 khoản 3', 'confirmed'),
  ('recruited_long_enough', 'Không xét Lao động tiên tiến đối với cá nhân mới tuyển dụng dưới 10 tháng.', 'block', 10, 'months', '{ldtt}',
   '2017-10-01', '2023-12-31', 'Nghị định 91/2017/NĐ-CP, Điều 8', 'recalled_high'),
  ('recruited_long_enough', 'Không xét Lao động tiên tiến đối với cá nhân mới tuyển dụng dưới 06 tháng.', 'block', 6, 'months', '{ldtt}',
   '2025-08-05', '2026-09-30', 'Thông tư 15/2025/TT-BNV, Điều 2 khoản 5 điểm d', 'confirmed');

insert into law.guard_rule (guard, sentence, severity, limit_value, limit_unit, award_codes, valid_from, valid_to, from_reception, citation, certainty)
select guard, sentence, severity, limit_value, limit_unit, award_codes, '2026-10-01', null, true,
       citation || '; Luật 06/2026/QH16 có hiệu lực từ ngày 01/10/2026, chưa đối chiếu', 'recalled_medium'
from law.guard_rule where valid_to = '2026-09-30';
