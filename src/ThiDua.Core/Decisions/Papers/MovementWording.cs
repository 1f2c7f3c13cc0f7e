using ThiDua.Core.Foundation;

namespace ThiDua.Core.Decisions.Papers;

/// <summary>A movement as it is named inside a sentence, and the plan as it is cited.</summary>
internal static class MovementWording
{
    private static readonly string[] Openings = ["phong trào thi đua", "đợt thi đua", "phong trào"];

    /// <summary>"phong trào thi đua “…” năm 2024", whatever words the plan's title opens with.</summary>
    public static string InSentence(string title, string? name)
    {
        foreach (var text in new[] { name, title }.OfType<string>())
        {
            foreach (var opening in Openings)
            {
                if (text.IndexOf(opening, StringComparison.OrdinalIgnoreCase) is >= 0 and var at)
                {
                    return opening + text[(at + opening.Length)..].TrimEnd('.', ' ');
                }
            }
        }

        return $"phong trào thi đua “{(name ?? title).Trim('“', '”', '"', ' ')}”";
    }

    public static string? PlanAsLegalBasis(MovementFacts movement, string agencyName)
    {
        if (movement.PlanNumber is null)
        {
            return null;
        }

        var number = movement.PlanNumber.Length == 1 && char.IsAsciiDigit(movement.PlanNumber[0]) ? $"0{movement.PlanNumber}" : movement.PlanNumber;
        var day = movement.PlanDate is { } date ? $" {date.WrittenOut()}" : "";
        var title = $"{char.ToLowerInvariant(movement.Title[0])}{movement.Title[1..]}";
        var about = title.StartsWith("về ", StringComparison.Ordinal) ? title : $"về việc {title}";
        return $"Căn cứ Kế hoạch số {number}/{movement.PlanSymbol}{day} của {agencyName} {about}";
    }
}
