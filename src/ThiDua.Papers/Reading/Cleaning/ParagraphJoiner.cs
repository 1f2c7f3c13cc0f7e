using System.Text.RegularExpressions;
using ThiDua.Papers.Reading.Outlining;
using ThiDua.Papers.Reading.Terms;

namespace ThiDua.Papers.Reading.Cleaning;

/// <summary>Lines of the body to whole paragraphs, over hard line ends and page breaks.</summary>
internal sealed partial class ParagraphJoiner
{
    private const int OpenQuoteReach = 400;
    private const int LongestWait = 40;
    private readonly int width;
    private readonly List<Passage> done = [];
    private readonly List<Passage> open = [];
    private Passage? lastLine;
    private int lastLength;
    private bool openQuote;
    private int depth;
    private int sinceOpen;
    private int straight;

    private ParagraphJoiner(int width) => this.width = width;

    public static List<Passage> Join(IReadOnlyList<RawLine> lines, bool linesAreParagraphs)
    {
        var joiner = new ParagraphJoiner(linesAreParagraphs ? 0 : WrapWidth(lines));
        var blank = false;
        foreach (var line in lines)
        {
            var passage = line.Part(0, line.Glyphs.Count);
            if (passage.IsEmpty)
            {
                blank = true;
                continue;
            }
            joiner.Take(line, passage, blank);
            blank = false;
        }
        joiner.Close();
        return joiner.done;
    }

    /// <summary>Column at which the text was wrapped, or 0 when each line is a paragraph of its own.</summary>
    internal static int WrapWidth(IReadOnlyList<RawLine> lines)
    {
        var lengths = lines.Where(static l => !l.IsBlank).Select(static l => l.Text.TrimEnd().Length).Order().ToList();
        if (lengths.Count < 8)
        {
            return 0;
        }
        var width = lengths[(int)(lengths.Count * 0.95)];
        var full = lengths.Count(l => l >= width * 0.8);
        return width <= 150 && full * 4 >= lengths.Count ? width : 0;
    }

    private void Take(RawLine line, Passage passage, bool blank)
    {
        if (lastLine is not null && !Continues(line, passage, blank))
        {
            Close();
        }
        open.Add(passage);
        lastLine = passage;
        lastLength = line.Text.TrimEnd().Length;
        CountQuotes(passage.Text);
    }

    private bool Continues(RawLine line, Passage passage, bool blank)
    {
        var text = passage.Text;
        var last = lastLine!.Text;
        var label = PlanLabel.Of(text);
        var sentenceOpen = !Terminal().IsMatch(last);
        var lower = char.IsLower(text[0]);
        if (openQuote && label.Style != LabelStyle.Roman)
        {
            return true;
        }
        if (line.StarBullet)
        {
            return false;
        }
        if (label.Style != LabelStyle.None)
        {
            return sentenceOpen && !blank && LabelIsText(label, text, last);
        }
        if (lower && sentenceOpen && !SignatureBlock.IsCapitals(last))
        {
            return true;
        }
        if (sentenceOpen && !blank && char.IsDigit(text[0]) && WaitsForNumber(last))
        {
            // "… báo cáo trước / 10 giờ thứ Bảy": the line broke before the number that the words wait for.
            return true;
        }
        if (!sentenceOpen && ClosingWords().IsMatch(passage.Folded))
        {
            return false;
        }
        if (open.Count == 1 && sentenceOpen && StartsTaskUnderUnit(passage))
        {
            return false;
        }
        if (blank || line.PageBreakBefore)
        {
            return line.PageBreakBefore && sentenceOpen && (lower || IsFull) && !SignatureBlock.IsCapitals(last);
        }
        return ContinuesWrapped(line, text, last, sentenceOpen);
    }

    private bool ContinuesWrapped(RawLine line, string text, string last, bool sentenceOpen)
    {
        if (SignatureBlock.IsCapitals(last) != SignatureBlock.IsCapitals(text) && !IsFull)
        {
            return false;
        }
        if (SignatureBlock.IsCapitals(last) && SignatureBlock.IsCapitals(text))
        {
            return sentenceOpen;
        }
        return IsFull && (sentenceOpen || line.Indent <= 1 || width == 0);
    }

    /// <summary>"2. Sở Nội vụ (Cơ quan Thường trực)" fills its line; "Chủ trì, …" below it is its text, not its end.</summary>
    private bool StartsTaskUnderUnit(Passage next)
    {
        var label = PlanLabel.Of(lastLine!);
        return label.IsNumbered && char.IsUpper(next.Text[0]) && UnitNames.Opens(lastLine!.Folded[label.Length..])
            && UnitNames.OpensWith(PlanTerms.TaskVerbs, next.Folded);
    }

    /// <summary>Only the last words say so.</summary>
    private static bool WaitsForNumber(string text) => NumberExpected().IsMatch(text[Math.Max(0, text.Length - LongestWait)..].ToLowerInvariant());

    private bool IsFull => width > 0 && lastLength >= width * 0.8;

    /// <summary>A wrapped line may begin with what looks like a label: "… kinh tế / - xã hội", "… Điều / 5. …".</summary>
    private bool LabelIsText(PlanLabel label, string text, string last)
    {
        if (label.Style is LabelStyle.Dash)
        {
            return IsFull && char.IsLower(text[Math.Min(label.Length, text.Length - 1)]);
        }
        return IsFull && label.Style is (LabelStyle.Arabic or LabelStyle.Dotted) && WaitsForNumber(last);
    }

    /// <summary>Counts quotation marks as lines come; a mark left open too long ago was a slip.</summary>
    private void CountQuotes(string text)
    {
        foreach (var c in text)
        {
            sinceOpen = depth > 0 ? sinceOpen + 1 : 0;
            depth = c switch { '“' or '«' => 1, '”' or '»' => 0, _ => depth };
            straight += c == '"' ? 1 : 0;
        }
        // Straight marks look alike at both ends, so an odd count alone proves little unless the line also broke off.
        var straightOpen = straight % 2 == 1 && text.LastIndexOf('"') > text.Length - OpenQuoteReach && !Terminal().IsMatch(text);
        openQuote = (depth > 0 && sinceOpen < OpenQuoteReach) || straightOpen;
    }

    private void Close()
    {
        if (open.Count > 0)
        {
            done.Add(Passage.Join([.. open]));
            open.Clear();
        }
        openQuote = false;
        (depth, sinceOpen, straight) = (0, 0, 0);
    }

    [GeneratedRegex(@"[.;:!?…]\s*[""”»)\]]*\s*$|/\.?\s*$")]
    private static partial Regex Terminal();

    /// <summary>Words that close a plan open a paragraph, even where the line above was full.</summary>
    [GeneratedRegex(@"^(?:trong qua trinh (?:trien khai|thuc hien|to chuc)|qua trinh (?:trien khai|thuc hien|to chuc)|tren day la)\b")]
    private static partial Regex ClosingWords();

    // Marks matter: "số" waits for a number, "cơ sở" does not.
    [GeneratedRegex(@"(?:\b(?:điều|khoản|số|ngày|tháng|năm|quý|mẫu|mục|chương|(?<!thành )phần|(?<!địa |thời )điểm|và|từ|đến|trước|lúc|tối thiểu|tối đa|ít nhất|không quá)|-)\s*$")]
    private static partial Regex NumberExpected();
}
