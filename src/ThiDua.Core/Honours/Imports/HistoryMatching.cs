using Microsoft.EntityFrameworkCore;
using ThiDua.Core.Foundation;

namespace ThiDua.Core.Honours.Imports;

/// <summary>
/// Compares the names of a list with the people, units and groups of the agency, in a few statements for the whole list. Only a code that agrees
/// with its name settles a name; all else is proposed with its reason, and namesakes are left for a person to tell apart.
/// </summary>
internal static class HistoryMatching
{
    /// <summary>Strength from which one click may accept all proposals: the name and one more sign agree.</summary>
    public const int Sure = 2;

    public static async Task RunAsync(ThiDuaDb db, Guid importId, Guid agencyId, CancellationToken ct)
    {
        await db.Database.ExecuteSqlRawAsync("analyze honours.import_subject; analyze honours.import_row", ct);
        await PeopleByCodeAsync(db, importId, agencyId, ct);
        await PeopleByNameAsync(db, importId, agencyId, ct);
        await CollectivesAsync(db, importId, agencyId, ct);
        await ProposeAsync(db, importId, ct);
        await MarkTwiceAsync(db, importId, ct);
    }

    private static Task<int> PeopleByCodeAsync(ThiDuaDb db, Guid importId, Guid agencyId, CancellationToken ct) => db.Database.ExecuteSqlAsync($"""
        with hit as (
          select s.ordinal, coalesce(p.merged_into, p.id) as person_id, fold(p.full_name) = s.folded_name as same_name
          from honours.import_subject s
          join organizations.person p on p.agency_id = {agencyId} and fold(p.code) = fold(s.code)
          where s.import_id = {importId} and s.subject_kind <> 'collective' and s.code is not null),
        doubt as (
          insert into honours.import_candidate
          select {importId}, ordinal, person_id, 'person', 1, 'trùng mã nhưng họ tên khác' from hit where not same_name)
        update honours.import_subject s set state = 'known', person_id = hit.person_id, strength = 9, reason = 'Trùng mã nhân sự và họ tên'
        from hit where hit.same_name and s.import_id = {importId} and s.ordinal = hit.ordinal
        """, ct);

    // Two codes are two people, and so are two birth dates; what one side leaves out decides nothing.
    private static Task<int> PeopleByNameAsync(ThiDuaDb db, Guid importId, Guid agencyId, CancellationToken ct) => db.Database.ExecuteSqlAsync($"""
        with person as materialized (
          select p.id, coalesce(p.merged_into, p.id) as kept_id, p.code, p.birth_date, fold(p.full_name) as name
          from organizations.person p where p.agency_id = {agencyId}),
        place as materialized (
          select distinct m.person_id, fold(w.word) as unit
          from organizations.membership m join organizations.unit u on u.id = m.unit_id
          cross join lateral (values (u.name), (u.short_name), (u.code)) as w (word) where w.word is not null),
        sign as (
          select s.ordinal, p.kept_id,
                 bool_or(p.birth_date = s.birth_date) is true as same_day,
                 bool_or(extract(year from p.birth_date) = s.birth_year) is true as same_year,
                 bool_or(exists (select 1 from place where place.person_id = p.id and place.unit = fold(s.unit_text))) as same_unit
          from honours.import_subject s
          join person p on p.name = s.folded_name
          where s.import_id = {importId} and s.subject_kind <> 'collective' and s.state = 'unknown'
            and (s.code is null or p.code is null or fold(s.code) = fold(p.code))
            and (s.birth_date is null or p.birth_date is null or s.birth_date = p.birth_date)
            and (s.birth_year is null or p.birth_date is null or s.birth_year = extract(year from p.birth_date))
          group by s.ordinal, p.kept_id)
        insert into honours.import_candidate
        select {importId}, ordinal, kept_id, 'person', 1 + 2 * same_day::int + same_year::int + same_unit::int,
               'trùng họ tên' || case when same_day then ', ngày sinh' when same_year then ', năm sinh' else '' end || case when same_unit then ', đơn vị' else '' end
               || case when not (same_day or same_year or same_unit) then ', chưa có gì khác để đối chiếu' else '' end
        from sign
        on conflict do nothing
        """, ct);

    private static Task<int> CollectivesAsync(ThiDuaDb db, Guid importId, Guid agencyId, CancellationToken ct) => db.Database.ExecuteSqlAsync($"""
        with collective as materialized (
          select u.id, 'unit' as type, fold(w.word) as word, w.what
          from organizations.unit u
          cross join lateral (values (u.name, 'trùng tên đơn vị'), (u.short_name, 'trùng tên viết tắt của đơn vị'), (u.code, 'trùng mã đơn vị')) as w (word, what)
          where u.agency_id = {agencyId} and w.word is not null
          union all
          select g.id, 'group', fold(g.name), 'trùng tên tổ, nhóm' from organizations.staff_group g join organizations.unit u on u.id = g.unit_id where u.agency_id = {agencyId})
        insert into honours.import_candidate
        select {importId}, s.ordinal, c.id, min(c.type), max(case when c.what = 'trùng mã đơn vị' then 3 else 2 end), min(c.what)
        from honours.import_subject s
        join collective c on c.word in (s.folded_name, fold(s.code), regexp_replace(s.folded_name, '^tap the ', ''))
        where s.import_id = {importId} and s.subject_kind = 'collective'
        group by s.ordinal, c.id
        """, ct);

