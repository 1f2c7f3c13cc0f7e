using System.Text.RegularExpressions;
using ThiDua.Papers.Reading.Cleaning;
using ThiDua.Papers.Reading.Outlining;
using ThiDua.Papers.Reading.Terms;

namespace ThiDua.Papers.Reading.Extraction;

/// <summary>Papers of a dossier. A sentence that only mentions "hồ sơ" names no paper.</summary>
internal sealed partial class DossierExtractor : IFactExtractor
{
    private const int LongestPaper = 120;

    public void Extract(PlanOutline plan, FactSheet sheet)
    {
        var lists = plan.Nodes.Where(static n => ListLead().IsMatch(n.Content.Folded) || IsDossierHeading(n) || IsParts(n)).ToList();
        foreach (var node in lists.Where(n => !n.SelfAndAncestors().Skip(1).Any(lists.Contains)))
        {
            Read(sheet, node);
        }
    }

    private static bool IsDossierHeading(PlanNode node) =>
        node.IsHeading && HeadingTerms.Mentions(node.FoldedTitle, Topic.Dossier) && !Dates().IsMatch(node.FoldedTitle);

    /// <summary>"V. HỒ SƠ VÀ THỜI HẠN / 1. Thành phần: …".</summary>
    private static bool IsParts(PlanNode node) =>
        node.IsHeading && node.FoldedTitle.StartsWith("thanh phan", StringComparison.Ordinal) && node.Parent is { IsHeading: true } above && HeadingTerms.Mentions(above.FoldedTitle, Topic.Dossier);

    private static void Read(FactSheet sheet, PlanNode node)
    {
        foreach (var inline in IsParts(node) ? Split(node.Text) : Inline(node.Content))
        {
            Add(sheet, inline);
        }
        var listed = node.Children.Count > 1 && node.Content.Text.EndsWith(':') && node.Children.Count(static c => IsPaper(c.Content)) * 2 > node.Children.Count;
        foreach (var child in node.Children)
        {
            if (child.Children.Count == 0 && (IsPaper(child.Content) || (listed && child.Label.IsBullet && child.Content.Length < LongestPaper && !Task().IsMatch(child.Content.Folded))))
            {
                Add(sheet, child.Content);
            }
            else
            {
                Read(sheet, child);
            }
        }
    }

    /// <summary>"Hồ sơ gồm: Tờ trình; Biên bản; …" on one line.</summary>
    private static IEnumerable<Passage> Inline(Passage text)
    {
        var lead = ListLead().Match(text.Folded);
        if (!lead.Success)
        {
            return [];
        }
        var rest = text.From(lead.Index + lead.Length);
        var stop = ListEnd().Match(rest.Folded);
        return Split(stop.Success ? rest.Slice(0, stop.Index) : rest);
    }

    private static IEnumerable<Passage> Split(Passage list)
    {
        var gaps = (list.Text.Contains(';', StringComparison.Ordinal) ? Semicolons() : Commas()).Matches(list.Folded);
        return list.Split(gaps.Select(static m => (m.Index, m.Index + m.Length)))
            .Select(static p => p.From(p.Text.LastIndexOf(':') + 1).Trim(alsoBefore: "-+")).Where(IsPaper);
    }

    private static bool IsPaper(Passage text) => Paper().IsMatch(text.Folded) && !Task().IsMatch(text.Folded);

    private static void Add(FactSheet sheet, Passage text)
    {
        var index = sheet.DossierPapers.Count;
        var only = OnlyFrom().Match(text.Folded);
        var form = Form().Match(text.Folded);
        var source = FormSource().Match(text.Text);
        var name = text.Trim(alsoAfter: ";.,");
        sheet.AddTo(sheet.DossierPapers, "/dossierPapers", name);
        sheet.DossierPapersDetail.Add(new DossierPaperDetail(
            index,
            only.Success ? Proposers(text.Slice(only.Groups["who"].Index, only.Groups["who"].Index + only.Groups["who"].Length)) : [],
            form.Success ? text.Text[form.Index..(form.Index + form.Length)] : null,
            source.Success ? source.Value.Trim() : null));
    }

