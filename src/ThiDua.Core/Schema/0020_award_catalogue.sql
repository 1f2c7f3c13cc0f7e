-- The catalogue of titles (Luật 06/2022 Điều 19, 20) and forms of commendation (Điều 9), in protocol order, with who signs
-- (Điều 74, 75, 77 to 80) and to whom each may go. Orders and medals: the kinds that a department meets.
alter table law.award_kind
  add column full_name     text,
  add column aliases       text[] not null default '{}',
  add column subject_kinds text[] not null default '{individual,collective}'
    check (cardinality(subject_kinds) > 0 and subject_kinds <@ array['individual', 'collective', 'household']),
  add column valid_from    date not null default '2004-07-01',
  add column valid_to      date,
  add column citation      text not null default 'Luật Thi đua, khen thưởng',
  add column certainty     law.certainty not null default 'confirmed',
  add check (valid_to >= valid_from),
  drop constraint award_kind_authority_level_check,
  add constraint award_kind_authority_level_check
    check (authority_level in ('department', 'commune', 'district', 'enterprise', 'province', 'ministry', 'government', 'state'));
comment on column law.award_kind.full_name is 'the name with its giver, where several awards share a name: "Giấy khen của Giám đốc Sở"';
comment on column law.award_kind.aliases is 'other spellings met in lists and decisions: CSTĐCS, BK TTg';

-- A commemorative medal pays at most the coefficient (NĐ 98/2023 Điều 58 khoản 1 điểm d); its giver may fix less.
alter table law.reward_coefficient add column is_maximum boolean not null default false;

create temporary table catalogue (
  code text, name text, full_name text, class text, authority_level text, protocol_order int, subject_kinds text[],
  aliases text[], valid_from date, valid_to date, citation text, certainty text) on commit drop;
