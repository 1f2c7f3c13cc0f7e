using System.Text.RegularExpressions;

namespace ThiDua.Papers.Reading.Cleaning;

/// <summary>Lays two columns that stand side by side one under the other: left column first.</summary>
internal static partial class ColumnUnfolder
{
    private const int RightColumn = 28;

    /// <summary>Letterhead: the body's lines, then motto and date.</summary>
    public static List<Passage> Head(IEnumerable<RawLine> lines)
    {
        List<Passage> left = [], right = [];
        foreach (var line in lines)
        {
            var text = line.Text;
            var cut = HeadCut(text);
            if (cut > 0)
            {
                Add(left, line.Part(0, cut));
                Add(right, line.Part(cut, text.Length));
                continue;
            }
            var motto = MottoStart().IsMatch(Folding.Fold(text).Trim());
            Add(motto ? right : left, line.Part(0, text.Length));
        }
        return [.. left, .. right];
    }

    /// <summary>Recipients, then the signature block.</summary>
    public static List<Passage> Tail(IEnumerable<RawLine> lines)
    {
        List<Passage> left = [], right = [];
        foreach (var line in lines)
        {
            var text = line.Text;
            var cut = TailCut(text);
            Add(left, line.Part(0, cut));
            Add(right, line.Part(cut, text.Length));
        }
        return [.. left.Concat(right).SelectMany(SqueezedCells.Split).Where(static p => !p.IsEmpty)];
    }

    private static void Add(List<Passage> column, Passage part)
    {
        if (!part.IsEmpty)
        {
            column.Add(part);
        }
    }

    private static int HeadCut(string text)
    {
        var folded = Folding.Fold(text);
        var motto = Motto().Match(folded);
        if (motto.Success && motto.Index > 0)
        {
            return motto.Index;
        }
        foreach (Match gap in WideGap().Matches(text))
        {
            if (!BlankToFill().IsMatch(folded[..(gap.Index + 1)]) && !AfterBlank().IsMatch(folded[(gap.Index + gap.Length)..]))
            {
                return gap.Index + 1;
            }
        }
        var symbol = SymbolThenPlace().Match(text);
        return symbol.Success ? symbol.Groups[1].Length : 0;
    }

    private static int TailCut(string text)
    {
        if (text.Length > 0 && text.Length - text.TrimStart().Length >= RightColumn)
        {
            return 0;
        }
        var gap = WideGap().Match(text);
        if (gap.Success)
        {
            return gap.Index + 1;
        }
        var title = SignatureBlock.IndexIn(text);
        return title > 0 ? title : text.Length;
    }

    [GeneratedRegex(@"cong hoa xa hoi|doc lap\s*-\s*tu do|dang cong san viet nam")]
    private static partial Regex Motto();

    [GeneratedRegex(@"^(?:cong hoa xa hoi|doc lap\s*-|dang cong san viet nam|[^,]{2,40},\s*ngay\b)")]
    private static partial Regex MottoStart();

    [GeneratedRegex(@"\S(?:\t|\s{3,})\s*(?=\S)")]
    private static partial Regex WideGap();

    // "Số:      /KH" and "ngày      tháng" hold a blank to fill in, not a column.
    [GeneratedRegex(@"(?:\bso|\bso\s*:|\bngay|\bthang|\bnam|,)$")]
    private static partial Regex BlankToFill();

    [GeneratedRegex(@"^(?:/|-\s*[a-z]|thang\b|nam\b)")]
    private static partial Regex AfterBlank();

    [GeneratedRegex(@"^(\s*[Ss]ố\s*:?\s*[\d.…\s]*/\s*[^\s,]+\s+)\p{Lu}[^,]*,\s*ng")]
    private static partial Regex SymbolThenPlace();
}
