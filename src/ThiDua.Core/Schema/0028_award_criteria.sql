-- What an award asks of one's past: alternatives (any one will do), each of conditions that must all hold. As dated rows of law.
-- fact: title = years of an award held; rating = yearly ratings; initiative = recognised initiatives or accepted projects of at least a reach;
-- member_share = per cent of members who hold a title of the year; member_any = some member does.
-- span: this_year; consecutive = an unbroken run that ends with the year looked at or, while that year is undecided, the year before;
-- within = in the last years counted with the year looked at; ever.
create table law.award_criterion (
  id            uuid primary key default gen_random_uuid(),
  award_code    text not null references law.award_kind,
  subject_kind  text not null check (subject_kind in ('individual', 'collective')),
  alternative   int not null check (alternative > 0),
  ordinal       int not null check (ordinal > 0),
  fact          text not null check (fact in ('title', 'rating', 'initiative', 'member_share', 'member_any')),
  award_needed  text references law.award_kind,
  rating_needed text check (rating_needed in ('outstanding', 'good', 'done')),
  reach         text check (reach in ('base', 'province', 'national')),
  times         int not null default 1 check (times > 0),
  span          text not null check (span in ('this_year', 'consecutive', 'within', 'ever')),
  within_years  int check (within_years > 0),
  per_cent      int check (per_cent between 1 and 100),
  valid_from    date not null,
  valid_to      date,
  citation      text not null,
  certainty     law.certainty not null,
  check (valid_to >= valid_from),
  check ((fact in ('title', 'member_share', 'member_any')) = (award_needed is not null)),
  check ((fact = 'rating') = (rating_needed is not null)),
  check ((fact = 'initiative') = (reach is not null)),
  check ((fact = 'member_share') = (per_cent is not null)),
  check ((span = 'within') = (within_years is not null)),
  check (fact not in ('member_share', 'member_any') or (subject_kind = 'collective' and span = 'this_year')),
  constraint award_criterion_no_overlap exclude using gist
    (award_code with =, subject_kind with =, alternative with =, ordinal with =, daterange(valid_from, valid_to, '[]') with &&)
);
comment on table law.award_criterion is 'necessary facts that rows can show; that somebody is exemplary, chosen or better than others is for the council';

-- Luật 06/2022/QH15 from 1/1/2024; what it says of continuity counts the years of the title, so that a missing year begins again.
-- From 1/10/2026 Luật 06/2026/QH16 amends it and its text has not been compared: the same rows go on as recalled.
create temporary table criterion_regime (valid_from date, valid_to date, recalled boolean) on commit drop;
insert into criterion_regime values ('2024-01-01', '2026-09-30', false), ('2026-10-01', null, true);

insert into law.award_criterion (award_code, subject_kind, alternative, ordinal, fact, award_needed, rating_needed, reach, times, span, within_years, per_cent,
                                 valid_from, valid_to, citation, certainty)
select c.award, c.subject, c.alternative, c.ordinal, c.fact, c.award_needed, c.rating, c.reach, c.times, c.span, c.within_years, c.per_cent, r.valid_from, r.valid_to,
       c.citation || case when r.recalled then ' (Luật số 06/2026/QH16 sửa đổi từ 01/10/2026, chưa đối chiếu)' else '' end,
       (case when r.recalled then 'recalled_medium' else c.certainty end)::law.certainty
