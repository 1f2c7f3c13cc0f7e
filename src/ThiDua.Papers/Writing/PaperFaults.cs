namespace ThiDua.Papers.Writing;

/// <summary>What keeps a paper from being written: a mistake of the program that made it, not of its user.</summary>
public enum PaperFault
{
    /// <summary>A landscape block holds another.</summary>
    NestedLandscape,

    /// <summary>A landscape block holds nothing.</summary>
    EmptyLandscape,

    /// <summary>A table has no column, or columns without width.</summary>
    TableWithoutWidth,

    /// <summary>A row has more cells than the table has columns: text would be lost.</summary>
    RowWiderThanTable,

    /// <summary>The paper says nothing: neither content nor appendix.</summary>
    NoContent,

    /// <summary>A signer without a line of capacity.</summary>
    SignerWithoutCapacity,

    /// <summary>A công văn enacts nothing: only a paper with a type name has "QUYẾT ĐỊNH:".</summary>
    LetterThatEnacts,

    /// <summary>A draft may not bear the mark of a copy: only signed papers are copied.</summary>
    CopyOfDraft,
}

/// <summary>Refuses papers whose parts do not go together.</summary>
public static class PaperFaults
{
    /// <summary>All faults of a paper, each once.</summary>
    public static IReadOnlyList<PaperFault> Of(Paper paper) =>
    [
        .. All(paper).Concat(paper.Body.SelectMany(OfBlock)).Concat(paper.Appendices.SelectMany(a => a.Blocks.SelectMany(OfBlock))).Distinct(),
    ];

    /// <exception cref="ArgumentException">The paper has a fault; the message names all.</exception>
    internal static void Refuse(Paper paper)
    {
        if (Of(paper) is { Count: > 0 } faults)
        {
            throw new ArgumentException($"The paper cannot be written: {string.Join(", ", faults)}.", nameof(paper));
        }
    }

    private static IEnumerable<PaperFault> All(Paper paper)
    {
        if (paper.Body.Count == 0 && paper.Appendices.Count == 0)
        {
            yield return PaperFault.NoContent;
        }

        if (paper.Signatures.Concat(paper.Appendices.SelectMany(a => a.Signatures)).Any(s => s.CapacityLines.Count == 0))
        {
            yield return PaperFault.SignerWithoutCapacity;
        }

        if (paper is { Title: LetterTitle, Enactment: not null })
        {
            yield return PaperFault.LetterThatEnacts;
        }

        if (paper.Marks is { Draft: true, Copy: not null })
        {
            yield return PaperFault.CopyOfDraft;
        }
    }

    private static IEnumerable<PaperFault> OfBlock(Block block) => block switch
    {
        LandscapeBlock { Blocks.Count: 0 } => [PaperFault.EmptyLandscape],
        LandscapeBlock wide => wide.Blocks.SelectMany(b => b is LandscapeBlock ? [PaperFault.NestedLandscape] : OfBlock(b)),
        TableBlock table when !(table.Columns.Sum(c => c.Weight) > 0) || table.Columns.Any(c => !(c.Weight > 0)) => [PaperFault.TableWithoutWidth],
        TableBlock table when table.Rows.Any(r => r is CellsRow row && row.Cells.Count > table.Columns.Count) => [PaperFault.RowWiderThanTable],
        _ => [],
    };
}
