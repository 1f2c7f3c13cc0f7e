using Microsoft.EntityFrameworkCore;
using ThiDua.Core.Accounts;
using ThiDua.Core.Foundation;
using ThiDua.Core.Honours.Imports;
using ThiDua.Core.Law;

namespace ThiDua.Core.Honours;

/// <summary>Names of old lists of whom nobody has said who they are, with whoever may be meant.</summary>
public sealed class UnmatchedQuery(ThiDuaDb db) : IQuery
{
    public const int Most = 50;

    public async Task<UnmatchedPage> PageAsync(string? typed, Actor actor, CancellationToken ct)
    {
        if (!await HonourAccess.MayImportAsync(db, actor, ct))
        {
            return new UnmatchedPage([], 0);
        }

        var pattern = Fold.Pattern(Typed.Clean(typed) is { Length: <= 100 } clean ? clean : "");
        var names = db.PastAwards.AsNoTracking().Where(a => a.PersonId == null && a.UnitId == null && a.GroupId == null)
            .Select(a => new { a.SubjectName, a.SubjectCode, a.BirthDate, a.SubjectTitle, a.SubjectKind, Year = a.TitleYear })
            .Concat(db.AnnualRatings.AsNoTracking().Where(r => r.PersonId == null && r.UnitId == null)
                .Select(r => new { r.SubjectName, r.SubjectCode, r.BirthDate, r.SubjectTitle, r.SubjectKind, r.Year }))
            .Where(n => EF.Functions.Like(Fold.Text(n.SubjectName), pattern, @"\"))
            .GroupBy(n => new { n.SubjectName, n.SubjectCode, n.BirthDate, n.SubjectTitle, n.SubjectKind })
            .Select(g => new UnmatchedName
            {
                Name = g.Key.SubjectName,
                Code = g.Key.SubjectCode,
                BirthDate = g.Key.BirthDate,
                Title = g.Key.SubjectTitle,
                SubjectKind = g.Key.SubjectKind,
                Count = g.Count(),
                FirstYear = g.Min(n => n.Year),
                LastYear = g.Max(n => n.Year),
            });
        var total = await names.CountAsync(ct);
        var shown = await names.OrderBy(n => n.Name).ThenBy(n => n.Title).ThenBy(n => n.Code).ThenBy(n => n.BirthDate).Take(Most).ToListAsync(ct);
        return new UnmatchedPage(await WithCandidatesAsync(shown, ct), total);
    }

    private async Task<List<UnmatchedName>> WithCandidatesAsync(List<UnmatchedName> names, CancellationToken ct)
    {
        var folded = names.Select(n => Fold.InMemory(n.Name)).Distinct().ToList();
        var people = await db.Set<Organizations.Person>().AsNoTracking().Where(p => p.MergedInto == null && folded.Contains(Fold.Text(p.FullName))).Select(p => new { p.Id, p.FullName }).ToListAsync(ct);
        var units = await db.Set<Organizations.Unit>().AsNoTracking().Where(u => folded.Contains(Fold.Text(u.Name))).Select(u => new { u.Id, FullName = u.Name }).ToListAsync(ct);
        var groups = await db.Set<Organizations.StaffGroup>().AsNoTracking().Where(g => folded.Contains(Fold.Text(g.Name))).Select(g => new { g.Id, FullName = g.Name }).ToListAsync(ct);
        var details = await new SubjectDetails(db).OfAsync([.. people.Concat(units).Concat(groups).Select(p => p.Id)], ct);
        ILookup<string, ImportChoice> Choices(IEnumerable<(Guid Id, string Name)> found) =>
            found.ToLookup(f => Fold.InMemory(f.Name), f => new ImportChoice(f.Id, details[f.Id].Name, details[f.Id].Detail, "trùng tên", false));
        var (byPerson, byCollective) = (Choices(people.Select(p => (p.Id, p.FullName))), Choices(units.Concat(groups).Select(u => (u.Id, u.FullName))));
        return names.ConvertAll(n => n with { Candidates = [.. (n.SubjectKind is SubjectKind.Collective ? byCollective : byPerson)[Fold.InMemory(n.Name)]] });
    }
}

/// <param name="Total">Of names, not of rows.</param>
public sealed record UnmatchedPage(IReadOnlyList<UnmatchedName> Names, int Total);

public sealed record UnmatchedName
{
    public required string Name { get; init; }
    public string? Code { get; init; }
    public DateOnly? BirthDate { get; init; }
    public required string Title { get; init; }
    public required SubjectKind SubjectKind { get; init; }
    public required int Count { get; init; }
    public required int FirstYear { get; init; }
    public required int LastYear { get; init; }
    public IReadOnlyList<ImportChoice> Candidates { get; init; } = [];
}
