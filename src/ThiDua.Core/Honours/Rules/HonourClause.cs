using ThiDua.Core.Law;

namespace ThiDua.Core.Honours.Rules;

/// <summary>What a citation or report says of earlier awards, written from the rows: "đạt danh hiệu Chiến sĩ thi đua cơ sở các năm 2023, 2024, 2025". No database.</summary>
internal static class HonourClause
{
    /// <summary>One clause for each award, titles first as the catalogue orders them; empty when there is nothing to say.</summary>
    public static string Sentence(IReadOnlyList<HeldAward> awards) =>
        string.Join("; ", awards.Where(a => a.Class is AwardClass.Title).GroupBy(a => a.Name).OrderBy(g => g.Min(a => a.Order)).Select(g => $"đạt danh hiệu {g.Key} {Years(g)}")
            .Concat(awards.Where(a => a.Class is not AwardClass.Title).GroupBy(a => a.Name).OrderBy(g => g.Min(a => a.Order)).Select(g => $"được tặng {g.Key} {Years(g)}")));

    /// <summary>A line an award, the newest first, as the report's part on earlier awards lists them.</summary>
    public static string Lines(IReadOnlyList<HeldAward> awards) => awards.Count == 0
        ? "Không."
        : string.Join("\n", awards.OrderByDescending(a => a.Year).ThenBy(a => a.Order).Select(a => $"- Năm {a.Year}: {a.Name}, {Lower(a.Document)}."));

    private static string Years(IEnumerable<HeldAward> awards)
    {
        var years = awards.Select(a => a.Year).Distinct().Order().ToList();
        return years.Count == 1 ? $"năm {years[0]}" : $"các năm {string.Join(", ", years)}";
    }

    private static string Lower(string document) => document.Length == 0 ? "" : char.ToLowerInvariant(document[0]) + document[1..];
}

/// <param name="Order">Place in the catalogue.</param>
/// <param name="Class">Null: not of the catalogue; written as a form.</param>
internal sealed record HeldAward(string Name, AwardClass? Class, int Order, int Year, string Document);
