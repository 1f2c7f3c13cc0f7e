using System.Text.RegularExpressions;
using ThiDua.Papers.Reading.Cleaning;
using ThiDua.Papers.Reading.Outlining;
using ThiDua.Papers.Reading.Terms;

namespace ThiDua.Papers.Reading.Extraction;

/// <summary>Criteria for both kinds, for collectives and for individuals, from the sections that bear such a title.</summary>
internal sealed partial class CriteriaExtractor : IFactExtractor
{
    private const int LongestLeadIn = 120;

    public void Extract(PlanOutline plan, FactSheet sheet)
    {
        foreach (var node in plan.Nodes)
        {
            if (node.IsHeading && IsCriteria(node) && !node.SelfAndAncestors().Skip(1).Any(IsCriteria))
            {
                Read(sheet, node, Subject(node.FoldedTitle));
            }
        }
        sheet.Logic = Logic(sheet);
    }

    /// <summary>A heading over criteria alone, or over criteria with forms and numbers whose parts tell them apart.</summary>
    private static bool IsCriteria(PlanNode node) =>
        HeadingTerms.Opens(node.FoldedTitle, Topic.Criteria) && !NotCriteria().IsMatch(node.FoldedTitle)
        && !(MixedTitle().IsMatch(node.FoldedTitle) && node.Children.Exists(static c => c.IsHeading));

    private static void Read(FactSheet sheet, PlanNode node, char subject)
    {
        if (node.IsHeading && node.FoldedTitle.Length > 0 && AwardSection().IsMatch(node.FoldedTitle))
        {
            return;
        }
        if (!node.Text.IsEmpty && !AwardLine().IsMatch(node.Text.Folded))
        {
            Add(sheet, node.Text, subject);
        }
        var current = subject;
        foreach (var child in node.Children)
        {
            var named = Subject(child.IsHeading ? child.FoldedTitle : Lead().Match(child.Content.Folded).Value);
            if (named != 'x')
            {
                current = named;
            }
            else if (child.Label.IsNumbered && !node.Label.IsBullet && child.IsHeading)
            {
                current = subject;
            }
            if (LeadIn(child) is var lead and not 'x')
            {
                current = lead;
                child.Children.ForEach(c => Read(sheet, c, lead));
                continue;
            }
            Read(sheet, WithoutLead(child, named), current);
        }
    }

    /// <summary>"Tập thể được xét khen thưởng phải đạt các tiêu chuẩn sau:" only says whose criteria follow.</summary>
    private static char LeadIn(PlanNode node) =>
        node.IsHeading || node.Content.Text[^1] != ':' || node.Content.Length > LongestLeadIn || Subject(node.Content.Folded) is not ('t' or 'c') ? 'x' : Subject(node.Content.Folded);

    /// <summary>"- Đối với tập thể: …" keeps its sentence; the words that only name the subject go.</summary>
    private static PlanNode WithoutLead(PlanNode child, char named)
    {
        if (child.IsHeading || named == 'x')
        {
            return child;
        }
        var rest = child.Content.From(Lead().Match(child.Content.Folded).Length).Trim();
        var copy = new PlanNode { Label = child.Label, Whole = child.Whole, Level = child.Level, Text = rest, Parent = child.Parent };
        copy.Children.AddRange(child.Children);
        return copy;
    }

    private static void Add(FactSheet sheet, Passage text, char subject)
    {
        var (list, name) = subject switch
        {
            't' => (sheet.Collective, "collective"),
            'c' => (sheet.Individual, "individual"),
            _ => (sheet.Common, "common"),
        };
        sheet.AddTo(list, $"/criteria/{name}", text);
    }

    /// <summary>t for collectives, c for individuals, b for both, x where the words name neither.</summary>
    private static char Subject(string folded)
    {
        var collective = folded.Contains("tap the", StringComparison.Ordinal) || Body().IsMatch(folded);
        var individual = folded.Contains("ca nhan", StringComparison.Ordinal) || PersonalTitle().IsMatch(folded);
        return (collective, individual) switch { (true, true) => 'b', (true, false) => 't', (false, true) => 'c', _ => 'x' };
    }

