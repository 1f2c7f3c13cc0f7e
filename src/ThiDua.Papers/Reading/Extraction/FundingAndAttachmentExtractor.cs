using System.Text.RegularExpressions;
using ThiDua.Papers.Reading.Cleaning;
using ThiDua.Papers.Reading.Outlining;
using ThiDua.Papers.Reading.Terms;

namespace ThiDua.Papers.Reading.Extraction;

/// <summary>The section on money, and notes on what goes with the plan.</summary>
internal sealed partial class FundingAndAttachmentExtractor : IFactExtractor
{
    public void Extract(PlanOutline plan, FactSheet sheet)
    {
        var node = plan.Nodes.FirstOrDefault(static n => n.IsHeading && HeadingTerms.Opens(n.FoldedTitle, Topic.Funding));
        if (node is not null)
        {
            sheet.Funding = sheet.Take("/funding", node.Text.IsEmpty ? Below(node) : node.Text);
        }
        foreach (var line in plan.Tail.Concat(plan.Nodes.TakeLast(2).Select(static n => n.Content)))
        {
            var note = Note().Match(line.Folded);
            if (note.Success)
            {
                sheet.AddTo(sheet.Attachments, "/attachments", line.Slice(note.Index + 1, note.Index + note.Length - 1).Trim());
            }
        }
    }

    private static Passage? Below(PlanNode node)
    {
        var lines = node.Descendants().Where(static d => !StartsClosing(d)).Select(static d => d.Whole).ToList();
        return lines.Count == 0 ? null : Passage.Join(lines);
    }

    private static bool StartsClosing(PlanNode node) => node.Content.Folded.StartsWith("tren day", StringComparison.Ordinal);

    [GeneratedRegex(@"\((?:gui kem|kem theo|co (?:bieu|mau|danh sach|phu luc))[^)]{3,300}\)")]
    private static partial Regex Note();
}
