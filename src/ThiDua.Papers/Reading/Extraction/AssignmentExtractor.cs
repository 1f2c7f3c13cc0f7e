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
            var closing = Closing(section);
            foreach (var child in section.Children)
            {
                Read(sheet, child, null, closing);
            }
        }
    }

    private static bool IsOrganization(PlanNode node) =>
        node.IsHeading && HeadingTerms.Opens(node.FoldedTitle, Topic.Organization);

    private static void Read(FactSheet sheet, PlanNode node, Passage? unit, PlanNode? closing)
    {
        if (node == closing || (node.IsHeading && OtherMatter().IsMatch(node.FoldedTitle)))
        {
            return;
        }
        if (node.IsHeading && UnitSplitter.Heading(node.Title!) is { } named)
        {
            unit = named;
            if (!node.Text.IsEmpty)
            {
                AddTo(sheet, unit, node.Text);
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
            unit = node.Content.Text[^1] == ':' ? UnitSplitter.Heading(node.Content.Trim(alsoAfter: ":")) : UnitSplitter.Split(node.Content).Unit;
        }
        foreach (var child in node.Children)
        {
            Read(sheet, child, unit, closing);
        }
    }

    private static void AddUnder(FactSheet sheet, Passage unit, PlanNode node)
    {
        if (node.Content.Text[^1] != ':' || node.Children.Count == 0)
        {
            AddTo(sheet, unit, node.Content);
        }
    }

    /// <summary>"1. Cấp huyện / - Văn phòng Huyện đoàn theo dõi": under a tier the sentence names its own unit.</summary>
    private static void AddTo(FactSheet sheet, Passage unit, Passage text)
    {
        var split = Tier().IsMatch(unit.Folded) ? UnitSplitter.Split(text) : (null, text);
        Add(sheet, split.Unit ?? unit, split.Task);
    }

    private static void AddSentence(FactSheet sheet, Passage content)
    {
        if (content.Text[^1] == ':')
        {
            return;
        }
        foreach (var order in Orders(content))
        {
            var (unit, task) = UnitSplitter.Split(order);
            Add(sheet, unit, task);
        }
    }

    /// <summary>"Giao A đôn đốc. Đề nghị B phối hợp." gives two orders, each to its own unit.</summary>
    private static IEnumerable<Passage> Orders(Passage content)
    {
        if (!content.Text.StartsWith("Giao ", StringComparison.Ordinal))
        {
            return [content];
        }
        var cuts = NextOrder().Matches(content.Text).Where(m => UnitSplitter.Split(content.From(m.Index + m.Length)).Unit is not null);
        return content.Split(cuts.Select(static m => (m.Index + 1, m.Index + m.Length)));
    }

    [GeneratedRegex(@"\.\s+(?=(?:Giao|Đề nghị|Yêu cầu)\s)")]
    private static partial Regex NextOrder();

    private static void Add(FactSheet sheet, Passage? unit, Passage task)
    {
        task = Sentences.WithoutEndMark(task);
        var path = $"/assignments/{sheet.Assignments.Count}";
        sheet.Mark(path, task);
        sheet.Assignments.Add(new Assignment(sheet.Take($"{path}/unit", unit), sheet.Take($"{path}/task", task)!));
    }

    /// <summary>The closing words ask for feedback or obedience; they give nobody a task.</summary>
    private static bool StartsClosing(PlanNode node) => ClosingWords().IsMatch(node.Content.Folded);

    /// <summary>A plain paragraph that ends the plan behind numbered or dashed tasks bids everybody obey: it is nobody's task.</summary>
    private static PlanNode? Closing(PlanNode section)
    {
        var all = section.Descendants().ToList();
        return all.Count(static n => n.Label.Style is not LabelStyle.None) >= 2 && all[^1] is { IsHeading: false, Label.Style: LabelStyle.None } last && Obey().IsMatch(last.Content.Folded) && !GivesTask(last.Content) ? last : null;
    }

    /// <summary>"Giao Văn phòng Sở đôn đốc việc thực hiện": behind the list, yet a task.</summary>
    private static bool GivesTask(Passage last) => last.Text.StartsWith("Giao ", StringComparison.Ordinal) && UnitSplitter.Split(last).Unit is not null;

    [GeneratedRegex(@"^(?:can cu|tren co so|yeu cau|de nghi)\b|\b(?:thuc hien|trien khai)\b[^.;:]{0,60}(?:[.;]|$)")]
    private static partial Regex Obey();

    [GeneratedRegex(@"^(?:\(?trong qua trinh|tren day la|qua trinh (?:trien khai|thuc hien|to chuc)|neu co (?:van de|kho khan|vuong mac)|moi (?:thong tin|vuong mac)|ke hoach nay (?:co hieu luc|thay the|duoc|da duoc|gom)|\(?gui kem|nhan duoc ke hoach|trong to chuc thuc hien)\b")]
    private static partial Regex ClosingWords();

    [GeneratedRegex(@"^cap (?:tinh|huyen|xa|co so)$")]
    private static partial Regex Tier();

    [GeneratedRegex(@"^(?:kinh phi|thoi gian|thoi han|ho so|che do|khen thuong)\b")]
    private static partial Regex OtherMatter();
}