    // One candidate, or one that is stronger than all others by its birth date, is proposed; else it is a doubt.
    private static Task<int> ProposeAsync(ThiDuaDb db, Guid importId, CancellationToken ct) => db.Database.ExecuteSqlAsync($"""
        with ranked as (
          select subject_ordinal, subject_id, type, strength, reason,
                 count(*) over (partition by subject_ordinal) as rivals,
                 lead(strength) over (partition by subject_ordinal order by strength desc, subject_id) as next_best,
                 row_number() over (partition by subject_ordinal order by strength desc, subject_id) as place
          from honours.import_candidate where import_id = {importId}),
        best as (
          select *, (rivals = 1 or (strength >= 3 and strength > next_best)) and reason <> 'trùng mã nhưng họ tên khác' as only_one
          from ranked where place = 1)
        update honours.import_subject s set
          state = case when only_one then 'proposed' else 'doubt' end,
          person_id = case when only_one and best.type = 'person' then subject_id end,
          unit_id = case when only_one and best.type = 'unit' then subject_id end,
          group_id = case when only_one and best.type = 'group' then subject_id end,
          strength = best.strength,
          reason = case when only_one then upper(left(best.reason, 1)) || substr(best.reason, 2) else rivals || ' khả năng, phải chọn' end
        from best
        where s.import_id = {importId} and s.ordinal = best.subject_ordinal and s.state = 'unknown'
        """, ct);

    /// <summary>
    /// What stands already is not written again: the same award of the same subject under the same decision, or the same title of a year.
    /// Asked again whenever a name was settled, because it depends on whose award it is.
    /// </summary>
    public static async Task MarkTwiceAsync(ThiDuaDb db, Guid importId, CancellationToken ct)
    {
        await db.Database.ExecuteSqlAsync($"""
            update honours.import_row set state = 'good', note = regexp_replace(note, ' ?Không ghi lại:.*$', '')
            where import_id = {importId} and state = 'twice'
            """, ct);
        await db.Database.ExecuteSqlAsync($"""
            with listed as (
              select r.ordinal, r.row_number, i.kind,
                     coalesce(s.person_id::text, s.unit_id::text, s.group_id::text, s.folded_name || '|' || s.ordinal) as subject,
                     case i.kind when 'ratings' then 'rating' else coalesce(r.award_code, fold(r.award_text)) end as award, r.year,
                     case when i.kind = 'ratings' or k.class = 'title' then '' else coalesce(fold(r.number), '') || '|' || coalesce(r.decided_on::text, '') end as decision
              from honours.import_row r
              join honours.history_import i on i.id = r.import_id
              join honours.import_subject s on s.import_id = r.import_id and s.ordinal = r.subject_ordinal
              left join law.award_kind k on k.code = r.award_code
              where r.import_id = {importId} and r.state = 'good'),
            again as (
              select ordinal, first_value(row_number) over same as first_row, row_number() over same as place
              from listed window same as (partition by subject, award, year, decision order by ordinal))
            update honours.import_row r set state = 'twice', note = trim(r.note || ' Không ghi lại: trùng với dòng ' || again.first_row || '.')
            from again where again.place > 1 and r.import_id = {importId} and r.ordinal = again.ordinal
            """, ct);
        await AwardsStandingAsync(db, importId, ct);
        await RatingsStandingAsync(db, importId, ct);
    }

    private static Task<int> AwardsStandingAsync(ThiDuaDb db, Guid importId, CancellationToken ct) => db.Database.ExecuteSqlAsync($"""
        with standing as materialized (
          select a.kept_person_id as person_id, a.unit_id, a.group_id, fold(a.subject_name) as name, a.award_code, fold(a.award_name) as award_name, k.class, a.title_year, fold(a.number) as number, a.decided_on
          from honours.award a left join law.award_kind k on k.code = a.award_code
          where exists (select 1 from honours.history_import i where i.id = {importId} and i.kind = 'awards' and i.agency_id = a.agency_id))
        update honours.import_row r set state = 'twice', note = trim(r.note || ' Không ghi lại: đã có trong hệ thống.')
        from honours.import_subject s, standing a
        where r.import_id = {importId} and r.state = 'good' and s.import_id = r.import_id and s.ordinal = r.subject_ordinal
          and case when num_nonnulls(s.person_id, s.unit_id, s.group_id) = 0
                then num_nonnulls(a.person_id, a.unit_id, a.group_id) = 0 and a.name = s.folded_name
                else a.person_id = s.person_id or a.unit_id = s.unit_id or a.group_id = s.group_id end
          and case when r.award_code is null then a.award_code is null and a.award_name = fold(r.award_text) else a.award_code = r.award_code end
          and a.title_year = r.year
          and (a.class = 'title' or (a.number is not distinct from fold(r.number) and a.decided_on is not distinct from r.decided_on))
        """, ct);

    // A year has one rating: the same again is skipped, another one is a fault that a person must clear up.
    private static Task<int> RatingsStandingAsync(ThiDuaDb db, Guid importId, CancellationToken ct) => db.Database.ExecuteSqlAsync($"""
        update honours.import_row r set
          state = case when a.level = r.level then 'twice' else 'fault' end,
          note = case when a.level = r.level then trim(r.note || ' Không ghi lại: đã có trong hệ thống.') else r.note end,
          fault = case when a.level = r.level then r.fault else 'Năm ' || r.year || ' đã có xếp loại khác trong hệ thống. Sửa danh sách, hoặc bỏ dòng này.' end
        from honours.import_subject s, honours.annual_rating a left join organizations.person p on p.id = a.person_id
        where r.import_id = {importId} and r.state = 'good' and r.level is not null and s.import_id = r.import_id and s.ordinal = r.subject_ordinal
          and (coalesce(p.merged_into, p.id) = s.person_id or a.unit_id = s.unit_id
               or (num_nonnulls(s.person_id, s.unit_id, a.person_id, a.unit_id) = 0 and fold(a.subject_name) = s.folded_name)) and a.year = r.year
        """, ct);
}