from criterion_regime r, (values
  ('ldtt', 'individual', 1, 1, 'rating', null, 'good', null, 1, 'this_year', null::int, null::int, 'Điều 24 khoản 1 Luật số 06/2022/QH15', 'confirmed'),
  ('cstd_co_so', 'individual', 1, 1, 'title', 'ldtt', null, null, 1, 'this_year', null, null, 'Điều 23 Luật số 06/2022/QH15', 'confirmed'),
  ('cstd_co_so', 'individual', 1, 2, 'rating', null, 'outstanding', null, 1, 'this_year', null, null, 'Điều 23 Luật số 06/2022/QH15', 'confirmed'),
  ('cstd_co_so', 'individual', 2, 1, 'title', 'ldtt', null, null, 1, 'this_year', null, null, 'Điều 23 Luật số 06/2022/QH15', 'confirmed'),
  ('cstd_co_so', 'individual', 2, 2, 'initiative', null, null, 'base', 1, 'this_year', null, null, 'Điều 23 Luật số 06/2022/QH15', 'confirmed'),
  ('cstd_tinh', 'individual', 1, 1, 'title', 'cstd_co_so', null, null, 3, 'consecutive', null, null, 'Điều 22 Luật số 06/2022/QH15', 'derived'),
  ('cstd_tinh', 'individual', 1, 2, 'initiative', null, null, 'province', 1, 'within', 3, null, 'Điều 22 khoản 2 Luật số 06/2022/QH15', 'derived'),
  ('cstd_bo', 'individual', 1, 1, 'title', 'cstd_co_so', null, null, 3, 'consecutive', null, null, 'Điều 22 Luật số 06/2022/QH15', 'derived'),
  ('cstd_bo', 'individual', 1, 2, 'initiative', null, null, 'province', 1, 'within', 3, null, 'Điều 22 khoản 2 Luật số 06/2022/QH15', 'derived'),
  ('cstd_toan_quoc', 'individual', 1, 1, 'title', 'cstd_tinh', null, null, 2, 'consecutive', null, null, 'Điều 21 Luật số 06/2022/QH15', 'derived'),
  ('cstd_toan_quoc', 'individual', 1, 2, 'initiative', null, null, 'national', 1, 'within', 6, null, 'Điều 21 khoản 2 Luật số 06/2022/QH15', 'derived'),
  ('bang_khen_tinh', 'individual', 1, 1, 'title', 'cstd_co_so', null, null, 2, 'consecutive', null, null, 'Điều 74 khoản 1 điểm d Luật số 06/2022/QH15', 'confirmed'),
  ('bang_khen_tinh', 'individual', 2, 1, 'rating', null, 'outstanding', null, 2, 'consecutive', null, null, 'Điều 74 khoản 1 điểm d Luật số 06/2022/QH15', 'confirmed'),
  ('bang_khen_tinh', 'individual', 2, 2, 'initiative', null, null, 'base', 2, 'within', 2, null, 'Điều 74 khoản 1 điểm d Luật số 06/2022/QH15', 'confirmed'),
  ('bang_khen_tinh', 'collective', 1, 1, 'rating', null, 'outstanding', null, 2, 'consecutive', null, null, 'Điều 74 khoản 3 điểm d Luật số 06/2022/QH15', 'confirmed'),
  ('bang_khen_tinh', 'collective', 2, 1, 'title', 'ttldxs', null, null, 2, 'consecutive', null, null, 'Điều 74 khoản 3 điểm d Luật số 06/2022/QH15', 'confirmed'),
  ('bang_khen_ttg', 'individual', 1, 1, 'title', 'bang_khen_tinh', null, null, 1, 'ever', null, null, 'Điều 73 khoản 1 điểm b Luật số 06/2022/QH15', 'confirmed'),
  ('bang_khen_ttg', 'individual', 1, 2, 'rating', null, 'good', null, 5, 'consecutive', null, null, 'Điều 73 khoản 1 điểm b Luật số 06/2022/QH15', 'confirmed'),
  ('bang_khen_ttg', 'individual', 1, 3, 'title', 'cstd_co_so', null, null, 3, 'within', 5, null, 'Điều 73 khoản 1 điểm b Luật số 06/2022/QH15', 'confirmed'),
  ('bang_khen_ttg', 'collective', 1, 1, 'rating', null, 'outstanding', null, 5, 'consecutive', null, null, 'Điều 73 khoản 4 điểm e Luật số 06/2022/QH15', 'confirmed'),
  ('bang_khen_ttg', 'collective', 1, 2, 'title', 'co_thi_dua', null, null, 1, 'within', 5, null, 'Điều 73 khoản 4 điểm e Luật số 06/2022/QH15', 'confirmed'),
  ('bang_khen_ttg', 'collective', 2, 1, 'rating', null, 'outstanding', null, 5, 'consecutive', null, null, 'Điều 73 khoản 4 điểm e Luật số 06/2022/QH15', 'confirmed'),
  ('bang_khen_ttg', 'collective', 2, 2, 'title', 'bang_khen_tinh', null, null, 2, 'within', 5, null, 'Điều 73 khoản 4 điểm e Luật số 06/2022/QH15', 'confirmed'),
  ('ttldtt', 'collective', 1, 1, 'rating', null, 'done', null, 1, 'this_year', null, null, 'Điều 28 Luật số 06/2022/QH15', 'confirmed'),
  ('ttldtt', 'collective', 1, 2, 'member_share', 'ldtt', null, null, 1, 'this_year', null, 70, 'Điều 28 Luật số 06/2022/QH15', 'confirmed'),
  ('ttldxs', 'collective', 1, 1, 'rating', null, 'outstanding', null, 1, 'this_year', null, null, 'Điều 27 Luật số 06/2022/QH15', 'confirmed'),
  ('ttldxs', 'collective', 1, 2, 'member_share', 'ldtt', null, null, 1, 'this_year', null, 70, 'Điều 27 Luật số 06/2022/QH15', 'confirmed'),
  ('ttldxs', 'collective', 1, 3, 'member_any', 'cstd_co_so', null, null, 1, 'this_year', null, null, 'Điều 27 Luật số 06/2022/QH15', 'confirmed')
) as c (award, subject, alternative, ordinal, fact, award_needed, rating, reach, times, span, within_years, per_cent, citation, certainty);

