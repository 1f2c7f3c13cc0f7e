using System.Text.RegularExpressions;
using ThiDua.Papers.Reading.Cleaning;
using ThiDua.Papers.Reading.Outlining;
using ThiDua.Papers.Reading.Terms;

namespace ThiDua.Papers.Reading.Extraction;

/// <summary>The time of the movement: its own section, or the years that close the title. Spans of cited papers do not count.</summary>
internal sealed partial class PeriodExtractor : IFactExtractor
{
    private const int Longest = 300;

    public void Extract(PlanOutline plan, FactSheet sheet)
    {
        if (ConferenceExtractor.Organizes(plan))
        {
            return;
        }
        var sections = plan.Nodes.Where(IsTimeOfMovement).OrderBy(static n => HeadingTerms.Opens(n.FoldedTitle, Topic.Time) ? 0 : 1);
        var candidates = sections.SelectMany(Texts).Concat(plan.Nodes.Select(Inline).OfType<Passage>()).Where(static t => !OfSlogan().IsMatch(t.Folded));
        foreach (var text in candidates.Where(static t => t.Length < Longest))
        {
            if (PeriodReader.Read(text.Folded) is { } period)
            {
                sheet.Period = new PlanPeriod(sheet.Take("/period/text", text), period.Start, period.End);
                return;
            }
        }
        FromTitle(plan, sheet);
    }

    private static void FromTitle(PlanOutline plan, FactSheet sheet)
    {
        if (plan.Title is null || Event().IsMatch(plan.Title.Folded))
        {
            return;
        }
        var match = ClosingYears().Match(plan.Title.Folded);
        if (match.Success && PeriodReader.Read(match.Value) is { } period)
        {
            sheet.Period = new PlanPeriod(sheet.Take("/period/text", plan.Title.Slice(match.Index, match.Index + match.Length).Trim()), period.Start, period.End);
            sheet.Doubt("/period", "Thời gian lấy từ trích yếu; kế hoạch không có mục riêng về thời gian.");
        }
    }

    private static bool IsTimeOfMovement(PlanNode node) =>
        node.IsHeading && HeadingTerms.Mentions(node.FoldedTitle, Topic.Time) && !Timetable().IsMatch(node.FoldedTitle) && !node.SelfAndAncestors().Any(static n => OtherTime().IsMatch(n.FoldedTitle));

    private static IEnumerable<Passage> Texts(PlanNode node)
    {
        if (!node.Text.IsEmpty)
        {
            yield return node.Text;
        }
        var children = node.Children.Where(static c => !c.IsHeading).Select(static c => c.Content).ToList();
        if (children.Count > 1 && children.TrueForAll(static c => Stage().IsMatch(c.Folded)))
        {
            // "- Đợt 1: từ … đến …; - Đợt 2: từ … đến …": the stages together are the period.
            yield return Passage.Join([.. children]);
            yield break;
        }
        foreach (var child in children)
        {
            yield return child;
        }
    }

    [GeneratedRegex(@"^(?:dot|giai doan)\s+(?:\d|i{1,3}|iv|v)\b")]
    private static partial Regex Stage();

    /// <summary>"- Thời gian thực hiện: Từ …" inside a list.</summary>
    private static Passage? Inline(PlanNode node)
    {
        if (node.IsHeading || node.SelfAndAncestors().Any(static n => OtherTime().IsMatch(n.FoldedTitle)))
        {
            return null;
        }
        var match = InlineTime().Match(node.Content.Folded);
        return match.Success ? node.Content.From(match.Length).Trim() : null;
    }

    [GeneratedRegex(@"^(?:tien do|lo trinh|lich|ke hoach thoi gian|moc thoi gian|cac moc)\b|\bdia diem\b")]
    private static partial Regex Timetable();

    [GeneratedRegex(@"\b(?:treo|khau hieu|ho so|bao cao)\b")]
    private static partial Regex OfSlogan();

    [GeneratedRegex(@"\b(?:nop|gui|ho so|bao cao|hoi nghi|dai hoi|to chuc le|so ket|tong ket|trao|to chuc hoi|thoi gian to chuc|dang ky|trinh|xet|hop|binh xet|danh gia)\b")]
    private static partial Regex OtherTime();

    [GeneratedRegex(@"^thoi (?:gian|diem|han) (?:thi dua|thuc hien|phat dong|trien khai|to chuc phong trao|dien ra|cua phong trao|phat dong thi dua|to chuc thi dua|thuc hien phong trao)[^:.;]{0,40}:")]
    private static partial Regex InlineTime();

    [GeneratedRegex(@"\b(?:hoi nghi|dai hoi|hop mat|gap mat|le |hoi thi|ky niem|tong ket(?! va nhan rong|,? nhan rong|,? kinh nghiem)|so ket|chao mung|tuyen duong|ngay)")]
    private static partial Regex Event();

    [GeneratedRegex(@"(?:(?:trong\s+)?giai doan\s+(?:19|20)\d{2}\s*-\s*20\d{2}|nam hoc\s+20\d{2}\s*-\s*20\d{2}|(?:tu\s+)?nam\s+20\d{2}(?:\s*(?:-|den|den nam)\s*20\d{2})?)(?:\s+(?:cua|tai|tren dia ban)\b[^\d]*|,?\s*(?:va\s+)?(?:tam nhin|dinh huong)[^,;.]{0,20}20\d{2})?\s*[.""]?\s*$")]
    private static partial Regex ClosingYears();
}
