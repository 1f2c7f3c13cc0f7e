using System.Globalization;
using System.Text.RegularExpressions;
using ThiDua.Papers.Reading.Cleaning;
using ThiDua.Papers.Reading.Outlining;
using ThiDua.Papers.Reading.Terms;

namespace ThiDua.Papers.Reading.Extraction;

internal sealed class DocumentTypeExtractor : IFactExtractor
{
    public void Extract(PlanOutline plan, FactSheet sheet)
    {
        if (plan.Type is null)
        {
            sheet.DocumentType = plan.IsLetter ? PlanTerms.Letter : null;
            return;
        }
        var bare = plan.Type.Folded.Replace(" ", "", StringComparison.Ordinal);
        sheet.DocumentType = PlanTerms.DocumentTypes.FirstOrDefault(t => Folding.Fold(t).Replace(" ", "", StringComparison.Ordinal) == bare);
        sheet.Mark("/documentType", plan.Type);
    }
}

internal sealed class TitleExtractor : IFactExtractor
{
    public void Extract(PlanOutline plan, FactSheet sheet) => sheet.Title = sheet.Take("/title", plan.Title);
}

/// <summary>"Số: 12/KH-SNV": number and symbol, either of them blank.</summary>
internal sealed partial class SymbolExtractor : IFactExtractor
{
    public void Extract(PlanOutline plan, FactSheet sheet)
    {
        foreach (var line in plan.Head)
        {
            var match = NumberAndSymbol().Match(line.Text);
            if (!match.Success)
            {
                continue;
            }
            sheet.Number = sheet.Take("/number", Group(line, match.Groups["number"]));
            sheet.Symbol = sheet.Take("/symbol", Group(line, match.Groups["symbol"]));
            return;
        }
    }

    private static Passage Group(Passage line, Group group) => line.Slice(group.Index, group.Index + group.Length).Trim(alsoAfter: "-.,;");

    // Drafts leave dots or blanks for the number; the party writes "Số 12-KH/TU".
    [GeneratedRegex(@"[Ss][ốôo]\s*:?\s*(?<number>\d{1,5}[a-zA-Z]?)?[\s.…_]*(?:/\s*(?<symbol>[A-ZĐƯƠ][\wĐđ&.\-]*(?:\s?[-–]\s?[A-ZĐ][\wĐđ&]*)*)|-\s*(?<symbol>[A-ZĐ][\wĐđ]*\s?/\s?[A-ZĐ][\wĐđ&\-]*))")]
    private static partial Regex NumberAndSymbol();
}

/// <summary>"Lam Giang, ngày … tháng 3 năm 2024", with blanks.</summary>
internal sealed partial class PlaceAndDateExtractor : IFactExtractor
{
    public void Extract(PlanOutline plan, FactSheet sheet)
    {
        foreach (var line in plan.Head)
        {
            var match = PlaceAndDate().Match(line.Text);
            if (!match.Success)
            {
                continue;
            }
            var place = match.Groups["place"];
            sheet.Place = sheet.Take("/place", line.Slice(place.Index, place.Index + place.Length).Trim(alsoBefore: "/-.,"));
            sheet.Date = new PlanDate(
                Part(sheet, "/date/day", line, match.Groups["day"], 31),
                Part(sheet, "/date/month", line, match.Groups["month"], 12),
                Part(sheet, "/date/year", line, match.Groups["year"], 9999));
            return;
        }
    }

    private static int? Part(FactSheet sheet, string path, Passage line, Group group, int most)
    {
        if (!group.Success || !int.TryParse(group.ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture, out var value) || value < 1 || value > most)
        {
            return null;
        }
        sheet.Mark(path, line.Slice(group.Index, group.Index + group.Length));
        return value;
    }

    [GeneratedRegex(@"(?<place>\p{Lu}[^,\d:/]{0,60}?)\s*,\s*ng[àa]y\s*[.…_]*\s*(?<day>\d{1,2})?\s*[.…_]*\s*th[áa]ng\s*[.…_]*\s*(?<month>\d{1,2})?\s*[.…_]*\s*n[ăa]m\s*[.…_]*\s*(?<year>\d{4})?|(?<place>\p{Lu}[^,\d:/]{0,60}?)\s*,\s*ng[àa]y\s*(?<day>\d{1,2})\s*[/.\-]\s*(?<month>\d{1,2})\s*[/.\-]\s*(?<year>\d{4})")]
    private static partial Regex PlaceAndDate();
}

/// <summary>Issuing body and the body above it: from the letterhead, else the issuer from the enacting clause.</summary>
internal sealed partial class IssuerExtractor : IFactExtractor
{
    private const int LongestName = 120;

    public void Extract(PlanOutline plan, FactSheet sheet)
    {
        var bodies = Bodies(plan.Head);
        if (bodies.Count > 0)
        {
            sheet.Issuer = sheet.Take("/issuer", bodies[^1]);
            sheet.ParentIssuer = bodies.Count > 1 ? sheet.Take("/parentIssuer", bodies[^2]) : null;
            return;
        }
        foreach (var paragraph in Enumerable.Reverse(plan.Preamble))
        {
            if (EnactingClause.Subject(paragraph) is { } subject && subject.Length < LongestName)
            {
                sheet.Issuer = sheet.Take("/issuer", subject);
                return;
            }
        }
    }

    /// <summary>Lines in capitals above the number; a line that opens with no kind of body carries on the one before.</summary>
    private static List<Passage> Bodies(IReadOnlyList<Passage> head)
    {
        var bodies = new List<List<Passage>>();
        foreach (var line in head)
        {
            var text = line.Trim(alsoBefore: "-–_=", alsoAfter: "-–_=");
            if (text.IsEmpty || !SignatureBlock.IsCapitals(text.Text) || NotABody().IsMatch(text.Folded))
            {
                continue;
            }
            if (UnitNames.OpensLetterhead(text.Folded) && !OpenEnded(bodies))
            {
                bodies.Add([line.Trim()]);
            }
            else if (bodies.Count > 0)
            {
                bodies[^1].Add(line.Trim());
            }
        }
        return bodies.ConvertAll(static b => Passage.Join(b).Trim(alsoAfter: "-–_="));
    }

    private static bool OpenEnded(List<List<Passage>> bodies) =>
        bodies.Count > 0 && (bodies[^1][^1].Text[^1] is '-' or '–' or ',' || bodies[^1][^1].Folded.EndsWith(" va", StringComparison.Ordinal));

    [GeneratedRegex(@"^(?:cong hoa xa hoi|doc lap|so\s*:|so\s*\d|so\s*/|du thao|dang cong san|doan (?:tncs|thanh nien cong san) ho chi minh$|\*+|mat|khan|hoa toc|ban sao)")]
    private static partial Regex NotABody();
}
