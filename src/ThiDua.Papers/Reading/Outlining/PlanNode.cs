using ThiDua.Papers.Reading.Cleaning;
using ThiDua.Papers.Reading.Terms;

namespace ThiDua.Papers.Reading.Outlining;

/// <summary>A paragraph in the tree of the plan: a heading, a numbered sentence, a bullet or plain text.</summary>
internal sealed class PlanNode
{
    public required PlanLabel Label { get; init; }

    /// <summary>The paragraph with its label.</summary>
    public required Passage Whole { get; init; }

    /// <summary>Depth among headings, from 1; the same for the texts below a heading as for their heading.</summary>
    public required int Level { get; init; }

    /// <summary>The title when this is a heading.</summary>
    public Passage? Title { get; init; }

    /// <summary>True when <see cref="Text"/> follows the title on the same line.</summary>
    public bool RunIn { get; init; }

    /// <summary>What the paragraph says: without label, and without title where it is a heading. May be empty.</summary>
    public required Passage Text { get; init; }

    public PlanNode? Parent { get; set; }

    public List<PlanNode> Children { get; } = [];

    /// <summary>The paragraph without its label.</summary>
    public Passage Content => Whole.From(Label.Length).Trim();

    public string FoldedTitle => Title?.Folded ?? "";

    public bool IsHeading => Title is not null;

    public IEnumerable<PlanNode> SelfAndDescendants() => Descendants().Prepend(this);

    public IEnumerable<PlanNode> Descendants() => Children.SelectMany(static c => c.SelfAndDescendants());

    public IEnumerable<PlanNode> SelfAndAncestors()
    {
        for (var node = this; node is not null; node = node.Parent)
        {
            yield return node;
        }
    }

    /// <summary>True under (or as) a heading that announces the topic.</summary>
    public bool IsUnder(Topic topic) => SelfAndAncestors().Any(n => n.IsHeading && HeadingTerms.Mentions(n.FoldedTitle, topic));

    /// <summary>This paragraph and everything below it, labels included.</summary>
    public Passage WithChildren() => Passage.Join([.. SelfAndDescendants().Select(static n => n.Whole)]);
}
