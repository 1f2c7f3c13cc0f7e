using System.Text.RegularExpressions;
using ThiDua.Papers.Reading.Cleaning;
using ThiDua.Papers.Reading.Terms;

namespace ThiDua.Papers.Reading.Outlining;

/// <summary>Decides whether a labelled paragraph is a heading, a heading with its sentence behind it, or a sentence.</summary>
internal static partial class HeadingReader
{
    private const int LongestTitle = 320;
    private const int LongestRunInWords = 12;
    private const int LongestUnitsWords = 30;
    private const int ShortTitleWords = 8;

    /// <summary>Title and the text after it; a null title means a sentence.</summary>
    public static (Passage? Title, Passage Text, bool RunIn) Read(PlanLabel label, Passage whole)
    {
        var content = whole.From(label.Length).Trim();
        var sentence = ((Passage?)null, content, false);
        if (content.IsEmpty || label.IsBullet)
        {
            return sentence;
        }
        var capitals = SignatureBlock.IsCapitals(content.Text);
        if (label.Style == LabelStyle.None)
        {
            return capitals && content.Length is > 5 and < LongestTitle && Words(content.Text) > 1 ? Whole(content) : sentence;
        }
        var colon = FirstColon(content.Text);
        if (colon > 0 && colon < content.Length - 1)
        {
            return RunIn(label, content, colon) ?? (IsTitle(label, content) ? Whole(content) : sentence);
        }
        return IsTitle(label, content) ? Whole(content) : StopRunIn(content) ?? sentence;
    }

    private static (Passage? Title, Passage Text, bool RunIn) Whole(Passage content) =>
        (content.Trim(alsoAfter: ":."), content.Slice(content.Length, content.Length), false);

    private static (Passage? Title, Passage Text, bool RunIn)? RunIn(PlanLabel label, Passage content, int colon)
    {
        var title = content.Slice(0, colon).Trim();
        var words = Words(title.Text);
        var units = UnitNames.Opens(title.Folded);
        var known = units || HeadingTerms.Opens(title.Folded);
        if (UnitNames.OpensWith(PlanTerms.AwardForms, title.Folded) || (!HeadingTerms.Opens(title.Folded) && Award().IsMatch(title.Folded)))
        {
            return null;
        }
        var top = label.Style is LabelStyle.Roman or LabelStyle.Capital or LabelStyle.Part or LabelStyle.Article;
        if (!char.IsUpper(title.Text[0]) || words > (units ? LongestUnitsWords : LongestRunInWords) || (units ? FullStop() : SentenceBreak()).IsMatch(title.Text) || !(top || known || words <= 6))
        {
            return null;
        }
        return (title, content.From(colon + 1).Trim(), true);
    }

    /// <summary>"1. Mục đích. Nhằm …": only after words that are known to head a section.</summary>
    private static (Passage? Title, Passage Text, bool RunIn)? StopRunIn(Passage content)
    {
        var stop = content.Text.IndexOf(". ", StringComparison.Ordinal);
        if (stop <= 0 || stop + 2 >= content.Length)
        {
            return null;
        }
        var title = content.Slice(0, stop);
        return HeadingTerms.IsWhole(title.Folded) ? (title, content.From(stop + 1).Trim(), true) : null;
    }

    private static bool IsTitle(PlanLabel label, Passage content)
    {
        var text = content.Text;
        if (text.Length > LongestTitle)
        {
            return false;
        }
        if (SignatureBlock.IsCapitals(text))
        {
            return true;
        }
        if (text[^1] == ':')
        {
            return Words(text) <= 30 && !SentenceBreak().IsMatch(text);
        }
        if (text[^1] is '.' && !text.EndsWith("...", StringComparison.Ordinal))
        {
            return Words(text) <= ShortTitleWords && (HeadingTerms.Opens(content.Folded) || label.Style is LabelStyle.Roman);
        }
        // "2. Các phòng, đơn vị triển khai thực hiện Kế hoạch": a task that lost its full stop.
        if (Words(text) > ShortTitleWords && UnitSplitter.Split(content).Unit is not null)
        {
            return false;
        }
        var units = UnitNames.Opens(content.Folded);
        return text[^1] is not (';' or ',' or '/') && !(units ? FullStop() : SentenceBreak()).IsMatch(text);
    }

    /// <summary>The first colon outside quotation marks that is not part of a time or a code.</summary>
    private static int FirstColon(string text)
    {
        var quoted = false;
        for (var i = 0; i < text.Length; i++)
        {
            quoted = text[i] switch { '“' or '«' => true, '”' or '»' => false, '"' => !quoted, _ => quoted };
            if (text[i] == ':' && !quoted)
            {
                return i;
            }
        }
        return -1;
    }

    private static int Words(string text) => text.AsSpan().Count(' ') + 1;

    /// <summary>"Liên đoàn Lao động tỉnh tặng Bằng khen: …" offers an award; it heads nothing.</summary>
    [GeneratedRegex(@"\b(?:tang|tang thuong|cap)\s+(?:bang khen|giay khen|co thi dua|huan chuong|ky niem chuong)\b")]
    private static partial Regex Award();

    /// <summary>A heading may list units with semicolons: "1. Các sở, ban, ngành; UBND các huyện".</summary>
    [GeneratedRegex(@"(?<!\.\.)\.\s+\p{Lu}")]
    private static partial Regex FullStop();

    [GeneratedRegex(@"(?<!\.\.)\.\s+\p{Lu}|;\s")]
    private static partial Regex SentenceBreak();
}