insert into catalogue values
  ('cstd_toan_quoc', 'Chiến sĩ thi đua toàn quốc', null, 'title', 'government', 10, '{individual}', '{CSTĐTQ,CSTĐ toàn quốc}', '2004-07-01', null, 'Điều 19, Điều 21, khoản 2 Điều 78 Luật 06/2022/QH15', 'confirmed'),
  ('cstd_bo', 'Chiến sĩ thi đua cấp bộ', 'Chiến sĩ thi đua bộ, ban, ngành', 'title', 'ministry', 12, '{individual}', '{CSTĐ bộ,CSTĐ cấp bộ,CSTĐ ngành}', '2004-07-01', null, 'Điều 19, Điều 22 Luật 06/2022/QH15', 'confirmed'),
  ('cstd_tinh', 'Chiến sĩ thi đua cấp tỉnh', null, 'title', 'province', 14, '{individual}', '{CSTĐ tỉnh,CSTĐ cấp tỉnh}', '2004-07-01', null, 'Điều 19, Điều 22, khoản 4 Điều 79 Luật 06/2022/QH15', 'confirmed'),
  ('cstd_co_so', 'Chiến sĩ thi đua cơ sở', null, 'title', 'department', 16, '{individual}', '{CSTĐCS,CSTĐ cơ sở}', '2004-07-01', null, 'Điều 19, Điều 23, Điều 80 Luật 06/2022/QH15', 'confirmed'),
  ('ldtt', 'Lao động tiên tiến', null, 'title', 'department', 18, '{individual}', '{LĐTT}', '2004-07-01', null, 'Điều 19, Điều 24, Điều 80 Luật 06/2022/QH15', 'confirmed'),
  ('co_thi_dua_chinh_phu', 'Cờ thi đua của Chính phủ', null, 'title', 'government', 30, '{collective}', '{Cờ Chính phủ,Cờ CP}', '2004-07-01', null, 'Điều 20, Điều 25, khoản 1 Điều 78 Luật 06/2022/QH15', 'confirmed'),
  ('co_thi_dua_bo', 'Cờ thi đua của bộ, ban, ngành', null, 'title', 'ministry', 32, '{collective}', '{Cờ bộ,Cờ thi đua cấp bộ}', '2004-07-01', null, 'Điều 20, Điều 26 Luật 06/2022/QH15', 'confirmed'),
  ('co_thi_dua', 'Cờ thi đua của Ủy ban nhân dân tỉnh', null, 'title', 'province', 34, '{collective}', '{Cờ tỉnh,Cờ thi đua cấp tỉnh,Cờ thi đua của UBND tỉnh}', '2004-07-01', null, 'Điều 20, Điều 26 Luật 06/2022/QH15', 'confirmed'),
  ('co_thi_dua_quan_khu', 'Cờ thi đua của quân khu, đại học quốc gia', 'Cờ thi đua của quân khu, đại học quốc gia và tương đương', 'title', 'ministry', 36, '{collective}', '{Cờ quân khu}', '2004-07-01', null, 'Nghị định số 152/2025/NĐ-CP', 'confirmed'),
  ('ttldxs', 'Tập thể lao động xuất sắc', null, 'title', 'province', 38, '{collective}', '{TTLĐXS,TT LĐXS}', '2004-07-01', null, 'Điều 20, Điều 27, Điều 79 Luật 06/2022/QH15', 'confirmed'),
  ('ttldtt', 'Tập thể lao động tiên tiến', null, 'title', 'department', 40, '{collective}', '{TTLĐTT,TT LĐTT}', '2004-07-01', null, 'Điều 20, Điều 28, Điều 80 Luật 06/2022/QH15', 'confirmed'),
  ('xa_tieu_bieu', 'Xã, phường, đặc khu tiêu biểu', null, 'title', 'province', 42, '{collective}', '{Xã tiêu biểu,Phường tiêu biểu,"Xã, phường, thị trấn tiêu biểu"}', '2024-01-01', null, 'Điều 20, Điều 29 Luật 06/2022/QH15; Điều 63 Quyết định số 01/2026/QĐ-TTg', 'confirmed'),
  ('thon_van_hoa', 'Thôn, tổ dân phố văn hóa', null, 'title', 'commune', 44, '{collective}', '{Thôn văn hóa,Tổ dân phố văn hóa,TDP văn hóa}', '2004-07-01', null, 'Điều 20, Điều 30 Luật 06/2022/QH15; Điều 59 Nghị định số 129/2025/NĐ-CP', 'confirmed'),
  ('gia_dinh_van_hoa', 'Gia đình văn hóa', null, 'title', 'commune', 46, '{household}', '{GĐVH}', '2004-07-01', null, 'Điều 20, Điều 31, khoản 3 Điều 80 Luật 06/2022/QH15', 'confirmed'),

  ('huan_chuong_sao_vang', 'Huân chương Sao vàng', null, 'form', 'state', 100, '{individual,collective}', '{HCSV}', '2004-07-01', null, 'Điều 9, Điều 77 Luật 06/2022/QH15', 'confirmed'),
  ('huan_chuong_hcm', 'Huân chương Hồ Chí Minh', null, 'form', 'state', 102, '{individual,collective}', '{}', '2004-07-01', null, 'Điều 9, Điều 77 Luật 06/2022/QH15', 'confirmed'),
  ('huan_chuong_doc_lap_1', 'Huân chương Độc lập hạng Nhất', null, 'form', 'state', 104, '{individual,collective}', '{HCĐL hạng Nhất}', '2004-07-01', null, 'Điều 9, Điều 77 Luật 06/2022/QH15', 'confirmed'),
  ('huan_chuong_doc_lap_2', 'Huân chương Độc lập hạng Nhì', null, 'form', 'state', 105, '{individual,collective}', '{HCĐL hạng Nhì}', '2004-07-01', null, 'Điều 9, Điều 77 Luật 06/2022/QH15', 'confirmed'),
  ('huan_chuong_doc_lap_3', 'Huân chương Độc lập hạng Ba', null, 'form', 'state', 106, '{individual,collective}', '{HCĐL hạng Ba}', '2004-07-01', null, 'Điều 9, Điều 77 Luật 06/2022/QH15', 'confirmed'),
  ('huan_chuong_lao_dong_1', 'Huân chương Lao động hạng Nhất', null, 'form', 'state', 108, '{individual,collective}', '{HCLĐ hạng Nhất}', '2004-07-01', null, 'Điều 9, Điều 77 Luật 06/2022/QH15', 'confirmed'),
  ('huan_chuong_lao_dong_2', 'Huân chương Lao động hạng Nhì', null, 'form', 'state', 109, '{individual,collective}', '{HCLĐ hạng Nhì}', '2004-07-01', null, 'Điều 9, Điều 77 Luật 06/2022/QH15', 'confirmed'),
  ('huan_chuong_lao_dong_3', 'Huân chương Lao động hạng Ba', null, 'form', 'state', 110, '{individual,collective}', '{HCLĐ hạng Ba}', '2004-07-01', null, 'Điều 9, Điều 77 Luật 06/2022/QH15', 'confirmed'),
  ('huan_chuong_dai_doan_ket', 'Huân chương Đại đoàn kết dân tộc', null, 'form', 'state', 112, '{individual}', '{}', '2004-07-01', null, 'Điều 9, Điều 77 Luật 06/2022/QH15', 'recalled_high'),
  ('huan_chuong_dung_cam', 'Huân chương Dũng cảm', null, 'form', 'state', 114, '{individual}', '{}', '2004-07-01', null, 'Điều 9, Điều 77 Luật 06/2022/QH15', 'recalled_high'),
  ('huan_chuong_huu_nghi', 'Huân chương Hữu nghị', null, 'form', 'state', 116, '{individual,collective}', '{}', '2004-07-01', null, 'Điều 9, Điều 77 Luật 06/2022/QH15', 'recalled_high'),
  ('huy_chuong_huu_nghi', 'Huy chương Hữu nghị', null, 'form', 'state', 150, '{individual}', '{}', '2004-07-01', null, 'Điều 9, Điều 77 Luật 06/2022/QH15', 'recalled_high'),
  ('huy_chuong_tnxp', 'Huy chương Thanh niên xung phong vẻ vang', null, 'form', 'state', 152, '{individual}', '{Huy chương TNXP}', '2024-01-01', null, 'Điều 77 Luật 06/2022/QH15; Nghị định số 28/2024/NĐ-CP', 'recalled_high'),
  ('anh_hung_lao_dong', 'Anh hùng Lao động', null, 'form', 'state', 160, '{individual,collective}', '{AHLĐ}', '2004-07-01', null, 'Điều 9, Điều 77 Luật 06/2022/QH15', 'confirmed'),
  ('giai_thuong_hcm', 'Giải thưởng Hồ Chí Minh', null, 'form', 'state', 170, '{individual}', '{}', '2004-07-01', null, 'Điều 9, Điều 77 Luật 06/2022/QH15', 'confirmed'),
  ('giai_thuong_nha_nuoc', 'Giải thưởng Nhà nước', null, 'form', 'state', 172, '{individual}', '{}', '2004-07-01', null, 'Điều 9, Điều 77 Luật 06/2022/QH15', 'confirmed'),
  ('ky_niem_chuong_bo', 'Kỷ niệm chương', 'Kỷ niệm chương của bộ, ban, ngành', 'form', 'ministry', 200, '{individual}', '{KNC,Kỷ niệm chương ngành}', '2004-07-01', null, 'Điều 9, Điều 79 Luật 06/2022/QH15', 'confirmed'),
  ('ky_niem_chuong_tinh', 'Kỷ niệm chương', 'Kỷ niệm chương của tỉnh', 'form', 'province', 202, '{individual}', '{KNC tỉnh}', '2004-07-01', null, 'Điều 9, Điều 79 Luật 06/2022/QH15', 'confirmed'),
  ('bang_khen_ttg', 'Bằng khen', 'Bằng khen của Thủ tướng Chính phủ', 'form', 'government', 210, '{individual,collective,household}', '{BK TTg,Bằng khen Thủ tướng,Bằng khen TTg}', '2004-07-01', null, 'Điều 73 Luật 06/2022/QH15', 'confirmed'),
  ('bang_khen_bo', 'Bằng khen', 'Bằng khen của Bộ trưởng', 'form', 'ministry', 212, '{individual,collective,household}', '{BK bộ,Bằng khen cấp bộ,Bằng khen của Bộ}', '2004-07-01', null, 'Điều 74, Điều 79 Luật 06/2022/QH15', 'confirmed'),
  ('bang_khen_tinh', 'Bằng khen', 'Bằng khen của Chủ tịch Ủy ban nhân dân tỉnh', 'form', 'province', 214, '{individual,collective,household}', '{BK tỉnh,Bằng khen cấp tỉnh,Bằng khen UBND tỉnh,Bằng khen của Chủ tịch UBND tỉnh}', '2004-07-01', null, 'Điều 74, khoản 4 Điều 79 Luật 06/2022/QH15', 'confirmed'),
  ('giay_khen_so', 'Giấy khen', 'Giấy khen của Giám đốc Sở', 'form', 'department', 220, '{individual,collective,household}', '{GK,GK Sở,Giấy khen Giám đốc Sở}', '2004-07-01', null, 'điểm c khoản 1 Điều 75, khoản 1 Điều 80 Luật 06/2022/QH15', 'confirmed'),
  ('giay_khen_don_vi', 'Giấy khen', 'Giấy khen của thủ trưởng đơn vị có tư cách pháp nhân thuộc bộ', 'form', 'department', 222, '{individual,collective,household}', '{}', '2004-07-01', null, 'điểm a khoản 1 Điều 75 Luật 06/2022/QH15', 'confirmed'),
  ('giay_khen_huyen', 'Giấy khen', 'Giấy khen của Chủ tịch Ủy ban nhân dân huyện', 'form', 'district', 224, '{individual,collective,household}', '{GK huyện,Giấy khen cấp huyện,Giấy khen của Chủ tịch UBND huyện}', '2004-07-01', '2025-06-30', 'điểm d khoản 1 Điều 75 Luật 06/2022/QH15; Luật 72/2025/QH15 (kết thúc cấp huyện)', 'confirmed'),
  ('giay_khen_xa', 'Giấy khen', 'Giấy khen của Chủ tịch Ủy ban nhân dân xã', 'form', 'commune', 226, '{individual,collective,household}', '{GK xã,Giấy khen cấp xã,Giấy khen của Chủ tịch UBND xã}', '2004-07-01', null, 'điểm đ khoản 1 Điều 75, Điều 80 Luật 06/2022/QH15', 'confirmed'),
  ('giay_khen_doanh_nghiep', 'Giấy khen', 'Giấy khen của doanh nghiệp, hợp tác xã', 'form', 'enterprise', 228, '{individual,collective,household}', '{}', '2004-07-01', null, 'điểm b khoản 1 Điều 75 Luật 06/2022/QH15', 'confirmed'),
  ('thu_khen', 'Thư khen', null, 'form', 'department', 240, '{individual,collective,household}', '{}', '2004-07-01', null, 'khoản 1 Điều 81 Luật 06/2022/QH15', 'confirmed');

insert into law.award_kind (code, name, full_name, class, authority_level, protocol_order, subject_kinds, aliases, valid_from, valid_to, citation, certainty)
select code, name, full_name, class, authority_level, protocol_order, subject_kinds, aliases, valid_from, valid_to, citation, certainty from catalogue
on conflict (code) do update set full_name = excluded.full_name, protocol_order = excluded.protocol_order, subject_kinds = excluded.subject_kinds,
  aliases = excluded.aliases, valid_from = excluded.valid_from, valid_to = excluded.valid_to, citation = excluded.citation, certainty = excluded.certainty;
alter table law.award_kind
  alter column subject_kinds drop default, alter column valid_from drop default, alter column citation drop default, alter column certainty drop default;
