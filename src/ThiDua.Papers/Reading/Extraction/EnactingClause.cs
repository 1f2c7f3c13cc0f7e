using System.Text.RegularExpressions;
using ThiDua.Papers.Reading.Cleaning;
using ThiDua.Papers.Reading.Terms;

namespace ThiDua.Papers.Reading.Extraction;

/// <summary>The sentence by which the issuer makes the plan: "Sở … xây dựng và ban hành Kế hoạch …, cụ thể như sau:".</summary>
internal static partial class EnactingClause
{
    /// <summary>Where the clause begins in a paragraph of the preamble, or -1.</summary>
    public static int Start(Passage paragraph)
    {
        var folded = paragraph.Folded;
        if (!folded.EndsWith(':') && !Enacts().IsMatch(folded))
        {
            return -1;
        }
        foreach (Match match in Candidate().Matches(folded))
        {
            var at = match.Index + match.Length;
            var rest = at < folded.Length ? folded[at..] : "";
            if (UnitNames.Opens(rest) && char.IsUpper(paragraph.Text[at]) && Verb(paragraph.From(at)) is { } verb && !rest[..verb].Contains(';', StringComparison.Ordinal))
            {
                return at;
            }
        }
        return -1;
    }

    /// <summary>The issuer named by the clause, without an abbreviation in parentheses.</summary>
    public static Passage? Subject(Passage paragraph)
    {
        var at = Start(paragraph);
        if (at < 0)
        {
            return null;
        }
        var rest = paragraph.From(at);
        var verb = Verb(rest) ?? rest.Length;
        var end = rest.Text.IndexOf('(', StringComparison.Ordinal) is var open && open > 0 && open < verb ? open : verb;
        return rest.Slice(0, end).Trim(alsoAfter: ",;");
    }

    /// <summary>A verb in small letters: "Sở Xây dựng" and "Ban Tổ chức" bear the same words as names.</summary>
    private static int? Verb(Passage clause) =>
        Enacts().Matches(clause.Folded).FirstOrDefault(m => char.IsLower(clause.Text[m.Index]))?.Index;

    [GeneratedRegex(@"^|[;,.]\s+|:\s+")]
    private static partial Regex Candidate();

    [GeneratedRegex(@"\b(?:xay dung|ban hanh|to chuc trien khai|trien khai|phat dong|to chuc phat dong|to chuc|lap ke hoach|de ra ke hoach|thong nhat)\b(?=.*\b(?:ke hoach|phong trao|nhu sau|dot thi dua|hoi nghi)\b)")]
    private static partial Regex Enacts();
}
