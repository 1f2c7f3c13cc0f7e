using System.Text.RegularExpressions;
using ThiDua.Papers.Reading.Cleaning;
using ThiDua.Papers.Reading.Outlining;
using ThiDua.Papers.Reading.Terms;

namespace ThiDua.Papers.Reading.Extraction;

/// <summary>Tasks of the section "Tổ chức thực hiện": under a unit's heading, or one sentence each.</summary>
internal sealed partial class AssignmentExtractor : IFactExtractor
{
    public void Extract(PlanOutline plan, FactSheet sheet)
    {
        foreach (var section in plan.Nodes.Where(IsOrganization).Where(static n => !n.SelfAndAncestors().Skip(1).Any(IsOrganization)))
        {
            if (!section.Text.IsEmpty)
            {
                AddSentence(sheet, section.Text);
            }
            foreach (var child in section.Children)
            {
                Read(sheet, child, null);
            }
        }
    }

    private static bool IsOrganization(PlanNode node) =>
        node.IsHeading && HeadingTerms.Opens(node.FoldedTitle, Topic.Organization);

    private static void Read(FactSheet sheet, PlanNode node, Passage? unit)
    {
        if (node.IsHeading && OtherMatter().IsMatch(node.FoldedTitle))
        {
            return;
        }
        if (node.IsHeading && HeadingUnit(node.Title!) is { } named)
        {
            unit = named;
            if (!node.Text.IsEmpty)
            {
                Add(sheet, unit, node.Text);
            }
        }
        else if (node.IsHeading)
        {
            if (!node.Text.IsEmpty)
            {
                AddSentence(sheet, node.Text);
            }
        }
        else if (unit is not null && !StartsClosing(node))
        {
            AddUnder(sheet, unit, node);
        }
        else if (!StartsClosing(node))
        {
            AddSentence(sheet, node.Content);
            unit = node.Content.Text[^1] == ':' ? HeadingUnit(node.Content.Trim(alsoAfter: ":")) : UnitSplitter.Split(node.Content).Unit;
        }
        foreach (var child in node.Children)
        {
            Read(sheet, child, unit);
        }
    }

    private static Passage? HeadingUnit(Passage title)
    {
        var order = Order().Match(title.Folded);
        var unit = title.From(order.Length).Trim(alsoAfter: ":.;");
        return UnitNames.Opens(unit.Folded) && !NotAUnit().IsMatch(unit.Folded) ? unit : null;
    }

    private static void AddUnder(FactSheet sheet, Passage unit, PlanNode node)
    {
        if (node.Content.Text[^1] != ':' || node.Children.Count == 0)
        {
            Add(sheet, unit, node.Content);
        }
    }

    private static void AddSentence(FactSheet sheet, Passage content)
    {
        if (content.Text[^1] == ':')
        {
            return;
        }
        var (unit, task) = UnitSplitter.Split(content);
        Add(sheet, unit, task);
    }

    private static void Add(FactSheet sheet, Passage? unit, Passage task)
    {
        task = EndMark().Match(task.Text) is { Success: true } end ? task.Slice(0, end.Index + 1) : task;
        var path = $"/assignments/{sheet.Assignments.Count}";
        sheet.Mark(path, task);
        sheet.Assignments.Add(new Assignment(sheet.Take($"{path}/unit", unit), sheet.Take($"{path}/task", task)!));
    }

    /// <summary>The closing words ask for feedback or obedience; they give nobody a task.</summary>
    private static bool StartsClosing(PlanNode node) => Closing().IsMatch(node.Content.Folded);

    [GeneratedRegex(@"^(?:\(?trong qua trinh|tren day la|qua trinh (?:trien khai|thuc hien|to chuc)|neu co (?:van de|kho khan|vuong mac)|moi (?:thong tin|vuong mac)|ke hoach nay (?:co hieu luc|thay the|duoc)|\(?gui kem|nhan duoc ke hoach|trong to chuc thuc hien)\b")]
    private static partial Regex Closing();

    /// <summary>"./." closes the plan, not the task.</summary>
    [GeneratedRegex(@"\.\s*/\s*\.?\s*$")]
    private static partial Regex EndMark();

    [GeneratedRegex(@"^(?:kinh phi|thoi gian|thoi han|ho so|che do|khen thuong)\b")]
    private static partial Regex OtherMatter();

    [GeneratedRegex(@"^(?:giao(?: nhiem vu)?(?: cho)?|phan cong|de nghi|trach nhiem cua|doi voi|nhiem vu cua|yeu cau)\s+")]
    private static partial Regex Order();

    [GeneratedRegex(@"^(?:to chuc (?!doan the|chinh tri|xa hoi)|bao cao|bao dam|hoi nghi|so ket|so luong|ban hanh|bo tri|cac noi dung|cac giai phap|cac hinh thuc|phong trao|quan triet)\b?")]
    private static partial Regex NotAUnit();
}
