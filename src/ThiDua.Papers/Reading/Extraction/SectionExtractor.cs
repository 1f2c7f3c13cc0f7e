using ThiDua.Papers.Reading.Outlining;

namespace ThiDua.Papers.Reading.Extraction;

/// <summary>Headings in reading order, with the labels they bear even where those jump or repeat.</summary>
internal sealed class SectionExtractor : IFactExtractor
{
    public void Extract(PlanOutline plan, FactSheet sheet)
    {
        foreach (var node in plan.Nodes.Where(static n => n.IsHeading))
        {
            var path = $"/sections/{sheet.Sections.Count}";
            sheet.Mark(path, node.Title!);
            sheet.Sections.Add(new PlanSection(
                node.Label.Text.Length > 0 ? node.Label.Text : null,
                sheet.Take($"{path}/title", node.Title)!,
                node.Level) { RunIn = node.RunIn ? true : null });
        }
    }
}
