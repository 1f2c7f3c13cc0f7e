using System.Globalization;
using Microsoft.EntityFrameworkCore;
using ThiDua.Core.Accounts;
using ThiDua.Core.Foundation;
using ThiDua.Core.Law;
using ThiDua.Core.Organizations;

namespace ThiDua.Core.Honours;

/// <summary>All awards the actor may see, newest year first, page by page from where the last page ended.</summary>
public sealed class AwardListQuery(ThiDuaDb db) : IQuery
{
    public const int PageSize = 50;

    public async Task<AwardPage> PageAsync(AwardFilter filter, Actor actor, CancellationToken ct)
    {
        var awards = await FilteredAsync(filter, actor, ct);
        var total = await awards.CountAsync(ct);
        var rows = await Ordered(After(awards, filter.After)).Take(PageSize + 1).ToListAsync(ct);
        var shown = rows.Take(PageSize).ToList();
        return new AwardPage([.. shown.Select(AwardRow.Of)], total, rows.Count > PageSize ? AwardPlace.Write(shown[^1]) : null);
    }

    /// <summary>All rows the filter shows, for the spreadsheet.</summary>
    public async Task<IReadOnlyList<AwardRow>> AllAsync(AwardFilter filter, Actor actor, CancellationToken ct) =>
        [.. (await Ordered(await FilteredAsync(filter, actor, ct)).ToListAsync(ct)).Select(AwardRow.Of)];

    private async Task<IQueryable<Award>> FilteredAsync(AwardFilter filter, Actor actor, CancellationToken ct)
    {
        var awards = (await HonourScope.OfAsync(db, actor, ct)).Apply(db, db.Awards);
        if (Typed.Clean(filter.Name) is { Length: > 0 } name)
        {
            var pattern = Fold.Pattern(name);
            awards = awards.Where(a => EF.Functions.Like(Fold.Text(a.SubjectName), pattern, @"\"));
        }

        if (filter.UnitId is { } unitId)
        {
            var units = db.Set<Unit>().Where(u => db.Set<Unit>().Any(top => top.Id == unitId && u.Path.StartsWith(top.Path))).Select(u => u.Id);
            awards = awards.Where(a => (a.UnitId != null && units.Contains(a.UnitId.Value))
                || (a.KeptPersonId != null && db.Set<Membership>().Any(m => m.PersonId == a.KeptPersonId && units.Contains(m.UnitId))));
        }

        awards = filter.AwardCode is { Length: > 0 } code ? awards.Where(a => a.AwardCode == code) : awards;
        awards = filter.FromYear is { } from ? awards.Where(a => a.TitleYear >= from) : awards;
        awards = filter.ToYear is { } to ? awards.Where(a => a.TitleYear <= to) : awards;
        awards = filter.SubjectKind is { } kind ? awards.Where(a => a.SubjectKind == kind) : awards;
        return filter.ImportId is { } import ? awards.Where(a => a.Source == AwardSource.Import && a.SourceId == import) : awards;
    }

    private static IQueryable<Award> Ordered(IQueryable<Award> awards) => awards.OrderByDescending(a => a.TitleYear).ThenBy(a => a.Id);

    private static IQueryable<Award> After(IQueryable<Award> awards, string? after)
    {
        var (year, id) = AwardPlace.Read(after);
        return id == Guid.Empty ? awards : awards.Where(a => a.TitleYear < year || (a.TitleYear == year && a.Id > id));
    }
}

/// <summary>Where a page ended: the year and the id of its last row.</summary>
internal static class AwardPlace
{
    public static string Write(Award last) => string.Create(CultureInfo.InvariantCulture, $"{last.TitleYear}-{last.Id:N}");

    public static (int Year, Guid Id) Read(string? text) =>
        text?.Split('-') is [var year, var id] && int.TryParse(year, NumberStyles.None, CultureInfo.InvariantCulture, out var y) && Guid.TryParseExact(id, "N", out var g) ? (y, g) : default;
}

public sealed record AwardFilter
{
    public string? Name { get; init; }
    public Guid? UnitId { get; init; }
    public string? AwardCode { get; init; }
    public int? FromYear { get; init; }
    public int? ToYear { get; init; }
    public SubjectKind? SubjectKind { get; init; }
    public Guid? ImportId { get; init; }

    /// <summary>The end of the page before.</summary>
    public string? After { get; init; }
}

/// <param name="Next">Where the next page begins; null when this is the last.</param>
public sealed record AwardPage(IReadOnlyList<AwardRow> Rows, int Total, string? Next);

public sealed record AwardRow
{
    public required Guid Id { get; init; }
    public required SubjectKind SubjectKind { get; init; }
    public required string SubjectName { get; init; }
    public required string SubjectTitle { get; init; }

    /// <summary>The subject's history page; null while nobody knows who the name is.</summary>
    public string? SubjectUrl { get; init; }
    public string? AwardCode { get; init; }
    public required string Award { get; init; }
    public required int Year { get; init; }
    public required string Document { get; init; }
    public DateOnly? DecidedOn { get; init; }
    public required string Achievement { get; init; }
    public decimal? Amount { get; init; }
    public required AwardSource Source { get; init; }
    public Guid? SourceId { get; init; }
    public string? Sheet { get; init; }
    public int? RowNumber { get; init; }
    public required bool Revoked { get; init; }

    internal static AwardRow Of(Award a) => new()
    {
        Id = a.Id,
        SubjectKind = a.SubjectKind,
        SubjectName = a.SubjectName,
        SubjectTitle = a.SubjectTitle,
        SubjectUrl = HonourUrls.Of(a.KeptPersonId, a.UnitId, a.GroupId),
        AwardCode = a.AwardCode,
        Award = HonoursWords.AwardBy(a.AwardName, a.Authority),
        Year = a.TitleYear,
        Document = HonoursWords.Document(a.Number, a.Symbol, a.DecidedOn),
        DecidedOn = a.DecidedOn,
        Achievement = a.Achievement,
        Amount = a.Amount,
        Source = a.Source,
        SourceId = a.SourceId,
        Sheet = a.Sheet,
        RowNumber = a.RowNumber,
        Revoked = a.State is AwardStanding.Revoked,
    };

    /// <summary>Where the award comes from, in words.</summary>
    public string SourceText => Source is AwardSource.Decision ? "Quyết định trong phần mềm" : RowNumber is { } row ? $"Danh sách nhập, trang tính \"{Sheet}\", dòng {row}" : "Danh sách nhập";
}

/// <summary>Addresses of history pages, for every page that names a person or a collective.</summary>
public static class HonourUrls
{
    public static string? Of(Guid? personId, Guid? unitId, Guid? groupId) =>
        personId is { } person ? $"/lich-su-khen-thuong/nguoi/{person}"
        : unitId is { } unit ? $"/lich-su-khen-thuong/don-vi/{unit}"
        : groupId is { } group ? $"/lich-su-khen-thuong/nhom/{group}"
        : null;
}
