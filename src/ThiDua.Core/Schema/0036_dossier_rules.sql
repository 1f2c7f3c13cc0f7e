-- Papers that a dossier may be made of. form_purpose: which report form of the day's decree it is written by.
create table law.report_purpose (
  code text primary key,
  name text not null
);
insert into law.report_purpose values
  ('movement', 'Theo đợt, chuyên đề'), ('merit', 'Công trạng'), ('ad_hoc', 'Đột xuất'), ('contribution', 'Quá trình cống hiến'),
  ('national_fighter', 'Chiến sĩ thi đua toàn quốc'), ('government_flag', 'Cờ thi đua của Chính phủ'), ('submission', 'Tờ trình');
-- A lookup, so that each new purpose is an insert.
alter table law.report_form drop constraint report_form_purpose_check, add foreign key (purpose) references law.report_purpose;

create table law.dossier_paper (
  code         text primary key check (code ~ '^[a-z0-9_]{1,40}$'),
  ordinal      int not null,
  kind         text not null check (kind in ('submission', 'minutes', 'achievement_report', 'initiative_certificate', 'other')),
  name         text not null check (char_length(name) between 1 and 500),
  level        text not null check (level in ('batch', 'nomination')),
  unit_kinds   text[] not null default '{}',
  form_purpose text references law.report_purpose,
  citation     text not null check (char_length(citation) between 1 and 500),
  certainty    law.certainty not null
);
comment on column law.dossier_paper.unit_kinds is 'kinds of proposing unit that owe it; empty = every unit';

-- What a dossier is made of, as dated rows: by award (code, class, level), route and proposer. A row that the law lets the ministry or the
-- province settle (delegated) gives way to the agency's own row; every other one does not.
create table law.dossier_rule (
  id           uuid primary key default gen_random_uuid(),
  scope        text not null default 'national' check (scope in ('national', 'agency')),
  agency_id    uuid references organizations.agency,
  award_code   text references law.award_kind,
  award_class  text check (award_class in ('title', 'form')),
  level        text check (level in ('department', 'commune', 'district', 'enterprise', 'province', 'ministry', 'government', 'state')),
  route        text not null check (route in ('normal', 'simple')),
  proposer     text not null default 'unit' check (proposer in ('unit', 'outside')),
  delegated    boolean not null default false,
  parts        text[] not null check (cardinality(parts) > 0),
  optional_parts text[] not null default '{}',
  sets         int check (sets between 1 and 20),
  formats      text[] not null default '{}',
  valid_from   date not null,
  valid_to     date,
  citation     text not null check (char_length(citation) between 1 and 500),
  certainty    law.certainty not null,
  check ((scope = 'agency') = (agency_id is not null)),
  check (scope = 'national' or not delegated),
  check (valid_to is null or valid_to >= valid_from),
  constraint dossier_rule_no_overlap exclude using gist (
    scope with =, coalesce(agency_id, '00000000-0000-0000-0000-000000000000'::uuid) with =, coalesce(award_code, '') with =,
    coalesce(award_class, '') with =, coalesce(level, '') with =, route with =, proposer with =, daterange(valid_from, valid_to, '[]') with &&)
);
comment on column law.dossier_rule.sets is 'signed sets to send; null = the text does not say';
comment on column law.dossier_rule.formats is 'electronic files to send along, e.g. pdf, docx';
comment on column law.dossier_rule.delegated is 'the law leaves it to the ministry or the province: a row of the agency''s own replaces this one';

create function law.refuse_unknown_paper() returns trigger language plpgsql as $$
begin
  if exists (select 1 from unnest(new.parts || new.optional_parts) as code where not exists (select 1 from law.dossier_paper p where p.code = code.code)) then
    raise exception 'a part of the rule is no row of law.dossier_paper' using errcode = 'foreign_key_violation', constraint = 'dossier_rule_parts_known';
  end if;
  return new;
end $$;
create trigger dossier_rule_parts_known before insert or update on law.dossier_rule for each row execute function law.refuse_unknown_paper();

