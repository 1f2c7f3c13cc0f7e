using ThiDua.Papers.Reading.Cleaning;

namespace ThiDua.Papers.Reading.Outlining;

/// <summary>The plan taken apart: what every extractor reads.</summary>
internal sealed record PlanOutline
{
    /// <summary>Lines above the type of paper, columns unfolded.</summary>
    public required IReadOnlyList<Passage> Head { get; init; }

    /// <summary>The words that name the type of paper.</summary>
    public required Passage? Type { get; init; }

    /// <summary>An official letter names no type of paper; its form tells it.</summary>
    public required bool IsLetter { get; init; }

    public required Passage? Title { get; init; }

    /// <summary>Legal bases and enacting clause: paragraphs between title and first heading.</summary>
    public required IReadOnlyList<Passage> Preamble { get; init; }

    /// <summary>Top level of the body.</summary>
    public required IReadOnlyList<PlanNode> Sections { get; init; }

    /// <summary>Recipients and signature, columns unfolded.</summary>
    /// <summary>Cells of the tables that were taken out of the body, row by row.</summary>
    public required IReadOnlyList<IReadOnlyList<Passage>> TableRows { get; init; }

    /// <summary>The same of annexes behind the signature, where a timetable of tasks often stands, but also empty forms.</summary>
    public required IReadOnlyList<IReadOnlyList<Passage>> AnnexRows { get; init; }

    public required IReadOnlyList<Passage> Tail { get; init; }

    /// <summary>Every paragraph of the body in reading order.</summary>
    public IEnumerable<PlanNode> Nodes => Sections.SelectMany(static s => s.SelfAndDescendants());
}
