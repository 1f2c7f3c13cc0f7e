using Microsoft.EntityFrameworkCore;
using ThiDua.Core.Accounts;
using ThiDua.Core.Audit;
using ThiDua.Core.Foundation;
using ThiDua.Core.Organizations;

namespace ThiDua.Core.Honours.Imports;

/// <summary>Writes a checked list, all of it or nothing, and makes the people asked for. The history holds one line with the file, not a line a row.</summary>
public sealed class WriteHistory(ThiDuaDb db, Ledger ledger, ImportSummaryQuery summaries) : IOperation
{
    public async Task<Result<HistoryWritten>> ExecuteAsync(WriteHistoryRequest request, Actor actor, CancellationToken ct)
    {
        var found = await HonourAccess.ForStepAsync(db, request.ImportId, actor, [HistoryImportState.Checked], ct);
        if (found.Value is not { } import)
        {
            return found.Refusals.ToList();
        }

        db.Entry(import).Property(i => i.Version).OriginalValue = request.Version;
        db.Database.SetCommandTimeout(TimeSpan.FromMinutes(5));
        await using var work = await ledger.BeginAsync("honours.write_history", $"Nhập {import.Kind.Label().ToLowerInvariant()} từ danh sách", actor, ct);

        // One at a time: what is compared is what is written to.
        await db.Database.ExecuteSqlAsync($"select pg_advisory_xact_lock(hashtext('honours.write_history'))", ct);
        if (await HonourAccess.MovedOnAsync(db, import, ct) is { } moved)
        {
            return moved;
        }

        await HistoryMatching.MarkTwiceAsync(db, import.Id, ct);
        var summary = await summaries.CountAsync(import.Id, ct);
        if (Refuse(summary, request) is { } refusal)
        {
            return refusal;
        }

        var people = await MakePeopleAsync(import, ct);
        await db.SaveChangesAsync(ct);
        var rows = import.Kind is HistoryKind.Awards ? await WriteAwardsAsync(import, ct) : await WriteRatingsAsync(import, ct);
        (import.State, import.WrittenAt, import.WrittenBy) = (HistoryImportState.Written, work.At, actor.Name);
        (import.WrittenRows, import.CreatedPeople) = (rows, people);
        work.About("history_import", import.Id).About("agency", import.AgencyId);
        return await work.CommitAsync(new HistoryWritten(rows, people), ct);
    }

    private static Refusal? Refuse(ImportCounts counts, WriteHistoryRequest request) =>
        !counts.IsSettled ? new ImportNotSettled(counts.Faults, counts.Open, counts.OpenAwards)
        : counts.ToWrite == 0 ? new NothingToImport()
        : (counts.ToWrite, counts.NewPeople) != (request.ExpectedRows, request.ExpectedPeople) ? new ImportCountsChanged(counts.ToWrite, counts.NewPeople)
        : null;

    // Two lines that agree in all they say are one person, not two.
    private async Task<int> MakePeopleAsync(HistoryImport import, CancellationToken ct)
    {
        var subjects = await db.Set<ImportSubject>().Where(s => s.ImportId == import.Id && s.State == ImportSubjectState.NewPerson).OrderBy(s => s.Ordinal).ToListAsync(ct);
        var taken = (await db.People.AsNoTracking().Where(p => p.Code != null).Select(p => p.Code!).ToListAsync(ct)).Select(Fold.InMemory).ToHashSet();
        var made = subjects.GroupBy(s => s.Identity).Select(same => (Person: NewPerson(same.First(), import.AgencyId, taken), Names: same.ToList())).ToList();
        db.People.AddRange(made.Select(m => m.Person));
        await db.SaveChangesAsync(ct);
        foreach (var (person, names) in made)
        {
            names.ForEach(n => (n.PersonId, n.CreatedPersonId, n.State) = (person.Id, person.Id, ImportSubjectState.Known));
        }

        return made.Count;
    }

    private static Person NewPerson(ImportSubject name, Guid agencyId, HashSet<string> taken)
    {
        var free = name.Code is not null && taken.Add(Fold.InMemory(name.Code));
        return new Person
        {
            Id = Guid.CreateVersion7(),
            AgencyId = agencyId,
            Code = free ? name.Code : null,
            FullName = name.Name.Length > 100 ? name.Name[..100] : name.Name,
            BirthDate = name.BirthDate,
            StaffKind = StaffKind.Other,
            Note = "Đã nghỉ hoặc không còn trong danh sách khi nhập lịch sử khen thưởng."
                + (name.BirthDate is null && name.BirthYear is { } year ? $" Sinh năm {year}." : "")
                + (name.UnitText.Length > 0 ? $" Đơn vị khi được khen: {name.UnitText}." : "")
                + (name.Code is not null && !free ? $" Mã trong danh sách: {name.Code}." : ""),
        };
    }

    private Task<int> WriteAwardsAsync(HistoryImport import, CancellationToken ct) => db.Database.ExecuteSqlAsync($"""
        insert into honours.past_award (id, agency_id, subject_kind, person_id, unit_id, group_id, subject_name, subject_title, subject_code, birth_date, birth_year,
          award_code, award_name, title_year, number, symbol, decided_on, authority, achievement, amount, import_id, sheet, row_number, state)
        select uuidv7(), {import.AgencyId}, s.subject_kind, s.person_id, s.unit_id, s.group_id, s.name, r.subject_title, s.code, s.birth_date, s.birth_year,
          r.award_code, r.award_text, r.year, r.number, r.symbol, r.decided_on, r.authority, r.achievement, r.amount, r.import_id, r.sheet, r.row_number, 'standing'
        from honours.import_row r
        join honours.import_subject s on s.import_id = r.import_id and s.ordinal = r.subject_ordinal
        where r.import_id = {import.Id} and r.state = 'good' order by r.ordinal
        """, ct);

    private Task<int> WriteRatingsAsync(HistoryImport import, CancellationToken ct) => db.Database.ExecuteSqlAsync($"""
        insert into honours.annual_rating (id, agency_id, person_id, unit_id, subject_kind, subject_name, subject_title, subject_code, birth_date, birth_year,
          year, level, number, symbol, decided_on, authority, import_id, sheet, row_number)
        select uuidv7(), {import.AgencyId}, s.person_id, s.unit_id, case s.subject_kind when 'collective' then 'collective' else 'individual' end,
          s.name, r.subject_title, s.code, s.birth_date, s.birth_year, r.year, r.level, r.number, r.symbol, r.decided_on, r.authority, r.import_id, r.sheet, r.row_number
        from honours.import_row r
        join honours.import_subject s on s.import_id = r.import_id and s.ordinal = r.subject_ordinal
        where r.import_id = {import.Id} and r.state = 'good' order by r.ordinal
        """, ct);
}

/// <param name="ExpectedRows">As shown before confirming.</param>
/// <param name="ExpectedPeople">As shown before confirming.</param>
public sealed record WriteHistoryRequest(Guid ImportId, uint Version, int ExpectedRows, int ExpectedPeople);

public sealed record HistoryWritten(int Rows, int People);