-- Thủ tục đơn giản: the five cases of Luật 06/2022/QH15, Điều 85 khoản 1. form_purpose: which short report serves (Mẫu 06, 07, 08).
create table law.simple_route_case (
  code         text primary key,
  ordinal      int not null unique,
  name         text not null,
  form_purpose text not null references law.report_purpose,
  valid_from   date not null,
  valid_to     date,
  citation     text not null,
  certainty    law.certainty not null
);
insert into law.simple_route_case values
  ('nhiem_vu_chinh_tri', 1, 'Khen thưởng phục vụ yêu cầu, nhiệm vụ chính trị', 'movement', '2024-01-01', null, 'Luật 06/2022/QH15, Điều 85 khoản 1', 'confirmed'),
  ('dot_xuat', 2, 'Thành tích xuất sắc đột xuất, hành động dũng cảm, giải thưởng quốc tế', 'ad_hoc', '2024-01-01', null, 'Luật 06/2022/QH15, Điều 85 khoản 1', 'confirmed'),
  ('nguoi_dung_dau', 3, 'Người đứng đầu phát hiện điển hình, quyết định khen thưởng', 'ad_hoc', '2024-01-01', null, 'Luật 06/2022/QH15, Điều 85 khoản 1', 'confirmed'),
  ('cong_hien', 4, 'Khen thưởng quá trình cống hiến, niên hạn, đối ngoại', 'contribution', '2024-01-01', null, 'Luật 06/2022/QH15, Điều 85 khoản 1', 'confirmed'),
  ('bi_mat', 5, 'Thành tích thuộc phạm vi bí mật nhà nước', 'ad_hoc', '2024-01-01', null, 'Luật 06/2022/QH15, Điều 85 khoản 1', 'confirmed');

alter table nominations.nomination
  add column route text not null default 'normal' check (route in ('normal', 'simple')),
  add column simple_case text references law.simple_route_case,
  add constraint nomination_simple_needs_case check ((route = 'simple') = (simple_case is not null));

create temporary table dossier_seed (
  class text, level text, route text, delegated boolean, sets int, formats text[], valid_from date, valid_to date, certainty text, citation text) on commit drop;
insert into dossier_seed values
  -- Luật 2003, Nghị định 91/2017: the same three papers; only the sets for the Prime Minister and the State President were found.
  ('title', null, 'normal', false, null, '{}', '2017-10-01', '2023-12-31', 'derived', 'Luật Thi đua, khen thưởng 2003; Nghị định 91/2017/NĐ-CP'),
  ('form', null, 'normal', false, null, '{}', '2017-10-01', '2023-12-31', 'derived', 'Luật Thi đua, khen thưởng 2003; Nghị định 91/2017/NĐ-CP'),
  ('form', 'government', 'normal', false, 2, '{}', '2017-10-01', '2023-12-31', 'confirmed_secondary', 'Nghị định 91/2017/NĐ-CP: 02 bộ trình Thủ tướng Chính phủ'),
  ('form', 'state', 'normal', false, 3, '{}', '2017-10-01', '2023-12-31', 'confirmed_secondary', 'Nghị định 91/2017/NĐ-CP: 03 bộ trình Chủ tịch nước'),
  -- Luật 2022, Nghị định 98/2023.
  ('title', null, 'normal', false, 1, '{}', '2024-01-01', '2025-06-30', 'confirmed', 'Luật 06/2022/QH15, Điều 84 khoản 1; Nghị định 98/2023/NĐ-CP, Điều 34'),
  ('form', null, 'normal', false, 1, '{}', '2024-01-01', '2025-06-30', 'confirmed_secondary', 'Luật 06/2022/QH15, Điều 84 khoản 2; Nghị định 98/2023/NĐ-CP'),
  ('form', 'government', 'normal', false, 1, '{pdf}', '2024-01-01', '2026-09-30', 'confirmed', 'Luật 06/2022/QH15, Điều 84 khoản 2, khoản 4: 01 bộ bản chính và tệp điện tử'),
  ('form', 'state', 'normal', false, 1, '{pdf}', '2024-01-01', '2026-09-30', 'confirmed', 'Luật 06/2022/QH15, Điều 84 khoản 2, khoản 4: 01 bộ bản chính và tệp điện tử'),
  ('title', 'government', 'normal', false, 1, '{pdf}', '2024-01-01', '2026-09-30', 'confirmed', 'Luật 06/2022/QH15, Điều 84 khoản 1, khoản 4: 01 bộ bản chính và tệp điện tử'),
  -- From 1/7/2025 the ministry or the province settles dossiers of its own and its bodies' awards; until its row stands, the law's list.
  ('title', null, 'normal', true, null, '{}', '2025-07-01', '2026-09-30', 'confirmed',
   'Luật 06/2022/QH15, Điều 84 khoản 1, khoản 6; Nghị định 152/2025/NĐ-CP, Điều 6 khoản 2 điểm c (bộ, tỉnh quy định)'),
  ('form', null, 'normal', true, null, '{}', '2025-07-01', '2026-09-30', 'confirmed',
   'Luật 06/2022/QH15, Điều 84 khoản 2, khoản 6; Nghị định 152/2025/NĐ-CP, Điều 6 khoản 2 điểm c (bộ, tỉnh quy định)'),
  -- From 1/10/2026 the amended law, whose text nobody has compared yet.
  ('title', null, 'normal', true, null, '{}', '2026-10-01', null, 'recalled_medium', 'Luật 06/2022/QH15, Điều 84 khoản 1, khoản 6; Luật 06/2026/QH16 có hiệu lực từ 01/10/2026, chưa đối chiếu'),
  ('form', null, 'normal', true, null, '{}', '2026-10-01', null, 'recalled_medium', 'Luật 06/2022/QH15, Điều 84 khoản 2, khoản 6; Luật 06/2026/QH16 có hiệu lực từ 01/10/2026, chưa đối chiếu'),
  ('form', 'government', 'normal', false, 1, '{pdf}', '2026-10-01', null, 'recalled_medium', 'Luật 06/2022/QH15, Điều 84 khoản 4; Luật 06/2026/QH16 có hiệu lực từ 01/10/2026, chưa đối chiếu'),
  ('form', 'state', 'normal', false, 1, '{pdf}', '2026-10-01', null, 'recalled_medium', 'Luật 06/2022/QH15, Điều 84 khoản 4; Luật 06/2026/QH16 có hiệu lực từ 01/10/2026, chưa đối chiếu'),
  ('title', 'government', 'normal', false, 1, '{pdf}', '2026-10-01', null, 'recalled_medium', 'Luật 06/2022/QH15, Điều 84 khoản 4; Luật 06/2026/QH16 có hiệu lực từ 01/10/2026, chưa đối chiếu'),
  -- Simple route.
  ('form', null, 'simple', false, 1, '{}', '2024-01-01', '2025-06-30', 'confirmed', 'Luật 06/2022/QH15, Điều 85; Nghị định 98/2023/NĐ-CP, Điều 40'),
  ('form', null, 'simple', false, 1, '{}', '2025-07-01', '2025-12-31', 'derived', 'Luật 06/2022/QH15, Điều 85; Nghị định 152/2025/NĐ-CP'),
  ('form', null, 'simple', false, 1, '{}', '2026-01-01', '2026-09-30', 'confirmed', 'Luật 06/2022/QH15, Điều 85; Quyết định 01/2026/QĐ-TTg, Điều 4'),
  ('form', null, 'simple', false, 1, '{}', '2026-10-01', '2027-02-28', 'recalled_medium',
   'Quyết định 01/2026/QĐ-TTg, Điều 4; Luật 06/2026/QH16 có hiệu lực từ 01/10/2026, chưa đối chiếu');

