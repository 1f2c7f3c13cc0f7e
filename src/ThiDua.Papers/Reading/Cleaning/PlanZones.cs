using System.Text.RegularExpressions;
using ThiDua.Papers.Reading.Terms;

namespace ThiDua.Papers.Reading.Cleaning;

/// <summary>Where the letterhead ends, which line names the type of paper, and where recipients and signature begin.</summary>
internal sealed partial record PlanZones(int TypeLine, int TypeLength, int TailLine, int EndLine)
{
    private const int LinesAboveType = 60;
    private const int LinesAboveRecipients = 40;
    private const int LinesOfSignature = 16;

    public static PlanZones Find(List<RawLine> lines)
    {
        var texts = lines.ConvertAll(static l => l.Text.Trim());
        var (type, length) = FindType(texts);
        var recipients = texts.FindIndex(Math.Max(0, type), static t => IsRecipientsMark(t));
        var tail = FindTail(texts, recipients, Math.Max(0, type));
        return new PlanZones(type, length, tail, FindEnd(texts, lines, recipients >= 0 ? recipients : tail));
    }

    /// <summary>"Nơi nhận:", also with marks lost or letters split.</summary>
    public static bool IsRecipientsMark(string text)
    {
        var folded = Folding.Fold(text).Replace(" ", "", StringComparison.Ordinal).TrimStart('-', '+');
        return folded.StartsWith("noinhan", StringComparison.Ordinal)
            && (folded.Length == 7 || folded[7] is ':' or ';' or '.' || text.Contains('\t') || WideGap().IsMatch(text));
    }

    public static bool EndsPlan(string text) => ClosingMark().IsMatch(text);

    private static (int Line, int Length) FindType(List<string> texts)
    {
        var last = Math.Min(texts.Count, LinesAboveType);
        for (var i = 0; i < last; i++)
        {
            foreach (var type in PlanTerms.DocumentTypes)
            {
                var length = LettersSpelling(texts[i], type.ToUpperInvariant());
                if (length > 0)
                {
                    return (i, length);
                }
            }
        }
        // Some converters lose the capitals of the heading; a line that is the type alone still names it.
        var plain = texts.FindIndex(0, last, static t => PlanTerms.DocumentTypes.Any(d => string.Equals(d, t, StringComparison.OrdinalIgnoreCase)));
        return plain < 0 ? (-1, 0) : (plain, texts[plain].Length);
    }

    /// <summary>Letters of the line that spell the type in capitals, blanks between letters allowed; 0 when they do not.</summary>
    private static int LettersSpelling(string text, string type)
    {
        var at = 0;
        foreach (var c in type.Where(static c => c != ' '))
        {
            while (at < text.Length && text[at] == ' ')
            {
                at++;
            }
            if (at >= text.Length || !char.IsUpper(text[at]) || Folding.Fold(text[at]) != Folding.Fold(c))
            {
                return 0;
            }
            at++;
        }
        return at == text.Length || !char.IsLetter(text[at]) ? at : 0;
    }

    private static int FindTail(List<string> texts, int recipients, int after)
    {
        var from = recipients >= 0 ? recipients : texts.Count - 1;
        var limit = recipients >= 0 ? Math.Max(after, from - LinesAboveRecipients) : after;
        for (var i = from; i >= limit && i >= 0; i--)
        {
            if (i < from && EndsPlan(texts[i]))
            {
                return i + 1;
            }
        }
        if (recipients >= 0)
        {
            return SignatureAbove(texts, recipients, after);
        }
        var signer = texts.FindLastIndex(static t => SignatureBlock.IsCapacityOrPosition(t.Trim()));
        return signer > after && signer > texts.Count * 2 / 3 ? signer : texts.Count;
    }

    /// <summary>Joint plans and rules sign above the recipients: the block is titles and names alone, often in two columns.</summary>
    private static int SignatureAbove(List<string> texts, int recipients, int after)
    {
        var top = recipients;
        for (var i = recipients - 1; i > Math.Max(after, recipients - LinesOfSignature); i--)
        {
            var cells = WideGaps().Split(texts[i]);
            if (cells.Any(SignatureBlock.IsCapacityOrPosition))
            {
                top = i;
            }
            else if (!cells.All(static c => c.Length == 0 || c.StartsWith("(Đã ký", StringComparison.OrdinalIgnoreCase) || SignatureBlock.IsCapitals(c) || PersonName().IsMatch(c)))
            {
                break;
            }
        }
        return top;
    }

    /// <summary>An annex after the signature belongs to no fact of the plan.</summary>
    private static int FindEnd(List<string> texts, List<RawLine> lines, int from)
    {
        for (var i = Math.Max(0, from) + 1; i < texts.Count; i++)
        {
            var annex = Annex().IsMatch(texts[i]);
            var nextPaper = lines[i].PageBreakBefore && NewPaper().IsMatch(texts[i]);
            if (annex || nextPaper)
            {
                return i;
            }
        }
        return texts.Count;
    }

    [GeneratedRegex(@"\S\s{3,}\S")]
    private static partial Regex WideGap();

    [GeneratedRegex(@"\s{3,}|\t")]
    private static partial Regex WideGaps();

    [GeneratedRegex(@"^(?:\p{Lu}\w{0,6}\.\s*)*\p{Lu}\p{L}*(?:\s\p{Lu}\p{L}*){1,4}$")]
    private static partial Regex PersonName();

    [GeneratedRegex(@"\.\s*/\s*[./]?\s*/?\.?\s*$")]
    private static partial Regex ClosingMark();

    [GeneratedRegex(@"^(?:PHỤ LỤC|DANH SÁCH|BIỂU|MẪU|ĐỀ CƯƠNG|BẢNG)\b|^(?:Phụ lục|Mẫu số|Biểu số)\b")]
    private static partial Regex Annex();

    [GeneratedRegex(@"^(?:UBND|ỦY BAN|SỞ|CỘNG H|Mẫu|LỊCH|CHƯƠNG TRÌNH)")]
    private static partial Regex NewPaper();
}
