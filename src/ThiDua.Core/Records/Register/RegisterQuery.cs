using System.Globalization;
using Microsoft.EntityFrameworkCore;
using ThiDua.Core.Accounts;
using ThiDua.Core.Foundation;

namespace ThiDua.Core.Records.Register;

/// <summary>The register of outgoing papers, newest first, page by page from where the last page ended.</summary>
public sealed class RegisterQuery(ThiDuaDb db) : IQuery
{
    public const int PageSize = 50;

    public async Task<RegisterPage> PageAsync(RegisterFilter filter, Actor actor, CancellationToken ct)
    {
        var entries = Filtered(filter, await RegisterAccess.AgenciesAsync(db, actor, ct));
        var total = await entries.CountAsync(ct);
        var rows = await Rows(After(entries, filter.After)).Take(PageSize + 1).ToListAsync(ct);
        var shown = rows.Take(PageSize).ToList();
        return new RegisterPage(shown, total, rows.Count > PageSize ? RegisterPlace.Write(shown[^1]) : null);
    }

    /// <summary>Everything that the filter shows, for the workbook and for print.</summary>
    public async Task<IReadOnlyList<RegisterRow>> AllAsync(RegisterFilter filter, Actor actor, CancellationToken ct) =>
        await Rows(Filtered(filter, await RegisterAccess.AgenciesAsync(db, actor, ct))).ToListAsync(ct);

    private IQueryable<RegisterEntry> Filtered(RegisterFilter filter, List<Guid> agencies)
    {
        var entries = db.RegisterEntries.AsNoTracking().Where(e => agencies.Contains(e.AgencyId));
        entries = filter.Year is { } year ? entries.Where(e => e.Year == year) : entries;
        entries = filter.Symbol is { Length: > 0 } symbol ? entries.Where(e => e.Symbol == symbol) : entries;
        entries = filter.Type is { } type ? entries.Where(e => e.Type == type) : entries;
        entries = filter.MovementId is { } movement ? entries.Where(e => e.MovementId == movement) : entries;
        if (Typed.Clean(filter.Text) is { Length: > 0 } text)
        {
            var pattern = Fold.Pattern(text);
            entries = entries.Where(e => EF.Functions.Like(Fold.Text(e.Number + "/" + e.Symbol + " " + e.Abstract + " " + e.Signer), pattern, @"\"));
        }

        return entries;
    }

    private static IQueryable<RegisterEntry> After(IQueryable<RegisterEntry> entries, string? after) =>
        RegisterPlace.Read(after) is not ({ } day, var order, var id) ? entries
        : entries.Where(e => e.IssuedOn < day || (e.IssuedOn == day && (e.NumberOrder < order || (e.NumberOrder == order && e.Id < id))));

    private IQueryable<RegisterRow> Rows(IQueryable<RegisterEntry> entries)
    {
        var every = db.RegisterEntries;
        return entries.OrderByDescending(e => e.IssuedOn).ThenByDescending(e => e.NumberOrder).ThenByDescending(e => e.Id)
            .Select(e => new RegisterRow
            {
                Id = e.Id,
                Type = e.Type,
                Number = e.Number,
                Order = e.NumberOrder,
                Symbol = e.Symbol,
                IssuedOn = e.IssuedOn,
                Abstract = e.Abstract,
                Signer = e.Signer,
                Movement = e.Movement == null ? null : e.Movement.Name ?? e.Movement.Title,
                Source = e.Source,
                SourceId = e.SourceId,
                FileId = e.FileId,
                EnteredAt = e.EnteredAt,
                EnteredBy = e.EnteredBy,
                OwnSeries = e.OwnSeries,
                Doubled = e.Doubled,
                Amends = e.Amends == null ? null : new RegisterLink(e.Amends.Id, e.Amends.Number, e.Amends.Symbol, e.Amends.IssuedOn),
                AmendedSourceId = e.Amends == null ? null : e.Amends.SourceId,
                AmendedBy = every.Where(x => x.AmendsId == e.Id).OrderBy(x => x.EnteredAt)
                    .Select(x => new RegisterLink(x.Id, x.Number, x.Symbol, x.IssuedOn)).ToList(),
            });
    }
}

/// <summary>Where a page ended.</summary>
internal static class RegisterPlace
{
    public static string Write(RegisterRow last) => string.Create(CultureInfo.InvariantCulture, $"{last.IssuedOn:yyyyMMdd}-{last.Order}-{last.Id:N}");

    public static (DateOnly? Day, int Order, Guid Id) Read(string? text) =>
        text?.Split('-') is [var day, var order, var id]
        && DateOnly.TryParseExact(day, "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var d)
        && int.TryParse(order, NumberStyles.None, CultureInfo.InvariantCulture, out var o)
        && Guid.TryParseExact(id, "N", out var g) ? (d, o, g) : (null, 0, Guid.Empty);
}

public sealed record RegisterFilter
{
    public int? Year { get; init; }
    public string? Symbol { get; init; }
    public PaperType? Type { get; init; }
    public Guid? MovementId { get; init; }
    public string? Text { get; init; }

    /// <summary>The end of the page before.</summary>
    public string? After { get; init; }
}

/// <param name="Next">Where the next page begins; null when this is the last.</param>
public sealed record RegisterPage(IReadOnlyList<RegisterRow> Rows, int Total, string? Next);

public sealed record RegisterRow
{
    public required Guid Id { get; init; }
    public required PaperType Type { get; init; }
    public required string Number { get; init; }
    public required int Order { get; init; }
    public required string Symbol { get; init; }
    public required DateOnly IssuedOn { get; init; }
    public required string Abstract { get; init; }
    public required string Signer { get; init; }
    public string? Movement { get; init; }
    public required RegisterSource Source { get; init; }
    public required Guid SourceId { get; init; }
    public Guid? FileId { get; init; }
    public required DateTimeOffset EnteredAt { get; init; }
    public string? EnteredBy { get; init; }
    public required bool OwnSeries { get; init; }
    public required bool Doubled { get; init; }
    public RegisterLink? Amends { get; init; }
    public Guid? AmendedSourceId { get; init; }
    public required IReadOnlyList<RegisterLink> AmendedBy { get; init; }

    public string Reference => RegisterWords.Reference(Number, Symbol);

    /// <summary>Where the paper itself is shown.</summary>
    public string PaperUrl => RegisterWords.UrlOf(Source, SourceId, AmendedSourceId);
}

public sealed record RegisterLink(Guid Id, string Number, string Symbol, DateOnly IssuedOn)
{
    public string Reference => RegisterWords.Reference(Number, Symbol);
}