insert into law.dossier_paper (code, ordinal, kind, name, level, unit_kinds, form_purpose, citation, certainty) values
  ('to_trinh', 10, 'submission', 'Tờ trình đề nghị khen thưởng', 'batch', '{}', 'submission', 'Luật 06/2022/QH15, Điều 84', 'confirmed'),
  ('to_trinh_truc_thuoc', 11, 'submission', 'Tờ trình đề nghị khen thưởng (chỉ đơn vị trực thuộc, đoàn thể)', 'batch', '{subordinate,trade_union,youth_union}', 'submission',
   'Kế hoạch, hướng dẫn của cơ quan', 'derived'),
  ('bien_ban', 20, 'minutes', 'Biên bản họp xét thi đua, khen thưởng', 'batch', '{}', null, 'Luật 06/2022/QH15, Điều 84', 'confirmed'),
  ('bao_cao_cong_trang', 30, 'achievement_report', 'Báo cáo thành tích', 'nomination', '{}', 'merit', 'Luật 06/2022/QH15, Điều 84', 'confirmed'),
  ('bao_cao_phong_trao', 31, 'achievement_report', 'Báo cáo thành tích', 'nomination', '{}', 'movement', 'Luật 06/2022/QH15, Điều 84', 'confirmed'),
  ('bao_cao_toan_quoc', 32, 'achievement_report', 'Báo cáo thành tích đề nghị tặng danh hiệu Chiến sĩ thi đua toàn quốc', 'nomination', '{}', 'national_fighter', 'Luật 06/2022/QH15, Điều 84', 'confirmed'),
  ('bao_cao_co_chinh_phu', 33, 'achievement_report', 'Báo cáo thành tích đề nghị tặng Cờ thi đua của Chính phủ', 'nomination', '{}', 'government_flag', 'Luật 06/2022/QH15, Điều 84', 'confirmed'),
  ('bao_cao_tom_tat', 34, 'achievement_report', 'Báo cáo tóm tắt thành tích', 'nomination', '{}', 'ad_hoc', 'Luật 06/2022/QH15, Điều 85', 'confirmed'),
  ('xac_nhan_sang_kien', 40, 'initiative_certificate', 'Chứng nhận, xác nhận sáng kiến, đề tài (đối với Chiến sĩ thi đua các cấp)', 'nomination', '{}', null, 'Luật 06/2022/QH15, Điều 84 khoản 1', 'confirmed'),
  ('chung_nhan', 41, 'other', 'Chứng nhận của cơ quan có thẩm quyền (thành tích đặc biệt xuất sắc, đóng góp lớn, sáng chế)', 'nomination', '{}', null, 'Luật 06/2022/QH15, Điều 84 khoản 2', 'confirmed');