-- Before 2024 a rating alone did not make a Chiến sĩ thi đua cơ sở: an initiative or project was needed (NĐ 91/2017 Điều 9 khoản 3).
insert into law.award_criterion (award_code, subject_kind, alternative, ordinal, fact, award_needed, rating_needed, reach, times, span, within_years, valid_from, valid_to, citation, certainty) values
  ('ldtt', 'individual', 1, 1, 'rating', null, 'good', null, 1, 'this_year', null, '2017-10-01', '2023-12-31', 'Luật Thi đua, khen thưởng năm 2003 và Nghị định số 91/2017/NĐ-CP', 'recalled_high'),
  ('cstd_co_so', 'individual', 1, 1, 'title', 'ldtt', null, null, 1, 'this_year', null, '2017-10-01', '2023-12-31', 'Điều 9 khoản 3 Nghị định số 91/2017/NĐ-CP', 'confirmed_secondary'),
  ('cstd_co_so', 'individual', 1, 2, 'initiative', null, null, 'base', 1, 'this_year', null, '2017-10-01', '2023-12-31', 'Điều 9 khoản 3 Nghị định số 91/2017/NĐ-CP', 'confirmed_secondary'),
  ('cstd_tinh', 'individual', 1, 1, 'title', 'cstd_co_so', null, null, 3, 'consecutive', null, '2017-10-01', '2023-12-31', 'Luật Thi đua, khen thưởng năm 2003', 'recalled_high'),
  ('cstd_tinh', 'individual', 1, 2, 'initiative', null, null, 'province', 1, 'within', 3, '2017-10-01', '2023-12-31', 'Luật Thi đua, khen thưởng năm 2003', 'recalled_high'),
  ('cstd_toan_quoc', 'individual', 1, 1, 'title', 'cstd_tinh', null, null, 2, 'consecutive', null, '2017-10-01', '2023-12-31', 'Luật Thi đua, khen thưởng năm 2003', 'recalled_high'),
  ('cstd_toan_quoc', 'individual', 1, 2, 'initiative', null, null, 'national', 1, 'within', 6, '2017-10-01', '2023-12-31', 'Luật Thi đua, khen thưởng năm 2003', 'recalled_high');
