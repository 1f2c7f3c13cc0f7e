using Microsoft.EntityFrameworkCore;
using ThiDua.Core.Foundation;

namespace ThiDua.Core.Honours.Imports;

/// <summary>What a checked list comes to, counted.</summary>
public sealed class ImportSummaryQuery(ThiDuaDb db) : IQuery
{
    /// <summary>Null for who may not import.</summary>
    public async Task<ImportCounts?> CountOfAsync(Guid importId, Accounts.Actor actor, CancellationToken ct) =>
        await HonourAccess.MayImportAsync(db, actor, ct) ? await CountAsync(importId, ct) : null;

    internal async Task<ImportCounts> CountAsync(Guid importId, CancellationToken ct)
    {
        var rows = await db.Set<ImportRow>().AsNoTracking().Where(r => r.ImportId == importId)
            .GroupBy(r => new { r.State, Noted = r.Note != "" })
            .Select(g => new { g.Key.State, g.Key.Noted, Count = g.Count() })
            .ToListAsync(ct);
        var names = await db.Set<ImportSubject>().AsNoTracking()
            .Where(s => s.ImportId == importId && db.Set<ImportRow>().Any(r => r.ImportId == importId && r.SubjectOrdinal == s.Ordinal && r.State == ImportRowState.Good))
            .GroupBy(s => new { s.State, Sure = s.Strength >= HistoryMatching.Sure })
            .Select(g => new { g.Key.State, g.Key.Sure, Count = g.Count() })
            .ToListAsync(ct);
        var awards = await db.Set<ImportRow>().AsNoTracking()
            .Where(r => r.ImportId == importId && r.State == ImportRowState.Good && !r.AwardSettled)
            .Select(r => new { r.AwardText, r.Authority }).Distinct().CountAsync(ct);
        int Rows(ImportRowState state) => rows.Where(r => r.State == state).Sum(r => r.Count);
        int Names(ImportSubjectState state) => names.Where(n => n.State == state).Sum(n => n.Count);
        return new ImportCounts
        {
            Rows = rows.Sum(r => r.Count),
            ToWrite = Rows(ImportRowState.Good),
            Faults = Rows(ImportRowState.Fault),
            Twice = Rows(ImportRowState.Twice),
            LeftOut = Rows(ImportRowState.LeftOut),
            Noted = rows.Where(r => r is { State: ImportRowState.Good, Noted: true }).Sum(r => r.Count),
            Known = Names(ImportSubjectState.Known),
            SureProposals = names.Where(n => n is { State: ImportSubjectState.Proposed, Sure: true }).Sum(n => n.Count),
            WeakProposals = names.Where(n => n is { State: ImportSubjectState.Proposed, Sure: false }).Sum(n => n.Count),
            Doubts = Names(ImportSubjectState.Doubt),
            Unknown = Names(ImportSubjectState.Unknown),
            AsText = Names(ImportSubjectState.AsText),
            NewPeople = await NewPeopleAsync(importId, ct),
            OpenAwards = awards,
        };
    }

    private async Task<int> NewPeopleAsync(Guid importId, CancellationToken ct) =>
        (await db.Set<ImportSubject>().AsNoTracking().Where(s => s.ImportId == importId && s.State == ImportSubjectState.NewPerson).ToListAsync(ct)).DistinctBy(s => s.Identity).Count();
}

public sealed record ImportCounts
{
    public required int Rows { get; init; }
    public required int ToWrite { get; init; }
    public required int Faults { get; init; }
    public required int Twice { get; init; }
    public required int LeftOut { get; init; }

    /// <summary>Rows to be written that are worth a look.</summary>
    public required int Noted { get; init; }
    public required int Known { get; init; }
    public required int SureProposals { get; init; }
    public required int WeakProposals { get; init; }
    public required int Doubts { get; init; }
    public required int Unknown { get; init; }
    public required int AsText { get; init; }
    public required int NewPeople { get; init; }

    /// <summary>Ways of writing an award that nobody has explained yet.</summary>
    public required int OpenAwards { get; init; }

    public int Open => SureProposals + WeakProposals + Doubts + Unknown;

    public bool IsSettled => Faults == 0 && Open == 0 && OpenAwards == 0;
}
