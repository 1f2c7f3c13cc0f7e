using Microsoft.EntityFrameworkCore;
using ThiDua.Core.Accounts;
using ThiDua.Core.Decisions;
using ThiDua.Core.Foundation;
using ThiDua.Core.Movements;
using ThiDua.Core.Records;
using ThiDua.Core.Records.Register;

namespace ThiDua.Core.Law.Library;

/// <summary>One text: its facts, what in the program cites it, and the files that the agency has of it.</summary>
public sealed class LibraryCaseQuery(ThiDuaDb db, LibraryQuery library, LawCatalog catalog) : IQuery
{
    private const int MostPapers = 100;

    public async Task<LibraryCase?> FindAsync(string key, Actor actor, CancellationToken ct)
    {
        if (await library.FindAsync(key, actor, ct) is not { } text)
        {
            return null;
        }

        var files = await db.LibraryFiles.AsNoTracking().Where(f => f.TextKey == text.Key && f.RemovedAt == null).OrderBy(f => f.AddedAt)
            .Select(f => new LibraryFileRow(f.Id, f.FileId, f.File == null ? null : f.File.Name, f.Address, f.Note, f.AddedAt, f.AddedBy)).ToListAsync(ct);
        return new LibraryCase(text, files, await RowsAsync(text, ct), await MovementsAsync(text, actor, ct), await PapersAsync(text, actor, ct), LibraryAccess.MayKeep(actor));
    }

    private async Task<IReadOnlyList<CitingRow>> RowsAsync(LibraryText text, CancellationToken ct)
    {
        var rows = new List<CitingRow>();
        foreach (var table in catalog.Tables.Where(t => t.Citation is not null))
        {
            var citing = (await catalog.RowsAsync(table, ct)).Where(r => r.Citation is { } citation && Cites(citation, text)).ToList();
            if (citing.Count > 0)
            {
                var options = await catalog.OptionsAsync(table, ct);
                rows.AddRange(citing.Select(r => new CitingRow(table.Slug, table.Title, r.Key, options.NameOf(table, r.Values), r.Citation!)));
            }
        }

        return rows;
    }

    private async Task<IReadOnlyList<CitingMovement>> MovementsAsync(LibraryText text, Actor actor, CancellationToken ct)
    {
        var bases = await db.Movements.AsNoTracking().SeenBy(db, actor).Where(m => m.State != MovementState.Cancelled)
            .SelectMany(m => db.Set<LegalBasis>().Where(b => b.MovementId == m.Id).Select(b => new { m.Id, Name = m.Name ?? m.Title, b.Text })).ToListAsync(ct);
        return [.. bases.Where(b => Cites(b.Text, text)).Select(b => new CitingMovement(b.Id, b.Name, b.Text)).DistinctBy(m => m.Id)];
    }

    // Both keep the paper from which their files are written, with its legal bases as they stood when issued.
    private async Task<IReadOnlyList<RegisterLink>> PapersAsync(LibraryText text, Actor actor, CancellationToken ct)
    {
        var agencies = await RegisterAccess.AgenciesAsync(db, actor, ct);
        var every = db.RegisterEntries.AsNoTracking();
        var number = $"%{text.Number}%";
        var line = text.Kind == "Luật" && text.SignedOn is { } signed ? $"%{text.Title} {signed.WrittenOut()}%" : number;
        return await db.FrozenModels.AsNoTracking()
            .Where(f => EF.Functions.Like(f.Facts, number) || EF.Functions.Like(f.Facts, line))
            .Select(f => f.DecisionId)
            .Union(db.OwnPapers.Where(p => p.Model != null && (EF.Functions.Like(p.Model, number) || EF.Functions.Like(p.Model, line))).Select(p => p.Id))
            .Join(every, id => id, e => e.SourceId, (id, e) => e)
            .Where(e => agencies.Contains(e.AgencyId))
            .OrderByDescending(e => e.IssuedOn).ThenByDescending(e => e.NumberOrder).Take(MostPapers)
            .Select(e => new RegisterLink(e.Id, e.Number, e.Symbol, e.IssuedOn))
            .ToListAsync(ct);
    }

    private static bool Cites(string line, LibraryText text) =>
        CitedNumber.Read(line).Any(c => c.Key == text.Key)
        || CitedTexts.Find(line, [new KnownText(text.Key, text.Kind, text.Number, text.Title ?? "", text.Title is null ? null : text.SignedOn)]).Count > 0;
}

public sealed record LibraryCase(
    LibraryText Text, IReadOnlyList<LibraryFileRow> Files, IReadOnlyList<CitingRow> Rows, IReadOnlyList<CitingMovement> Movements, IReadOnlyList<RegisterLink> Papers, bool MayKeep);

public sealed record LibraryFileRow(Guid Id, Guid? FileId, string? FileName, string? Address, string? Note, DateTimeOffset AddedAt, string AddedBy);

/// <param name="Slug">Table of rules.</param>
/// <param name="Name">The row's name in words.</param>
public sealed record CitingRow(string Slug, string Table, string Key, string Name, string Citation);

public sealed record CitingMovement(Guid Id, string Name, string Line);
