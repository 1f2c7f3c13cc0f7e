using Microsoft.EntityFrameworkCore;
using ThiDua.Core.Foundation;

namespace ThiDua.Core.Law;

/// <summary>The texts that govern a decision of a given day, in the order in which it cites them.</summary>
public sealed class LegalRegimeQuery(ThiDuaDb db) : IQuery
{
    public async Task<LegalRegime> AsOfAsync(DateOnly day, CancellationToken ct)
    {
        var texts = await db.LegalDocuments.AsNoTracking()
            .Where(d => d.CitationOrder != null && d.EffectiveFrom <= day && (d.EffectiveTo == null || d.EffectiveTo >= day))
            .OrderBy(d => d.CitationOrder).ThenBy(d => d.EffectiveFrom)
            .Select(d => new RegimeText(d.Code, d.Kind, d.Number, d.Title, d.Issuer, d.SignedOn, d.ContentChecked, d.RecheckBy, d.Note))
            .ToListAsync(ct);
        return new LegalRegime(day, texts);
    }
}

public sealed record LegalRegime(DateOnly On, IReadOnlyList<RegimeText> Texts);

public sealed record RegimeText(
    string Code, string Kind, string Number, string Title, string Issuer, DateOnly? SignedOn, bool ContentChecked, DateOnly? RecheckBy, string? Note)
{
    /// <summary>A line of legal bases; laws stand without number and issuer (NĐ 30/2020, Phụ lục I, mục II.6).</summary>
    public string AsLegalBasis =>
        Kind == "Luật"
            ? $"Căn cứ {Title}{Signed}"
            : $"Căn cứ {Kind} số {Number}{Signed} của {Issuer} {char.ToLowerInvariant(Title[0])}{Title[1..]}";

    private string Signed => SignedOn is { } day ? $" {day.WrittenOut()}" : "";
}
