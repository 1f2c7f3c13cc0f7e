using Microsoft.EntityFrameworkCore;
using ThiDua.Core.Foundation;
using ThiDua.Core.Law;
using ThiDua.Core.Law.Library;
using ThiDua.Core.Records.Register;

namespace ThiDua.Core.Records.Papers;

/// <summary>Gathers the rules that a paper stands on, as they are on its day.</summary>
public sealed class PaperGroundsQuery(ThiDuaDb db) : IQuery
{
    internal async Task<PaperGrounds> GatherAsync(PaperType type, IReadOnlyList<string> legalBases, DateOnly day, CancellationToken ct)
    {
        var rule = await db.PaperTypes.AsNoTracking().SingleAsync(t => t.Code == type, ct);
        var texts = await db.LegalDocuments.AsNoTracking().ToListAsync(ct);
        KnownText[] known = [.. texts.Select(t => new KnownText(t.Code, t.Kind, t.Number, t.Title, t.SignedOn))];
        var cited = legalBases.SelectMany(line => CitedTexts.Find(line, known)).Select(p => p.Code).Distinct();
        return new PaperGrounds
        {
            On = day,
            Abbreviation = rule.Abbreviation,
            AbbreviationCitation = rule.Citation,
            Texts = [.. cited.Select(code => texts.Single(t => t.Code == code)).Select(t => new GroundText(
                t.Code, t.Kind, t.Number, t.Title, t.EffectiveFrom, t.EffectiveTo,
                day < t.EffectiveFrom ? LawStanding.Upcoming : day > t.EffectiveTo ? LawStanding.Ended : LawStanding.InForce, t.Certainty))],
        };
    }
}
