using System.Globalization;
using ThiDua.Core.Foundation;
using ThiDua.Core.Law;
using ThiDua.Papers.Writing;

namespace ThiDua.Core.Decisions.Papers;

/// <summary>What a decision and a tờ trình share: head, legal bases, signature, list.</summary>
internal static class PaperParts
{
    public static Letterhead Letterhead(DecisionFacts facts) => new(facts.Agency.ParentName, facts.Agency.Name);

    public static PaperNumber Number(DecisionFacts facts) =>
        new(facts.Number is { } number ? int.Parse(number, CultureInfo.InvariantCulture) : null, facts.Symbol);

    public static PlaceAndDate Issued(DecisionFacts facts) =>
        new(facts.Agency.PlaceName, facts.IssuedOn is { } day ? PaperDate.Of(day) : new PaperDate(null, null, facts.Rules.On.Year));

    public static Signature Signature(DecisionFacts facts) =>
        new(facts.SignerPrefix is { } prefix ? [prefix, facts.SignerPosition] : [facts.SignerPosition], facts.SignerName);

    public static string Filing(DecisionFacts facts) =>
        (facts.Agency.StandingUnitShort ?? facts.Agency.StandingUnit) is { } unit ? $"VT, {unit}" : "VT";

    /// <summary>Law in force on the day, then the agency's own texts, the plan, the council's minutes.</summary>
    public static IReadOnlyList<string> LegalBases(DecisionFacts facts, bool withProposer)
    {
        var lines = new List<string>(facts.Rules.LegalBases);
        lines.AddRange(facts.ExtraBases.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));
        if (MovementWording.PlanAsLegalBasis(facts.Movement, facts.Agency.Name) is { } plan)
        {
            lines.Add(plan);
        }

        if (facts.Session is { } session)
        {
            lines.Add($"Căn cứ Biên bản họp{MinutesNumber(session)} {session.HeldOn.WrittenOut()} của {session.CouncilName}");
        }

        if (withProposer && facts.Agency.StandingUnit is { } unit)
        {
            lines.Add($"Theo đề nghị của {unit}");
        }

        return lines;
    }

    /// <summary>"Văn phòng Sở, các phòng, đơn vị có liên quan".</summary>
    public static string Executors(DecisionFacts facts) => $"{(facts.Agency.StandingUnit is { } name ? $"{name}, các" : "Các")} phòng, đơn vị có liên quan";

    /// <summary>" số 03/BB-HĐTĐKT", or nothing.</summary>
    public static string MinutesNumber(SessionFacts session) =>
        session.MinutesNumber is { } n ? $" số {n.PadLeft(2, '0')}/{session.MinutesSymbol}" : "";

    /// <summary>"05 tập thể và 10 cá nhân".</summary>
    public static string HowMany(DecisionFacts facts) => SubjectOrder.Counted(facts.Items.Select(i => i.Kind));

    /// <summary>Whom the paper is about, in general words.</summary>
    public static string Who(DecisionFacts facts) =>
        facts.Items.Any(i => i.Kind is SubjectKind.Household) ? "tập thể, cá nhân, hộ gia đình" : "tập thể, cá nhân";

    /// <summary>Rows of the list under "I. TẬP THỂ", "II. CÁ NHÂN", "III. HỘ GIA ĐÌNH"; numbers run through, since they are the ordinals in the decision.</summary>
    public static IEnumerable<TableRow> Rows(DecisionFacts facts, Func<FactItem, IReadOnlyList<string>> cells)
    {
        var groups = facts.Items.GroupBy(i => i.Kind).OrderBy(g => g.Key.Rank()).ToList();
        foreach (var (group, index) in groups.Select((g, i) => (g, i)))
        {
            yield return new GroupRow(group.Key.Heading(index));
            foreach (var item in group)
            {
                yield return new CellsRow(cells(item));
            }
        }
    }
}
