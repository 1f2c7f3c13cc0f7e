using System.Text.RegularExpressions;
using ThiDua.Papers.Reading.Cleaning;

namespace ThiDua.Papers.Reading.Extraction;

/// <summary>Cuts a paragraph at full stops and semicolons outside parentheses.</summary>
internal static partial class Sentences
{
    public static IEnumerable<Passage> Of(Passage text)
    {
        var from = 0;
        foreach (Match match in End().Matches(text.Text))
        {
            var end = match.Index + 1;
            if (InParentheses(text.Text.AsSpan(from, end - from)))
            {
                continue;
            }
            yield return text.Slice(from, end).Trim();
            from = end;
        }
        var last = WithoutEndMark(text.From(from).Trim());
        if (!last.IsEmpty)
        {
            yield return last;
        }
    }

    /// <summary>"./." closes the plan, not the sentence before it.</summary>
    public static Passage WithoutEndMark(Passage text)
    {
        var mark = EndMark().Match(text.Text);
        return mark.Success ? text.Slice(0, mark.Index + 1) : text;
    }

    private static bool InParentheses(ReadOnlySpan<char> text) => text.Count('(') > text.Count(')');

    [GeneratedRegex(@"\.\s*/\s*\.?\s*$")]
    private static partial Regex EndMark();

    [GeneratedRegex(@"(?:;(?=\s)|(?<!\.\.)(?<![A-ZĐ])\.(?=\s+[""“\p{Lu}(]))")]
    private static partial Regex End();
}