    /// <summary>Titles that only a person holds name their subject.</summary>
    [GeneratedRegex(@"\bchien si thi dua\b|(?<!tap the )\blao dong tien tien\b|^(?:doi voi\s+)?(?:hoc sinh|sinh vien|giao vien|nha giao|can bo|cong chuc|doan vien|hoi vien|dang vien|nong dan|cong nhan|nguoi lao dong|nhan vien)\b")]
    private static partial Regex PersonalTitle();

    [GeneratedRegex(@"^(?:doi voi\s+)?(?:cac\s+)?(?:don vi|co quan|to chuc|chi bo|dang bo|dia phuong)\b|^doi voi\s+(?:cac\s+)?(?:xa|phuong|thi tran|huyen|thon|lop|truong(?! hop)|khoa|phong|co so|doanh nghiep|hop tac xa|cum|khoi)\b")]
    private static partial Regex Body();

    private static string? Logic(FactSheet sheet)
    {
        var all = sheet.Common.Concat(sheet.Collective).Concat(sheet.Individual).Select(Folding.Fold).ToList();
        if (all.Exists(static t => OneOf().IsMatch(t)))
        {
            return "one-of";
        }
        return all.Exists(static t => AllOf().IsMatch(t)) ? "all-of" : null;
    }

    [GeneratedRegex(@"^(?:(?:tieu chi|tieu chuan|dieu kien)[^:;.]{0,30}\s)?(?:doi voi|danh cho|ve)?\s*(?:cac\s+)?(?:tap the|ca nhan)(?:\s*(?:,|va)\s*(?:cac\s+)?(?:tap the|ca nhan))?\s*:\s*|^(?:doi voi\s+)?(?:tap the lop|(?:cac )?don vi|(?:cac )?co quan|hoc sinh|sinh vien|giao vien|nha giao|doan vien|hoi vien|dang vien|nong dan|cong nhan|nhan vien)\s*:\s*|^(?:danh hieu\s+)?[""“]?(?:tap the lao dong (?:tien tien|xuat sac)|chien si thi dua(?: [a-z ]{3,20})?|lao dong tien tien)[""”]?\s*:\s*")]
    private static partial Regex Lead();

    [GeneratedRegex(@"\b(?:hinh thuc|so luong|noi dung thi dua|cham diem|danh gia xep loai)\b")]
    private static partial Regex MixedTitle();

    [GeneratedRegex(@"\b(?:ho so|cham diem|thang diem|bang diem|nong thon moi)\b")]
    private static partial Regex NotCriteria();

    [GeneratedRegex(@"^(?:hinh thuc|so luong|ho so|thoi gian|thoi han|quy trinh)\b")]
    private static partial Regex AwardSection();

    [GeneratedRegex(@"^khong (?:vuot )?qua \d|^(?:bang khen|giay khen|co thi dua|danh hieu)\b.*\b(?:khong (?:vuot )?qua|so luong|toi da)\b|(?<!\bduoc )\b(?:tang|tang thuong) (?:bang khen|giay khen|co thi dua|huan chuong)\b(?! truoc)")]
    private static partial Regex AwardLine();

    [GeneratedRegex(@"\b(?:mot trong|it nhat mot|mot hoac nhieu)\b[^.;]{0,40}\b(?:tieu chi|tieu chuan|dieu kien|noi dung|thanh tich)\b")]
    private static partial Regex OneOf();

    [GeneratedRegex(@"\b(?:dong thoi dat|dat tat ca|dat day du|dap ung day du|du cac)\b[^.;]{0,40}\b(?:tieu chi|tieu chuan|dieu kien)\b")]
    private static partial Regex AllOf();
}