insert into law.dossier_rule (award_class, level, route, delegated, parts, optional_parts, sets, formats, valid_from, valid_to, certainty, citation)
select class, level, route, delegated,
       case when route = 'simple' then '{to_trinh,bao_cao_tom_tat}' when class = 'title' then '{to_trinh,bien_ban,bao_cao_cong_trang}'
            else '{to_trinh,bien_ban,bao_cao_phong_trao}' end::text[],
       case when route = 'simple' then '{}' when class = 'title' then '{xac_nhan_sang_kien}' else '{chung_nhan}' end::text[],
       sets, formats, valid_from, valid_to, certainty, citation
from dossier_seed;

-- Two titles of the Government have reports of their own in Nghị định 152/2025/NĐ-CP; sets and files as for the others of that level.
insert into law.dossier_rule (award_code, award_class, level, route, delegated, parts, optional_parts, sets, formats, valid_from, valid_to, certainty, citation)
select own.award_code, r.award_class, r.level, r.route, false, array['to_trinh', 'bien_ban', own.report], r.optional_parts, r.sets, r.formats,
       greatest(r.valid_from, date '2025-07-01'), r.valid_to, case when r.certainty = 'confirmed' then 'derived' else r.certainty end, r.citation
from law.dossier_rule r, (values ('cstd_toan_quoc', 'bao_cao_toan_quoc'), ('co_thi_dua_chinh_phu', 'bao_cao_co_chinh_phu')) as own (award_code, report)
where r.award_class = 'title' and r.level = 'government';

-- The forms that were still missing. Numbers: LAW's list of each decree's annex; where no form was read, "derived" or less.
insert into law.report_form (document_code, form_number, meaning, subject_kind, purpose, certainty) values
  ('nd_91_2017', '03', 'Báo cáo thành tích khen thưởng quá trình cống hiến', null, 'contribution', 'confirmed_secondary'),
  ('nd_91_2017', '06', 'Báo cáo thành tích khen thưởng đột xuất', null, 'ad_hoc', 'confirmed_secondary'),
  ('nd_98_2023', '01', 'Tờ trình đề nghị khen thưởng', null, 'submission', 'confirmed_secondary'),
  ('nd_98_2023', '04', 'Báo cáo thành tích khen thưởng quá trình cống hiến', null, 'contribution', 'derived'),
  ('nd_98_2023', '07', 'Báo cáo thành tích khen thưởng đột xuất', null, 'ad_hoc', 'derived'),
  ('nd_152_2025', '01', 'Tờ trình đề nghị khen thưởng', null, 'submission', 'confirmed_secondary'),
  ('nd_152_2025', '02', 'Báo cáo thành tích đề nghị tặng Cờ thi đua của Chính phủ', 'collective', 'government_flag', 'derived'),
  ('nd_152_2025', '03', 'Báo cáo thành tích đề nghị tặng danh hiệu Chiến sĩ thi đua toàn quốc', 'individual', 'national_fighter', 'derived'),
  ('nd_152_2025', '06', 'Báo cáo thành tích khen thưởng đột xuất', null, 'ad_hoc', 'derived'),
  ('nd_152_2025', '07', 'Báo cáo thành tích khen thưởng quá trình cống hiến', null, 'contribution', 'derived');

