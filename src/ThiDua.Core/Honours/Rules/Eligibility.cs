using ThiDua.Core.Law;

namespace ThiDua.Core.Honours.Rules;

/// <summary>Whether somebody's past meets what an award asks, by which facts, and what is lacking. No database.</summary>
internal static class Eligibility
{
    /// <summary>The alternative that is met, or the one that lacks least.</summary>
    public static Verdict Of(IReadOnlyList<Demand> demands, PastFacts facts, int year) =>
        demands.GroupBy(d => d.Alternative).OrderBy(g => g.Key)
            .Select(alternative => new Verdict(alternative.Key, [.. alternative.OrderBy(d => d.Ordinal).Select(d => Check(d, facts, year))]))
            .OrderBy(v => v.Lacking)
            .First();

    public static Finding Check(Demand demand, PastFacts facts, int year) => demand.Fact switch
    {
        PastFactKind.Title => Years(demand, facts.Titles.GetValueOrDefault(demand.Award!.Code, []), year, demand.Award.Name),
        PastFactKind.Rating => Years(demand, facts.Ratings.Where(r => r.Value <= demand.Rating).Select(r => r.Key), year, demand.Rating!.Value.Label()),
        PastFactKind.Initiative => Initiatives(demand, facts, year),
        PastFactKind.MemberShare => Share(demand, facts, year),
        _ => facts.MembersWith.GetValueOrDefault(demand.Award!.Code) is var have and > 0
            ? new Finding(demand, true, $"có {have} người đạt {demand.Award.Name} năm {year}")
            : new Finding(demand, false, $"chưa có người đạt {demand.Award.Name} năm {year}"),
    };

    private static Finding Years(Demand demand, IEnumerable<int> held, int year, string what)
    {
        var years = held.Where(y => y <= year).ToHashSet();
        var counted = demand.Span switch
        {
            PastSpan.ThisYear => years.Where(y => y == year),
            PastSpan.Within => years.Where(y => y > year - demand.WithinYears),
            PastSpan.Consecutive => Run(years, year),
            _ => years,
        };
        var list = counted.Order().ToList();
        var met = list.Count >= demand.Times;
        return new Finding(demand, met, met ? Said(what, demand.Span is PastSpan.Consecutive ? [.. list.TakeLast(demand.Times)] : list) : Lack(demand, what, list.Count, year)) { Missing = demand.Times - list.Count };
    }

    /// <summary>
    /// The unbroken years back from the year looked at; while that year is not decided, from the year before. A missing year begins the count again
    /// (Điều 21, 22: "lần liên tục" is counted over the years of the title).
    /// </summary>
    public static IEnumerable<int> Run(IReadOnlySet<int> years, int year)
    {
        for (var y = years.Contains(year) ? year : year - 1; years.Contains(y); y--)
        {
            yield return y;
        }
    }

    private static Finding Initiatives(Demand demand, PastFacts facts, int year)
    {
        var from = demand.Span switch { PastSpan.ThisYear => year, PastSpan.Within => year - demand.WithinYears!.Value + 1, _ => int.MinValue };
        var fitting = facts.Initiatives.Where(i => i.Reach >= demand.Reach && i.Year >= from && i.Year <= year).OrderBy(i => i.Year).ToList();
        var reach = demand.Reach switch { AchievementLevel.National => "phạm vi toàn quốc", AchievementLevel.Province => "phạm vi cấp tỉnh", _ => "được cơ sở công nhận" };
        return fitting.Count >= demand.Times
            ? new Finding(demand, true, $"có {fitting.Count} sáng kiến, đề tài {reach} (năm {string.Join(", ", fitting.Select(i => i.Year))})")
            : new Finding(demand, false, fitting.Count == 0
                ? $"thiếu sáng kiến, đề tài {reach}{(demand.Span is PastSpan.ThisYear ? $" năm {year}" : $" từ năm {from} đến {year}")}"
                : $"mới có {fitting.Count} trong {demand.Times} sáng kiến, đề tài {reach}") { Missing = demand.Times - fitting.Count };
    }

    private static Finding Share(Demand demand, PastFacts facts, int year)
    {
        var have = facts.MembersWith.GetValueOrDefault(demand.Award!.Code);

        // Whole numbers: 70 % of 9 is 6.3, so 7 are needed.
        var met = facts.Members > 0 && have * 100 >= demand.PerCent * facts.Members;
        var text = $"{have} trong {facts.Members} người đạt {demand.Award.Name} năm {year}";
        return new Finding(demand, met, met ? text : $"mới có {text}, cần ít nhất {demand.PerCent} %");
    }

    private static string Said(string what, List<int> years) => $"{what} {(years.Count == 1 ? "năm" : "các năm")} {string.Join(", ", years)}";

    private static string Lack(Demand demand, string what, int have, int year) => demand.Span switch
    {
        PastSpan.ThisYear => $"thiếu {what} năm {year}",
        PastSpan.Consecutive => have == 0 ? $"thiếu {demand.Times} năm liên tục {what}" : $"mới có {have} trong {demand.Times} năm liên tục {what}",
        PastSpan.Within => $"mới có {have} trong {demand.Times} lần {what} từ năm {year - demand.WithinYears + 1} đến {year}",
        _ => $"chưa có {what}",
    };
}

/// <summary>One condition of one alternative, as the law's row has it.</summary>
internal sealed record Demand
{
    public required int Alternative { get; init; }
    public required int Ordinal { get; init; }
    public required PastFactKind Fact { get; init; }
    public AwardChoice? Award { get; init; }
    public RatingLevel? Rating { get; init; }
    public AchievementLevel? Reach { get; init; }
    public int Times { get; init; } = 1;
    public required PastSpan Span { get; init; }
    public int? WithinYears { get; init; }
    public int? PerCent { get; init; }
    public required string Citation { get; init; }
    public required Certainty Certainty { get; init; }
}

/// <summary>What the rows show of one person or unit.</summary>
internal sealed record PastFacts
{
    public Dictionary<string, HashSet<int>> Titles { get; init; } = [];
    public Dictionary<int, RatingLevel> Ratings { get; init; } = [];
    public List<(int Year, AchievementLevel Reach)> Initiatives { get; init; } = [];

    /// <summary>Of a unit: its people at the end of the year.</summary>
    public int Members { get; set; }

    /// <summary>Of a unit: how many of them hold which award of the year.</summary>
    public Dictionary<string, int> MembersWith { get; init; } = [];
}

internal sealed record Finding(Demand Demand, bool Met, string Sentence)
{
    /// <summary>How many years or pieces are lacking; 0 when met.</summary>
    public int Missing { get; init; } = Met ? 0 : 1;
}

internal sealed record Verdict(int Alternative, IReadOnlyList<Finding> Findings)
{
    public int Lacking => Findings.Count(f => !f.Met);

    public bool Met => Lacking == 0;

    /// <summary>One condition short, and of that only one year or piece.</summary>
    public bool NearlyMet => Lacking == 1 && Findings.Single(f => !f.Met).Missing <= 1;
}
