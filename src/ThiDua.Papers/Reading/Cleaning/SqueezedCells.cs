using System.Text.RegularExpressions;
using ThiDua.Papers.Reading.Terms;

namespace ThiDua.Papers.Reading.Cleaning;

/// <summary>
/// Some converters squeeze a table's cell into one line: "Nơi nhận: - A (để b/c); - B; - Lưu: VT." and
/// "TM. ỦY BAN NHÂN DÂN CHỦ TỊCH Hà Văn Ba". Parts them into the lines they were.
/// </summary>
internal static partial class SqueezedCells
{
    private const int FewestBullets = 2;

    public static IEnumerable<Passage> Split(Passage line)
    {
        var bullets = Bullet().Matches(line.Text);
        return bullets.Count >= FewestBullets
            ? At(line, bullets.Select(static m => m.Groups["dash"].Index))
            : SignatureBlock.IsCapacityOrPosition(Capitals().Match(line.Text).Value.Trim()) ? At(line, SignatureCuts(line.Text)) : [line];
    }

    private static IEnumerable<Passage> At(Passage line, IEnumerable<int> cuts)
    {
        var from = 0;
        foreach (var cut in cuts)
        {
            yield return line.Slice(from, cut).Trim();
            from = cut;
        }
        yield return line.From(from).Trim();
    }

    /// <summary>Before each capacity code, before a title that follows no code, and before the name.</summary>
    private static IEnumerable<int> SignatureCuts(string text)
    {
        Match? before = null;
        foreach (Match word in Word().Matches(text))
        {
            if (before is not null)
            {
                if (!SignatureBlock.IsCapitals(word.Value))
                {
                    yield return word.Index;
                    yield break;
                }
                var title = !Code().IsMatch(before.Value) && before.Value != "PHÓ" && UnitNames.OpensWith(PlanTerms.Positions, Folding.Fold(text[word.Index..]));
                if (Code().IsMatch(word.Value) || title)
                {
                    yield return word.Index;
                }
            }
            before = word;
        }
    }

    [GeneratedRegex(@"[;:.,)]\s*(?<dash>[-–]\s+)(?=[\p{L}])")]
    private static partial Regex Bullet();

    [GeneratedRegex(@"^(?:[\p{Lu}./]+[\s,.]+)+(?=\p{Lu}\p{Ll}|$)")]
    private static partial Regex Capitals();

    [GeneratedRegex(@"\S+")]
    private static partial Regex Word();

    [GeneratedRegex(@"^(?:TM|KT|TL|TUQ|Q)\.$|^(?:T/M|K/T|T/L)\.?$")]
    private static partial Regex Code();
}
