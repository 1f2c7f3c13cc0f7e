using System.Globalization;
using System.Text.RegularExpressions;
using ThiDua.Papers.Reading.Cleaning;
using ThiDua.Papers.Reading.Outlining;
using ThiDua.Papers.Reading.Terms;

namespace ThiDua.Papers.Reading.Extraction;

/// <summary>Papers named between title and first section; several may share a paragraph with the enacting clause.</summary>
internal sealed partial class LegalBasisExtractor : IFactExtractor
{
    public void Extract(PlanOutline plan, FactSheet sheet)
    {
        // Some plans give the bases a section of their own: "I. CĂN CỨ".
        var section = plan.Sections.Where(static n => n.IsHeading && BasesTitle().IsMatch(n.FoldedTitle)).SelectMany(static n => n.Descendants().Select(static d => d.Content).Append(n.Text));
        foreach (var paragraph in plan.Preamble.Concat(section.Where(static p => !p.IsEmpty)))
        {
            var enacting = EnactingClause.Start(paragraph);
            var bases = enacting >= 0 ? paragraph.Slice(0, enacting) : paragraph;
            foreach (var part in Parts(bases))
            {
                Add(sheet, part);
            }
        }
    }

    private static IEnumerable<Passage> Parts(Passage bases)
    {
        var cuts = NextBasis().Matches(bases.Folded).Select(static m => m.Groups["gap"]).Select(static g => (g.Index, g.Index + g.Length));
        foreach (var part in bases.Split(cuts))
        {
            var text = part.Trim(alsoBefore: "-–+", alsoAfter: ",");
            if (!text.IsEmpty && Opening().IsMatch(text.Folded) && (!NoPaper().IsMatch(text.Folded) || Number().IsMatch(text.Text)))
            {
                yield return text;
            }
        }
    }

    private static void Add(FactSheet sheet, Passage text)
    {
        var path = $"/legalBases/{sheet.LegalBases.Count}";
        var kind = Kind().Match(text.Folded);
        var number = Number().Match(text.Text);
        var issuer = Issuer().Match(text.Text);
        var date = LegalDate().Match(text.Folded);
        sheet.Mark(path, text);
        sheet.LegalBases.Add(new LegalBasis(
            sheet.Take($"{path}/text", text)!,
            kind.Success ? sheet.Take($"{path}/kind", Group(text, kind.Groups["kind"])) : null,
            number.Success ? sheet.Take($"{path}/number", Group(text, number.Groups["number"]).Trim(alsoAfter: ".,;")) : null,
            date.Success ? Iso(date) : null,
            issuer.Success ? sheet.Take($"{path}/issuer", Group(text, issuer.Groups["issuer"]).Trim(alsoAfter: ",;.")) : null)
        {
            Normalized = number.Success && NumberSlip().IsMatch(number.Value) ? NumberSlip().Replace(number.Groups["number"].Value, "NĐ-CP") : null,
        });
    }

    private static Passage Group(Passage text, Group group) => text.Slice(group.Index, group.Index + group.Length);

    private static string? Iso(Match match)
    {
        int Part(string name) => int.Parse(match.Groups[name].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);
        return IsoDate.Of(Part("y"), Part("m"), Part("d"));
    }

    private static readonly string KindWords = string.Join('|', PlanTerms.BasisKinds.OrderByDescending(static k => k.Length));

    private static Regex Kind() => KindPattern;

    private static readonly Regex KindPattern = new($@"\b(?<kind>{KindWords})\b", RegexOptions.CultureInvariant | RegexOptions.Compiled);

    private static Regex NextBasis() => NextBasisPattern;

    // A second basis needs no "Căn cứ" of its own: "Căn cứ Luật …; Nghị định số …; Thông tư số …".
    private static readonly Regex NextBasisPattern = new(
        $@"[;.](?<gap>\s+)(?=(?:(?:can cu|thuc hien|thi hanh)\s+(?:cac\s+)?(?:{KindWords}|noi dung|huong dan|chi dao|su|y kien)|theo|tiep theo|xet|trien khai|huong ung|nham|de)\b)|,(?<gap>\s+)(?=can cu\b|(?:thuc hien|theo)\s+(?:{KindWords})\s+so\b)|(?<=\d{{4}}|\bcua (?:(?! ve | quy dinh| ban hanh| trien khai| thuc hien)[^,;.]){{3,60}}),(?<gap>\s+)(?=(?:{KindWords})\s+so\b)|(?<gap>\s+va\s+)(?=(?:{KindWords})\s+so\b)|;(?<gap>\s+)(?=(?:va\s+)?(?:{KindWords})\s+(?:so\b|lien tich|cong tac|hanh dong|\d))",
        RegexOptions.CultureInvariant | RegexOptions.Compiled);

    [GeneratedRegex(@"^(?:can cu|thuc hien|theo|thi hanh|tiep tuc|xet|trien khai|huong ung|tren co so|duoc su|luat|nghi|quyet dinh|ke hoach|thong tu|chi thi|cong van|huong dan|ket luan|thong tri|thong bao|chuong trinh|cong dien|de an|loi keu goi|va )")]
    private static partial Regex Opening();

    [GeneratedRegex(@"(?:[Ss]ố|[Ss]o)\s*:?\s*(?<number>\d{1,5}[a-z]?\s?(?:[-/]\s?[\dA-ZĐƯa-zđư][\wĐđƯư&.]*){1,5})|(?<![\d/])(?<number>\d{1,4}(?:/\d{4})?[-/][A-ZĐ][\wĐđ]*(?:[-/][\wĐđƯư&]+)*)")]
    private static partial Regex Number();

    [GeneratedRegex(@"^(?:can cu|theo|xet|tren co so)\s+(?:vao\s+)?(?:tinh hinh|chuc nang|yeu cau|dieu kien|thuc te|nhiem vu|ket qua|de nghi)\b")]
    private static partial Regex NoPaper();

    [GeneratedRegex(@"^(?:cac )?can cu(?: phap ly| phap luat| xay dung(?: ke hoach)?| thuc hien| ban hanh)?$")]
    private static partial Regex BasesTitle();

    [GeneratedRegex(@"NQ-CP$")]
    private static partial Regex NumberSlip();

    [GeneratedRegex(@"(?:năm\s+\d{4}|\d{4}|ngày[\d\s/.\-]+|[A-ZĐ]{2,})\s+của\s+(?<issuer>\p{Lu}[^;,.]*?)(?=\s+(?:về|V/v|v/v|quy định|Quy định|hướng dẫn|Hướng dẫn|ban hành|Ban hành|phê duyệt|sửa đổi|triển khai|tổ chức|Tổ chức|phát động|Phát động|quy chế|thực hiện|và Kế hoạch|và Quyết|và Công|ngày)\b|[;,.]|$)")]
    private static partial Regex Issuer();

    [GeneratedRegex(@"\bngay\s+(?<d>\d{1,2})\s*(?:[/.\-]|thang)\s*(?<m>\d{1,2})\s*(?:[/.\-]|nam)\s*(?<y>\d{4})")]
    private static partial Regex LegalDate();
}
