using Microsoft.EntityFrameworkCore;
using ThiDua.Core.Accounts;
using ThiDua.Core.Foundation;
using ThiDua.Core.Honours.Rules;
using ThiDua.Core.Organizations;

namespace ThiDua.Core.Honours.Imports;

/// <summary>The lists that were brought, and one of them with what it still asks.</summary>
public sealed class ImportPageQuery(ThiDuaDb db, ImportSummaryQuery summaries) : IQuery
{
    public const int MostNames = 60;
    public const int MostFaults = 200;

    public async Task<IReadOnlyList<ImportLine>> AllAsync(Actor actor, CancellationToken ct) =>
        !await HonourAccess.MayImportAsync(db, actor, ct) ? [] : await db.HistoryImports.AsNoTracking()
            .OrderByDescending(i => i.CreatedAt)
            .Select(i => new ImportLine(i.Id, i.Kind, i.State, i.File.Name, i.CreatedAt, i.CreatedBy, i.WrittenRows, i.WrittenAt))
            .ToListAsync(ct);

    public async Task<ImportDetails?> FindAsync(Guid id, Actor actor, CancellationToken ct)
    {
        if (!await HonourAccess.MayImportAsync(db, actor, ct)
            || await db.HistoryImports.AsNoTracking().Include(i => i.File).SingleOrDefaultAsync(i => i.Id == id, ct) is not { } import)
        {
            return null;
        }

        var found = new ImportDetails
        {
            Id = id,
            Kind = import.Kind,
            State = import.State,
            FileName = import.File.Name,
            FileId = import.FileId,
            Sheets = SheetMap.Read(import.Sheets),
            Fault = import.Fault,
            RowsRead = import.RowsRead,
            Step = import.Step,
            Version = import.Version,
            WrittenRows = import.WrittenRows,
            CreatedPeople = import.CreatedPeople,
            WrittenAt = import.WrittenAt,
            WrittenBy = import.WrittenBy,
            UndoneAt = import.UndoneAt,
            UndoneBy = import.UndoneBy,
        };
        return import.State is not HistoryImportState.Checked ? found : found with
        {
            Counts = await summaries.CountAsync(id, ct),
            Names = await NamesAsync(id, ct),
            Awards = await AwardsAsync(id, import.AgencyId, ct),
            Faults = await FaultsAsync(id, MostFaults, ct),
        };
    }

    /// <summary>All faulty rows, for the spreadsheet that goes back to whoever keeps the list.</summary>
    public async Task<IReadOnlyList<ImportFault>> AllFaultsAsync(Guid id, Actor actor, CancellationToken ct) =>
        await HonourAccess.MayImportAsync(db, actor, ct) ? await FaultsAsync(id, int.MaxValue, ct) : [];

    private async Task<IReadOnlyList<ImportFault>> FaultsAsync(Guid id, int most, CancellationToken ct) =>
        await (from row in db.Set<ImportRow>().AsNoTracking()
               join name in db.Set<ImportSubject>() on new { row.ImportId, Ordinal = row.SubjectOrdinal } equals new { name.ImportId, name.Ordinal }
               where row.ImportId == id && (row.State == ImportRowState.Fault || row.State == ImportRowState.LeftOut)
               orderby row.Ordinal
               select new ImportFault(row.Sheet, row.RowNumber, name.Name, row.AwardText, row.Year, row.Fault, row.State)).Take(most).ToListAsync(ct);

    // Doubts first: they need eyes; what a button may accept comes after what it may not.
    private async Task<IReadOnlyList<ImportName>> NamesAsync(Guid id, CancellationToken ct)
    {
        var names = await db.Set<ImportSubject>().AsNoTracking()
            .Where(s => s.ImportId == id && (s.State == ImportSubjectState.Doubt || s.State == ImportSubjectState.Proposed || s.State == ImportSubjectState.Unknown))
            .Where(s => db.Set<ImportRow>().Any(r => r.ImportId == id && r.SubjectOrdinal == s.Ordinal && r.State == ImportRowState.Good))
            .OrderBy(s => s.State == ImportSubjectState.Doubt ? 0 : s.State == ImportSubjectState.Proposed ? 1 : 2).ThenBy(s => s.Strength).ThenBy(s => s.FoldedName).ThenBy(s => s.Ordinal)
            .Take(MostNames)
            .ToListAsync(ct);
        var ordinals = names.ConvertAll(n => n.Ordinal);
        var candidates = await db.Set<ImportCandidate>().AsNoTracking().Where(c => c.ImportId == id && ordinals.Contains(c.SubjectOrdinal)).ToListAsync(ct);
        var details = await new SubjectDetails(db).OfAsync([.. candidates.Select(c => c.SubjectId).Distinct()], ct);
        var samples = await db.Set<ImportRow>().AsNoTracking()
            .Where(r => r.ImportId == id && ordinals.Contains(r.SubjectOrdinal) && r.State == ImportRowState.Good)
            .GroupBy(r => r.SubjectOrdinal)
            .Select(g => new { g.Key, Award = g.Min(r => r.AwardText), From = g.Min(r => r.Year), To = g.Max(r => r.Year) })
            .ToDictionaryAsync(g => g.Key, ct);
        var byName = candidates.ToLookup(c => c.SubjectOrdinal);
        return [.. names.Select(n => new ImportName
        {
            Ordinal = n.Ordinal,
            State = n.State,
            SubjectKind = n.SubjectKind,
            Name = n.Name,
            Detail = Detail(n),
            Rows = n.RowCount,
            Sample = samples.TryGetValue(n.Ordinal, out var s) ? $"{s.Award}{(s.Award!.Length > 0 ? ", " : "")}{(s.From == s.To ? $"năm {s.From}" : $"năm {s.From} đến {s.To}")}" : "",
            Sure = n.Strength >= HistoryMatching.Sure,
            Candidates = [.. byName[n.Ordinal].OrderByDescending(c => c.Strength).Where(c => details.ContainsKey(c.SubjectId))
                .Select(c => new ImportChoice(c.SubjectId, details[c.SubjectId].Name, details[c.SubjectId].Detail, c.Reason, c.SubjectId == (n.PersonId ?? n.UnitId ?? n.GroupId)))],
        })];
    }

