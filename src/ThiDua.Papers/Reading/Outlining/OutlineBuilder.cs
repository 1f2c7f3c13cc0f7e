using System.Text.RegularExpressions;
using ThiDua.Papers.Reading.Cleaning;
using ThiDua.Papers.Reading.Terms;

namespace ThiDua.Papers.Reading.Outlining;

/// <summary>Clean lines to letterhead, title, preamble, tree of the body, and tail.</summary>
internal static partial class OutlineBuilder
{
    public static PlanOutline Build(PlanText text)
    {
        var lines = PageFurniture.Remove(LineCleaner.Clean(text));
        var zones = PlanZones.Find(lines);
        var type = zones.TypeLine < 0 ? null : TypeOf(lines[zones.TypeLine], zones.TypeLength);
        var letter = type is null ? LetterOpening.Find(lines, zones.TailLine) : null;
        var (title, bodyStart) = letter is null ? ReadTitle(lines, zones) : (letter.Subject, letter.BodyStart);
        var head = ColumnUnfolder.Head(lines[..(letter?.HeadEnd ?? Math.Max(0, zones.TypeLine))]);
        var bodyLines = lines[bodyStart..Math.Max(bodyStart, zones.TailLine)];
        var body = ParagraphJoiner.Join(TableRows.Remove(bodyLines), text.LinesAreParagraphs);
        JoinPartHeadings(body);
        var first = body.FindIndex(static p => IsFirstSection(p));
        first = first < 0 ? PreambleEnd(body) : first;
        return new PlanOutline
        {
            Head = letter?.WithoutSubject(head) ?? head,
            Type = type,
            IsLetter = letter is not null,
            Title = title,
            Preamble = body[..first],
            Sections = TreeBuilder.Build(body[first..]),
            TableRows = TableRows.Cut(bodyLines),
            AnnexRows = TableRows.Cut(lines[zones.EndLine..]),
            Tail = ColumnUnfolder.Tail(lines[Math.Min(zones.TailLine, zones.EndLine)..zones.EndLine]),
        };
    }

    /// <summary>"Phần thứ nhất" on its own line and its title on the next are one heading.</summary>
    private static void JoinPartHeadings(List<Passage> body)
    {
        for (var i = body.Count - 2; i >= 0; i--)
        {
            var label = PlanLabel.Of(body[i]);
            if (label.Style is LabelStyle.Part && label.Length == body[i].Length && PlanLabel.Of(body[i + 1]).Style is LabelStyle.None && body[i + 1].Text[^1] is not ('.' or ';'))
            {
                body[i] = Passage.Join([body[i], body[i + 1]]);
                body.RemoveAt(i + 1);
            }
        }
    }

    private static Passage TypeOf(RawLine line, int length)
    {
        var indent = line.Indent;
        return line.Part(indent, Math.Min(line.Glyphs.Count, indent + length));
    }

    /// <summary>The abstract: what stands between the type of paper and the first legal basis or heading.</summary>
    private static (Passage? Title, int BodyStart) ReadTitle(List<RawLine> lines, PlanZones zones)
    {
        if (zones.TypeLine < 0)
        {
            return (null, 0);
        }
        var typeLine = lines[zones.TypeLine];
        var parts = new List<Passage>();
        var rest = typeLine.Part(Math.Min(typeLine.Glyphs.Count, typeLine.Indent + zones.TypeLength), typeLine.Glyphs.Count);
        Keep(parts, rest);
        var at = zones.TypeLine + 1;
        var blankAfterText = false;
        for (; at < Math.Min(lines.Count, zones.TailLine); at++)
        {
            var part = lines[at].Part(0, lines[at].Glyphs.Count);
            if (part.IsEmpty)
            {
                blankAfterText = parts.Count > 0;
                continue;
            }
            if (EnclosureNote().IsMatch(part.Folded))
            {
                at = EndOfNote(lines, at);
                continue;
            }
            if (parts.Count > 0 && EndsTitle(lines, at, part, blankAfterText, parts))
            {
                break;
            }
            Keep(parts, part);
            blankAfterText = false;
        }
        return (parts.Count == 0 ? null : Passage.Join(parts).Trim(alsoAfter: ":"), at);
    }

    /// <summary>"(Ban hành kèm theo Quyết định số …)" under a title may run over lines; it is no part of the title.</summary>
    private static int EndOfNote(List<RawLine> lines, int at)
    {
        var last = Math.Min(lines.Count, at + 4);
        for (var i = at; i < last; i++)
        {
            if (lines[i].Text.Contains(')', StringComparison.Ordinal))
            {
                return i;
            }
        }
        return at;
    }

    private static bool EndsTitle(List<RawLine> lines, int at, Passage part, bool blank, List<Passage> parts)
    {
        var open = QuoteIsOpen(parts);
        if (!open && LetterOpening.IsAddressees(part.Folded))
        {
            return true;
        }
        if (!open && (PlanLabel.Of(part).IsNumbered || BasisStart().IsMatch(part.Text)))
        {
            return blank || IsSentence(lines, at) || PlanLabel.Of(part).IsNumbered || part.Folded.StartsWith("can cu", StringComparison.Ordinal);
        }
        if (open || char.IsLower(part.Text[0]))
        {
            return false;
        }
        var issuer = UnitNames.Opens(part.Folded);
        return issuer && Enacting().IsMatch(part.Folded) || ((blank || part.Text[^1] is ':' or '.' or ';') && (issuer || IsSentence(lines, at)));
    }

    /// <summary>A title carries no stop; a basis or an enacting clause ends with one, here or a few lines on.</summary>
    private static bool IsSentence(List<RawLine> lines, int at)
    {
        for (var i = at; i < Math.Min(lines.Count, at + 12); i++)
        {
            var text = lines[i].Text.TrimEnd();
            if (text.Length == 0 && i > at)
            {
                return false;
            }
            if (text.Length > 0 && text[^1] is '.' or ';' or ':' or ',' && i + 1 < lines.Count)
            {
                return true;
            }
        }
        return false;
    }

    private static bool QuoteIsOpen(List<Passage> parts)
    {
        var text = string.Concat(parts.Select(static p => p.Text));
        return text.LastIndexOf('“') > text.LastIndexOf('”') || text.Count(static c => c == '"') % 2 == 1;
    }

    private static void Keep(List<Passage> parts, Passage part)
    {
        if (!part.IsEmpty)
        {
            parts.Add(part);
        }
    }

    private static bool IsFirstSection(Passage paragraph)
    {
        var label = PlanLabel.Of(paragraph);
        return label.IsNumbered || (SignatureBlock.IsCapitals(paragraph.Text) && HeadingReader.Read(label, paragraph).Title is not null);
    }

    private static int PreambleEnd(List<Passage> body)
    {
        var enacting = body.FindIndex(static p => p.Folded.EndsWith("nhu sau:", StringComparison.Ordinal));
        return enacting + 1;
    }

    [GeneratedRegex(@"\b(?:ban hanh|xay dung|trien khai|to chuc|phat dong)\b.*\b(?:ke hoach|phong trao|dot thi dua)\b")]
    private static partial Regex Enacting();

    [GeneratedRegex(@"^\((?:ban hanh\s+)?kem theo\b")]
    private static partial Regex EnclosureNote();

    [GeneratedRegex(@"^(?:Căn cứ|Thực hiện|Theo|Để|Nhằm|Hưởng ứng|Xét|Tiếp tục|Triển khai|Chào mừng|Thi hành|Trên cơ sở|Được sự)\b")]
    private static partial Regex BasisStart();
}