insert into law.report_form_section (form_id, ordinal, code, title, help, required)
select f.id, s.ordinal, s.code, s.title, s.help, s.required
from law.report_form f
join (values
  ('ad_hoc', 1, 'so_luoc', 'Sơ lược đặc điểm, lý lịch', 'Tập thể: tên, nhiệm vụ. Cá nhân: năm sinh, chức vụ, đơn vị hoặc nơi ở.', true),
  ('ad_hoc', 2, 'ket_qua', 'Tóm tắt thành tích đột xuất', 'Việc gì, ở đâu, khi nào; hoàn cảnh, hành động, kết quả bằng số liệu.', true),
  ('contribution', 1, 'so_luoc', 'Sơ lược lý lịch', 'Năm sinh, quê quán, chức vụ hiện nay hoặc trước khi nghỉ, ngày vào ngành.', true),
  ('contribution', 2, 'qua_trinh', 'Tóm tắt quá trình công tác', 'Từ tháng, năm đến tháng, năm; chức vụ; đơn vị; số năm giữ chức vụ.', true),
  ('contribution', 3, 'khen_thuong', 'Các hình thức đã được khen thưởng', 'Danh hiệu, hình thức, số và ngày quyết định, cấp khen. Không có thì ghi "Không".', false),
  ('contribution', 4, 'ky_luat', 'Kỷ luật', 'Hình thức, thời gian, lý do. Không có thì ghi "Không".', true),
  ('national_fighter', 1, 'so_luoc', 'Sơ lược lý lịch', 'Năm sinh, quê quán, chức vụ, đơn vị, trình độ; quyền hạn, nhiệm vụ được giao.', true),
  ('national_fighter', 2, 'ket_qua', 'Thành tích đạt được', 'Kết quả trong thời gian đạt hai lần liên tục Chiến sĩ thi đua cấp bộ, tỉnh; bằng số liệu.', true),
  ('national_fighter', 3, 'sang_kien', 'Sáng kiến, đề tài có phạm vi ảnh hưởng toàn quốc', 'Tên, nơi áp dụng, hiệu quả, văn bản xác nhận phạm vi ảnh hưởng toàn quốc.', true),
  ('national_fighter', 4, 'khen_thuong', 'Các hình thức đã được khen thưởng', 'Danh hiệu Chiến sĩ thi đua các cấp: năm, số, ngày quyết định, cấp khen.', true),
  ('government_flag', 1, 'so_luoc', 'Sơ lược đặc điểm, tình hình', 'Địa điểm, tổ chức, số người, chức năng, nhiệm vụ; cụm, khối thi đua hoặc phong trào dẫn đầu.', true),
  ('government_flag', 2, 'ket_qua', 'Thành tích đạt được', 'Các chỉ tiêu so với kế hoạch, với năm trước và với đơn vị khác trong cụm, khối.', true),
  ('government_flag', 3, 'bien_phap', 'Biện pháp và phong trào thi đua đã thực hiện', 'Biện pháp chính đem lại kết quả; mô hình nhân rộng.', true),
  ('government_flag', 4, 'chap_hanh', 'Chấp hành chủ trương, chính sách, pháp luật', 'Việc chấp hành chủ trương của Đảng, pháp luật của Nhà nước; tổ chức đảng, đoàn thể.', true),
  ('government_flag', 5, 'khen_thuong', 'Các hình thức đã được khen thưởng', 'Cờ thi đua, Bằng khen, Huân chương: năm, số, ngày quyết định, cấp khen.', true),
  ('submission', 1, 'can_cu', 'Căn cứ và nội dung đề nghị', 'Luật, nghị định, kế hoạch phong trào; số lượng, hình thức đề nghị.', true),
  ('submission', 2, 'thanh_tich', 'Ý kiến về thành tích', 'Nhận xét thành tích của từng tập thể, cá nhân; mức độ đáp ứng tiêu chuẩn.', true),
  ('submission', 3, 'hop_xet', 'Kết quả họp xét', 'Ngày họp, số người dự, số phiếu hoặc tỷ lệ đồng ý.', true),
  ('submission', 4, 'chap_hanh', 'Việc chấp hành chủ trương, chính sách, pháp luật', 'Khẳng định không có vụ việc đang khiếu nại, thanh tra, điều tra; hoặc nêu rõ.', true),
  ('submission', 5, 'kinh_phi', 'Nguồn kinh phí chi thưởng', 'Quỹ chi trả. Người ngoài cơ quan: bắt buộc nêu (Thông tư 25/2025/TT-BKHCN, Điều 11 khoản 4).', true),
  ('submission', 6, 'y_kien', 'Ý kiến của cơ quan liên quan', 'Cơ quan đã hỏi, số và ngày văn bản trả lời (nếu có).', false)
) as s (purpose, ordinal, code, title, help, required) on s.purpose = f.purpose
where not exists (select 1 from law.report_form_section x where x.form_id = f.id);
