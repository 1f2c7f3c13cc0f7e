using ThiDua.Papers.Reading.Extraction;
using ThiDua.Papers.Reading.Outlining;

namespace ThiDua.Papers.Reading;

/// <summary>
/// Reads the facts of an emulation plan (kế hoạch thi đua, khen thưởng) off its text: clean, outline, extract.
/// </summary>
public static class PlanReader
{
    // Order matters twice: the issuer falls back on the enacting clause, and deadlines skip the words of the period.
    private static readonly IFactExtractor[] Extractors =
    [
        new DocumentTypeExtractor(),
        new SymbolExtractor(),
        new PlaceAndDateExtractor(),
        new IssuerExtractor(),
        new TitleExtractor(),
        new LegalBasisExtractor(),
        new SectionExtractor(),
        new MovementExtractor(),
        new SloganAndThemeExtractor(),
        new PeriodExtractor(),
        new ScopeAndAudienceExtractor(),
        new AwardTableExtractor(),
        new AwardExtractor(),
        new CriteriaExtractor(),
        new TargetExtractor(),
        new DossierExtractor(),
        new ConferenceExtractor(),
        new DeadlineExtractor(),
        new TimetableExtractor(),
        new AssignmentExtractor(),
        new FundingAndAttachmentExtractor(),
        new RecipientExtractor(),
        new SignerExtractor(),
    ];

    /// <summary>
    /// Reads a plan. Pure: the same text gives the same facts. Any text is answered, with nulls where it says nothing;
    /// every span lies inside <see cref="PlanText.Value"/>.
    /// </summary>
    public static PlanFacts Read(PlanText text)
    {
        var outline = OutlineBuilder.Build(text);
        var sheet = new FactSheet(text.Value);
        foreach (var extractor in Extractors)
        {
            extractor.Extract(outline, sheet);
        }
        return sheet.ToFacts();
    }
}