    private static string Detail(ImportSubject name)
    {
        string?[] parts =
        [
            name.Code is null ? null : $"mã {name.Code}", name.BirthDate is { } day ? $"sinh {day.Written()}" : name.BirthYear is { } year ? $"sinh năm {year}" : null,
            name.UnitText.Length > 0 ? name.UnitText : null,
        ];
        return string.Join(", ", parts.OfType<string>());
    }

    private async Task<IReadOnlyList<AwardQuestion>> AwardsAsync(Guid id, Guid agencyId, CancellationToken ct)
    {
        var open = await db.Set<ImportRow>().AsNoTracking()
            .Where(r => r.ImportId == id && r.State == ImportRowState.Good && !r.AwardSettled)
            .GroupBy(r => new { r.AwardText, r.Authority })
            .Select(g => new { g.Key.AwardText, g.Key.Authority, Count = g.Count() })
            .OrderByDescending(g => g.Count)
            .Take(100)
            .ToListAsync(ct);
        var naming = open.Count == 0 ? null : await AwardNamings.LoadAsync(db, agencyId, ct);
        return [.. open.Select(o => new AwardQuestion(o.AwardText, o.Authority, o.Count, naming!.Find(o.AwardText, o.Authority).Suggestions))];
    }
}

/// <summary>The catalogue's words and the agency's own, for reading lists.</summary>
internal static class AwardNamings
{
    public static async Task<AwardNaming> LoadAsync(ThiDuaDb db, Guid agencyId, CancellationToken ct)
    {
        var kinds = await db.Set<Law.AwardKind>().AsNoTracking().OrderBy(k => k.ProtocolOrder).ToListAsync(ct);
        var catalogue = kinds.ConvertAll(k => new KnownAward(k.Code, [k.FullName ?? k.Name, k.Name, .. k.Aliases], k.SubjectKinds is [Law.SubjectKind.Collective]));
        var remembered = await db.Set<AwardAlias>().AsNoTracking().Where(a => a.AgencyId == agencyId).ToListAsync(ct);
        return new AwardNaming(catalogue, remembered.ToDictionary(a => (a.FoldedAward, a.FoldedAuthority), a => a.AwardCode));
    }
}

/// <summary>Who people, units and groups are, in a line each, so that namesakes can be told apart.</summary>
internal sealed class SubjectDetails(ThiDuaDb db)
{
    public async Task<Dictionary<Guid, (string Name, string Detail)>> OfAsync(IReadOnlyList<Guid> ids, CancellationToken ct)
    {
        var people = await db.People.AsNoTracking().Where(p => ids.Contains(p.Id))
            .Select(p => new
            {
                p.Id, p.FullName, p.Code, p.BirthDate,
                Unit = db.Set<Membership>().Where(m => m.PersonId == p.Id).OrderBy(m => m.ValidTo != null).ThenByDescending(m => m.IsPrimary).ThenByDescending(m => m.ValidFrom).Select(m => m.Unit.Name).FirstOrDefault(),
            })
            .ToListAsync(ct);
        var units = await db.Units.AsNoTracking().Where(u => ids.Contains(u.Id)).Select(u => new { u.Id, u.Name, Parent = u.Parent!.Name, u.ValidTo }).ToListAsync(ct);
        var groups = await db.StaffGroups.AsNoTracking().Where(g => ids.Contains(g.Id)).Select(g => new { g.Id, g.Name, Unit = g.Unit.Name }).ToListAsync(ct);
        return people.Select(p => (p.Id, p.FullName, PersonLine(p.Code, p.BirthDate, p.Unit)))
            .Concat(units.Select(u => (u.Id, u.Name, $"{(u.Parent is null ? "cơ quan" : $"thuộc {u.Parent}")}{(u.ValidTo is { } end ? $", kết thúc ngày {end.Written()}" : "")}")))
            .Concat(groups.Select(g => (g.Id, g.Name, $"tổ, nhóm của {g.Unit}")))
            .ToDictionary(x => x.Item1, x => (x.Item2, x.Item3));
    }

    public static string PersonLine(string? code, DateOnly? birth, string? unit) =>
        $"{(code is null ? "chưa có mã" : $"mã {code}")}, {(birth is { } day ? $"sinh {day.Written()}" : "chưa ghi ngày sinh")}, {unit ?? "không còn ở đơn vị nào"}";
}
