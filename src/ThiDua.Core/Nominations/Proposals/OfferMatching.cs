using ThiDua.Core.Honours.Rules;
using ThiDua.Core.Movements;

namespace ThiDua.Core.Nominations.Proposals;

/// <summary>Which of the movement's awards a list's words ask for. Guesses only what the words say. No database.</summary>
internal static class OfferMatching
{
    /// <summary>The offer meant; null when the words fit none or several.</summary>
    public static OfferRule? Of(string? words, IReadOnlyList<OfferRule> offers, AwardNaming naming)
    {
        if (string.IsNullOrWhiteSpace(words))
        {
            return null;
        }

        var said = AwardNaming.Plain(words);
        var spelled = offers.Where(o => AwardNaming.Plain(o.Label) == said || AwardNaming.Plain(o.AwardName) == said).ToList();
        var meant = naming.Find(words, "").Code;
        var coded = meant is null ? [] : offers.Where(o => o.AwardCode == meant).ToList();
        var begun = offers.Where(o => AwardNaming.Plain(o.Label).StartsWith(said + " ", StringComparison.Ordinal)).ToList();
        return Only(spelled) ?? Only(coded) ?? (spelled.Count == 0 && meant is null ? Only(begun) : null);
    }

    private static OfferRule? Only(List<OfferRule> offers) => offers.Count == 1 ? offers[0] : null;
}
