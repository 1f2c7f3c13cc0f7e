using Microsoft.EntityFrameworkCore;
using ThiDua.Core.Foundation;

namespace ThiDua.Core.Law.Library;

/// <summary>Where in a citation the names of texts stand, and the library's page of each. One read of the texts for a whole page.</summary>
public sealed class CitationLinks(ThiDuaDb db) : IQuery
{
    private IReadOnlyList<KnownText>? known;

    public async Task<IReadOnlyList<CitationPart>> OfAsync(string text, CancellationToken ct)
    {
        known ??= await db.LegalDocuments.AsNoTracking().Select(d => new KnownText(d.Code, d.Kind, d.Number, d.Title, d.SignedOn)).ToListAsync(ct);
        var places = CitedTexts.Find(text, known).Select(p => (p.Start, p.Length, Key: KeyOf(p.Code))).ToList();
        foreach (var cited in CitedNumber.Read(text))
        {
            var at = text.IndexOf(cited.Number, StringComparison.Ordinal);
            if (at >= 0 && places.All(p => p.Start >= at + cited.Number.Length || p.Start + p.Length <= at))
            {
                places.Add((at, cited.Number.Length, cited.Key));
            }
        }

        var parts = new List<CitationPart>();
        var end = 0;
        foreach (var (start, length, key) in places.OrderBy(p => p.Start))
        {
            parts.Add(new CitationPart(text[end..start], null));
            parts.Add(new CitationPart(text.Substring(start, length), key));
            end = start + length;
        }

        parts.Add(new CitationPart(text[end..], null));
        return [.. parts.Where(p => p.Text.Length > 0)];
    }

    private string KeyOf(string code)
    {
        var text = known!.Single(k => k.Code == code);
        return LibraryKey.Of(text.Number, text.SignedOn?.Year);
    }
}

/// <param name="Key">Of the text in the library; null for words between.</param>
public sealed record CitationPart(string Text, string? Key);