    private static List<string> Proposers(Passage who) =>
        [.. who.Split(And().Matches(who.Folded).Select(static m => (m.Index, m.Index + m.Length))).Select(static p => p.Trim(alsoBefore: "- ", alsoAfter: ",;.").Text).Where(static t => t.Length > 1)];

    [GeneratedRegex(@"\bho so\b[^.;:]{0,260}\b(?:gom|gom co|bao gom)\b\s*(?:co|cac van ban|cac giay to|cac tai lieu|\d+ (?:loai|bo|van ban))?[^:;.]{0,40}?\s*:?\s*|\bthanh phan ho so\b[^.;:]{0,60}:\s*|^ho so[^.;:]{0,60}:\s*|\bho so\b[^.;:()]{0,60}\((?=(?:gom|bao gom)?\s*:?\s*(?:to trinh|bao cao|bien ban|danh sach|ban)\b)(?:gom|bao gom)?\s*:?\s*")]
    private static partial Regex ListLead();

    [GeneratedRegex(@"(?<!so|tp|\d)\.\s+(?=\S)|\)\s*(?:lap|gui|duoc|nop|ve)\b|,\s*(?:gui|nop) ve\b|\bho so (?:gui|xin gui|de nghi gui)\b")]
    private static partial Regex ListEnd();

    [GeneratedRegex(@";\s*(?:va\s+)?|\s+va\s+(?=(?:to trinh|bao cao|bien ban|danh sach|ban sao)\b)|(?:^|(?<=[\s,]))\(\d\)\s*")]
    private static partial Regex Semicolons();

    [GeneratedRegex(@",\s*(?=(?:to trinh|bao cao|bien ban|danh sach|ban|quyet dinh|giay|phieu|cong van|don)\b)|\s+va\s+(?=(?:to trinh|bao cao|bien ban|danh sach|ban sao)\b)")]
    private static partial Regex Commas();

    [GeneratedRegex(@"^(?:\d{1,2}\s+(?:bo|ban)?\s*)?(?:cac\s+)?(?:to trinh|bao cao|bien ban|danh sach|trich ngang|ban (?:sao|chinh|thuyet minh|tom tat|xac nhan|photo|ke khai|mo ta|thanh tich|cam ket|dang ky|tu nhan xet|tu danh gia|nhan xet|danh gia|bao cao|dich|ve)|toan van|so gop y|ly lich|giay (?:chung nhan|xac nhan|gioi thieu|phep|to)|quyet dinh (?:cong nhan|ve viec cong nhan)|van ban|chung nhan|xac nhan|phieu|minh chung|cong van|don(?! vi)|tom tat|thuyet minh|tep|file|hinh anh|anh(?! huong)|tai lieu|san pham|mau|bang|chung chi|y kien)\b")]
    private static partial Regex Paper();

    [GeneratedRegex(@"\b(?:gui ve|truoc ngay|cham nhat|qua thoi han|chiu trach nhiem)\b")]
    private static partial Regex Task();

    [GeneratedRegex(@"(?:\((?:chi\s+)?|\bchi\s+)(?:ap dung\s+|yeu cau\s+)?(?:doi voi|danh cho|ap dung cho|cua)\s+(?<who>[^);.:]{3,160})")]
    private static partial Regex OnlyFrom();

    [GeneratedRegex(@"\bmau so\s*[\d.]+[a-z]?")]
    private static partial Regex Form();

    [GeneratedRegex(@"(?:Nghị định|Thông tư|Quyết định|Hướng dẫn|Công văn)\s+số\s+\d+(?:[/-][\wĐđƯư-]+)+")]
    private static partial Regex FormSource();

    [GeneratedRegex(@"\s*,\s*|\s+va\s+(?=\S)")]
    private static partial Regex And();

    [GeneratedRegex(@"^(?:thoi gian|thoi han|noi nhan|tiep nhan|noi nop|dia diem)\b")]
    private static partial Regex Dates();
}
