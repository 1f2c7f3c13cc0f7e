using ThiDua.Papers.Reading.Cleaning;

namespace ThiDua.Papers.Reading.Outlining;

/// <summary>
/// Nests paragraphs by the order in which kinds of labels appear, so it needs no fixed scheme:
/// "I. / 1. / a) / -" and "1. / 1.1. / -" come out alike.
/// </summary>
internal static class TreeBuilder
{
    public static List<PlanNode> Build(IReadOnlyList<Passage> paragraphs)
    {
        var roots = new List<PlanNode>();
        var stack = new List<(PlanNode Node, string Rank)>();
        foreach (var paragraph in paragraphs)
        {
            var label = PlanLabel.Of(paragraph);
            var (title, text, runIn) = HeadingReader.Read(label, paragraph);
            if (label.Style == LabelStyle.None && title is null)
            {
                PopSentences(stack);
                Attach(roots, stack, Node(label, paragraph, text, Math.Max(1, Depth(stack))));
                continue;
            }
            var rank = RankOf(label);
            PopTo(stack, rank, label);
            var node = Node(label, paragraph, text, Depth(stack) + (label.IsBullet ? 0 : 1), title, runIn);
            Attach(roots, stack, node);
            stack.Add((node, rank));
        }
        return roots;
    }

    private static PlanNode Node(PlanLabel label, Passage whole, Passage text, int level, Passage? title = null, bool runIn = false) =>
        new() { Label = label, Whole = whole, Text = text, Level = level, Title = title, RunIn = runIn };

    private static void Attach(List<PlanNode> roots, List<(PlanNode Node, string Rank)> stack, PlanNode node)
    {
        if (stack.Count == 0)
        {
            roots.Add(node);
            return;
        }
        node.Parent = stack[^1].Node;
        node.Parent.Children.Add(node);
    }

    /// <summary>Headings in capitals without a number rank with roman ones.</summary>
    private static string RankOf(PlanLabel label) => label.Style switch
    {
        LabelStyle.None => nameof(LabelStyle.Roman),
        LabelStyle.Dotted => $"{label.Style}{label.Depth}",
        _ => label.Style.ToString(),
    };

    private static void PopTo(List<(PlanNode Node, string Rank)> stack, string rank, PlanLabel label)
    {
        var same = stack.FindIndex(s => s.Rank == rank);
        if (same >= 0)
        {
            stack.RemoveRange(same, stack.Count - same);
            return;
        }
        if (!label.IsBullet)
        {
            PopBullets(stack);
        }
        // Roman numbers and parts never stand below Arabic ones: a "1." met before "I." was a section of its own.
        // Capitals first met below a roman number ("IV. KHEN THƯỞNG / A. Tiêu chí") are parts of it.
        var below = stack.FindIndex(s => Order(s.Node.Label.Style) > Order(label.Style) && !label.IsBullet && !(label.Style is LabelStyle.Capital && s.Node.Label.Style is LabelStyle.Roman));
        if (below >= 0)
        {
            stack.RemoveRange(below, stack.Count - below);
        }
    }

    private static void PopBullets(List<(PlanNode Node, string Rank)> stack)
    {
        while (stack.Count > 0 && stack[^1].Node.Label.IsBullet)
        {
            stack.RemoveAt(stack.Count - 1);
        }
    }

    /// <summary>Plain text goes on under a heading or a lead-in, not under a numbered sentence that has ended.</summary>
    private static void PopSentences(List<(PlanNode Node, string Rank)> stack)
    {
        PopBullets(stack);
        while (stack.Count > 0 && !stack[^1].Node.IsHeading && stack[^1].Node.Whole.Text[^1] != ':')
        {
            stack.RemoveAt(stack.Count - 1);
        }
    }

    private static int Depth(List<(PlanNode Node, string Rank)> stack) => stack.Count(static s => !s.Node.Label.IsBullet);

    private static int Order(LabelStyle style) => style switch
    {
        LabelStyle.Part => 0,
        LabelStyle.Capital => 1,
        LabelStyle.None or LabelStyle.Roman => 2,
        LabelStyle.Article => 3,
        LabelStyle.Arabic => 4,
        LabelStyle.Dotted or LabelStyle.Letter => 5,
        _ => 6,
    };
}
