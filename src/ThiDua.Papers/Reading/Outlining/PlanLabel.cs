using System.Text.RegularExpressions;
using ThiDua.Papers.Reading.Cleaning;

namespace ThiDua.Papers.Reading.Outlining;

/// <summary>How a paragraph is numbered; a later value never holds an earlier one.</summary>
internal enum LabelStyle
{
    None,
    Part,
    Capital,
    Roman,
    Article,
    Arabic,
    Dotted,
    Letter,
    Dash,
    Plus,
}

/// <summary>The number or bullet at the head of a paragraph. <see cref="Length"/> counts the letters up to its text.</summary>
internal sealed partial record PlanLabel(LabelStyle Style, string Text, int Length, int Depth)
{
    public static readonly PlanLabel None = new(LabelStyle.None, "", 0, 0);

    public bool IsBullet => Style is LabelStyle.Dash or LabelStyle.Plus;

    public bool IsNumbered => Style is not (LabelStyle.None or LabelStyle.Dash or LabelStyle.Plus);

    public static PlanLabel Of(Passage passage) => Of(passage.Text);

    public static PlanLabel Of(string text) =>
        Match(PartLabel(), text, LabelStyle.Part)
        ?? Match(CapitalLabel(), text, LabelStyle.Capital)
        ?? Match(RomanLabel(), text, LabelStyle.Roman)
        ?? Match(RomanBeforeCapitals(), text, LabelStyle.Roman)
        ?? Match(ArticleLabel(), text, LabelStyle.Article)
        ?? Match(DottedLabel(), text, LabelStyle.Dotted)
        ?? Match(ArabicLabel(), text, LabelStyle.Arabic)
        ?? Match(LetterLabel(), text, LabelStyle.Letter)
        ?? Match(DashLabel(), text, LabelStyle.Dash)
        ?? Match(PlusLabel(), text, LabelStyle.Plus)
        ?? None;

    private static PlanLabel? Match(Regex regex, string text, LabelStyle style)
    {
        var match = regex.Match(text);
        if (!match.Success)
        {
            return null;
        }
        var label = match.Groups["l"].Value;
        return new PlanLabel(style, label, match.Length, style == LabelStyle.Dotted ? label.Count(static c => c == '.') : 0);
    }

    [GeneratedRegex(@"^(?<l>(?:Phần|PHẦN|Chương|CHƯƠNG)\s+(?:thứ\s+|THỨ\s+)?[\wÀ-ỹ]{1,6})\s*[.:\-–]?\s*(?=\p{Lu}|$)")]
    private static partial Regex PartLabel();

    [GeneratedRegex(@"^(?<l>[A-HĐ])\s*[.\-–)/]\s+(?=\p{Lu})")]
    private static partial Regex CapitalLabel();

    [GeneratedRegex(@"^(?<l>X{0,2}(?:IX|IV|V?I{1,3}|V)|X{1,2})\s*[.\-–)/:]\s*(?=\p{L})")]
    private static partial Regex RomanLabel();

    [GeneratedRegex(@"^(?<l>X{0,2}(?:IX|IV|V?I{1,3}|V)|X{1,2})\s+(?=\p{Lu}{2})")]
    private static partial Regex RomanBeforeCapitals();

    [GeneratedRegex(@"^(?<l>Điều\s+\d{1,2})\s*[.:]\s*(?=\p{Lu})")]
    private static partial Regex ArticleLabel();

    [GeneratedRegex(@"^(?<l>\d{1,2}(?:\.\d{1,2}){1,3})(?:\s*[.)/:]?\s*(?=[\p{L}""“])|\s*[.)/:]\s+(?=\d{1,3}(?:,\d+)?\s*%))")]
    private static partial Regex DottedLabel();

    [GeneratedRegex(@"^(?<l>\d{1,2})(?:\s*[.)/\-–]\s*(?=[\p{L}""“(])|\s*[.)]\s+(?=\d{1,3}(?:,\d+)?\s*%))")]
    private static partial Regex ArabicLabel();

    [GeneratedRegex(@"^(?<l>[a-zđ])\s*(?:[.)]\s*|/\s+)(?=[\p{L}\d""“])")]
    private static partial Regex LetterLabel();

    [GeneratedRegex(@"^(?<l>[-–—−•●▪◦\uF02D\uF0B7])\s*(?=\S)")]
    private static partial Regex DashLabel();

    [GeneratedRegex(@"^(?<l>[+\uF02B])\s*(?=\S)")]
    private static partial Regex PlusLabel();
}
