using Microsoft.EntityFrameworkCore;
using ThiDua.Core.Accounts;
using ThiDua.Core.Foundation;
using ThiDua.Core.Movements;

namespace ThiDua.Core.Law.Library;

/// <summary>
/// Every text that a row of rules, a plan's legal basis or a paper cites. Texts of which the program holds rules come with all their facts; the
/// others with what the citing line says of them.
/// </summary>
public sealed class LibraryQuery(ThiDuaDb db, LawCatalog catalog, TimeProvider clock) : IQuery
{
    private IReadOnlyList<LibraryText>? texts;

    public async Task<IReadOnlyList<LibraryText>> ListAsync(LibraryFilter filter, Actor actor, CancellationToken ct)
    {
        var wanted = Fold.InMemory(Typed.Clean(filter.Text));
        return [.. (await AllAsync(actor, ct))
            .Where(t => wanted.Length == 0 || Fold.InMemory($"{t.Kind} {t.Number} {t.Title} {t.Issuer}").Contains(wanted, StringComparison.Ordinal))
            .Where(t => filter.Standing is null || t.Standing == filter.Standing)
            .Where(t => !filter.OnlyWithoutFile || t.Files == 0)
            .OrderByDescending(t => t.SignedOn).ThenBy(t => t.Number, StringComparer.Ordinal)];
    }

    /// <summary>By key; a key without its symbol ("06-2022") finds the text when only one begins with it.</summary>
    public async Task<LibraryText?> FindAsync(string key, Actor actor, CancellationToken ct)
    {
        var every = await AllAsync(actor, ct);
        var begins = every.Where(t => t.Key.StartsWith(key + "-", StringComparison.Ordinal)).Take(2).ToList();
        return every.FirstOrDefault(t => t.Key == key) ?? (begins.Count == 1 ? begins[0] : null);
    }

    internal async Task<IReadOnlyList<LibraryText>> AllAsync(Actor actor, CancellationToken ct)
    {
        if (texts is not null)
        {
            return texts;
        }

        var documents = await db.LegalDocuments.AsNoTracking().ToListAsync(ct);
        var files = await db.LibraryFiles.AsNoTracking().Where(f => f.RemovedAt == null).GroupBy(f => f.TextKey).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, ct);
        var found = documents.Select(d => Known(d, documents)).ToList();
        var keys = found.Select(t => t.Key).ToHashSet();
        foreach (var cited in await CitedAsync(actor, ct))
        {
            if (keys.Add(cited.Key))
            {
                found.Add(new LibraryText { Key = cited.Key, Kind = cited.Kind, Number = cited.Number, SignedOn = cited.SignedOn, Issuer = cited.Issuer, Title = cited.Title });
            }
        }

        return texts = [.. found.Select(t => t with { Files = files.GetValueOrDefault(t.Key) })];
    }

    private LibraryText Known(LegalDocument d, List<LegalDocument> all)
    {
        var today = clock.Today();
        return new LibraryText
        {
            Key = LibraryKey.Of(d.Number, d.SignedOn?.Year),
            Code = d.Code,
            Kind = d.Kind,
            Number = d.Number,
            SignedOn = d.SignedOn,
            Issuer = d.Issuer,
            Title = d.Title,
            From = d.EffectiveFrom,
            To = d.EffectiveTo,
            Standing = d.EffectiveFrom > today ? LawStanding.Upcoming : d.EffectiveTo < today ? LawStanding.Ended : LawStanding.InForce,
            Certainty = d.Certainty,
            Note = d.Note,
            ReplacedBy = Link(all.FirstOrDefault(o => o.Replaces == d.Code)),
            Replaces = Link(all.FirstOrDefault(o => o.Code == d.Replaces)),
            Amends = Link(all.FirstOrDefault(o => o.Code == d.Amends)),
            AmendedBy = [.. all.Where(o => o.Amends == d.Code).OrderBy(o => o.EffectiveFrom).Select(o => Link(o)!)],
        };
    }

    private static TextLink? Link(LegalDocument? text) => text is null ? null : new(LibraryKey.Of(text.Number, text.SignedOn?.Year), $"{text.Kind} {text.Number}");

    // Lines that say most of a text come first, so that its entry has its day and title.
    private async Task<List<CitedNumber>> CitedAsync(Actor actor, CancellationToken ct)
    {
        var bases = await db.Movements.AsNoTracking().SeenBy(db, actor).Where(m => m.State != MovementState.Cancelled)
            .SelectMany(m => db.Set<LegalBasis>().Where(b => b.MovementId == m.Id).Select(b => b.Text)).ToListAsync(ct);
        var lines = bases.SelectMany(CitedNumber.Read).ToList();
        foreach (var table in catalog.Tables.Where(t => t.Citation is not null))
        {
            lines.AddRange((await catalog.RowsAsync(table, ct)).SelectMany(r => CitedNumber.Read(r.Citation ?? "")));
        }

        return [.. lines.OrderByDescending(l => (l.SignedOn is null ? 0 : 1) + (l.Title is null ? 0 : 1) + (l.Issuer is null ? 0 : 1))];
    }
}

public sealed record LibraryFilter(string? Text = null, LawStanding? Standing = null, bool OnlyWithoutFile = false);

public sealed record LibraryText
{
    public required string Key { get; init; }

    /// <summary>Code of the text whose rules the program holds; null for one that is only cited.</summary>
    public string? Code { get; init; }

    public required string Kind { get; init; }
    public required string Number { get; init; }
    public DateOnly? SignedOn { get; init; }
    public string? Issuer { get; init; }
    public string? Title { get; init; }
    public DateOnly? From { get; init; }
    public DateOnly? To { get; init; }

    /// <summary>Null when nothing says from when to when it holds.</summary>
    public LawStanding? Standing { get; init; }

    public Certainty? Certainty { get; init; }
    public string? Note { get; init; }
    public TextLink? ReplacedBy { get; init; }
    public TextLink? Replaces { get; init; }

    /// <summary>The text that this one changes in part.</summary>
    public TextLink? Amends { get; init; }

    public IReadOnlyList<TextLink> AmendedBy { get; init; } = [];

    /// <summary>Files and addresses that the agency added.</summary>
    public int Files { get; init; }

    public string Name => $"{Kind} {Number}";
}

/// <param name="Key">Of the text's page.</param>
/// <param name="Name">Kind and number.</param>
public sealed record TextLink(string Key, string Name);
