using System.Buffers;
using System.Globalization;
using System.Text.RegularExpressions;
using ThiDua.Papers.Reading.Cleaning;
using ThiDua.Papers.Reading.Terms;

namespace ThiDua.Papers.Reading.Proposals;

/// <summary>Awards and numbers in running text: "đề nghị tặng Giấy khen của Giám đốc Sở cho 02 tập thể và 05 cá nhân".</summary>
internal static partial class SaidAwards
{
    private const int LongestAward = 120;
    private static readonly SearchValues<char> Ends = SearchValues.Create(",;:.(\n|");
    private static readonly string[] Forms = [.. PlanTerms.AwardForms.Where(static f => f != "hinh thuc khen thuong khac").OrderByDescending(static f => f.Length)];

    /// <summary>Awards named, each in the text's words with its authority, in order.</summary>
    public static IReadOnlyList<string> In(string text)
    {
        var folded = Folding.Fold(text);
        var found = new List<string>();
        for (var at = 0; at < folded.Length;)
        {
            var (start, form) = NextForm(folded, at);
            if (form is null)
            {
                break;
            }

            var end = EndOf(folded, start + form.Length);
            var said = string.Join(' ', text[start..end].Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).Trim(' ', '"', '“', '”', ',', '-');
            found.Add(said);
            at = end;
        }

        return found;
    }

    /// <summary>Different awards: a form named again, with or without its authority, is the same one.</summary>
    public static IReadOnlyList<string> Different(IEnumerable<string> awards)
    {
        var kept = new List<string>();
        foreach (var award in awards.OrderByDescending(static a => a.Length))
        {
            if (!kept.Exists(k => Folding.Fold(k).StartsWith(Folding.Fold(award), StringComparison.Ordinal)))
            {
                kept.Add(award);
            }
        }

        return kept;
    }

    /// <summary>The first number before "tập thể" or "cá nhân"; null when the text counts none.</summary>
    public static int? Counted(string text, string of) =>
        CountOf().Matches(Folding.Fold(text)).FirstOrDefault(m => m.Groups["of"].Value == of) is { } match
            ? int.Parse(match.Groups["n"].ValueSpan, CultureInfo.InvariantCulture)
            : null;

    private static (int Start, string? Form) NextForm(string folded, int from)
    {
        for (var at = from; at < folded.Length; at++)
        {
            if ((at == 0 || !char.IsLetterOrDigit(folded[at - 1])) && Array.Find(Forms, f => string.CompareOrdinal(folded, at, f, 0, f.Length) == 0 && !LetterAt(folded, at + f.Length)) is { } form)
            {
                return (at, form);
            }
        }

        return (-1, null);
    }

    private static bool LetterAt(string text, int index) => index < text.Length && char.IsLetter(text[index]);

    private static int EndOf(string folded, int from)
    {
        var stop = folded.AsSpan(from).IndexOfAny(Ends) is var mark and >= 0 ? from + mark : folded.Length;
        foreach (var word in ListTerms.AwardEnds)
        {
            // "Giấy khen của Giám đốc Sở Khoa học và Công nghệ": an "và" inside a body's name goes on with a capital, which folding hides; a new award or number does not.
            var at = folded.IndexOf(word, from, StringComparison.Ordinal);
            if (at >= 0 && at < stop && (word != " va " || NextForm(folded, at).Start == at + word.Length || char.IsDigit(folded[Math.Min(at + word.Length, folded.Length - 1)])))
            {
                stop = at;
            }
        }

        return Math.Min(stop, from + LongestAward);
    }

    [GeneratedRegex(@"(?<!\d)(?<n>\d{1,4})\s*(?:\([^)]{1,20}\)\s*)?(?<of>tap the|ca nhan|ho gia dinh)")]
    private static partial Regex CountOf();
}
