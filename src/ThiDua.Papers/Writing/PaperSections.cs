namespace ThiDua.Papers.Writing;

/// <summary>Blocks that stand on pages of one orientation.</summary>
internal sealed record PaperSection(bool Landscape, IReadOnlyList<Block> Blocks)
{
    /// <summary>
    /// A body cut where the pages turn. A body that begins wide has its head on the wide page, and one that ends wide its signers: neither
    /// stands alone on an upright page.
    /// </summary>
    public static IReadOnlyList<PaperSection> Of(IReadOnlyList<Block> body)
    {
        var sections = new List<PaperSection>();
        var upright = new List<Block>();
        foreach (var block in body)
        {
            if (block is not LandscapeBlock wide)
            {
                upright.Add(block);
                continue;
            }

            Close();
            sections.Add(new PaperSection(true, wide.Blocks));
        }

        Close();
        return sections.Count > 0 ? sections : [new PaperSection(false, [])];

        void Close()
        {
            if (upright.Count > 0)
            {
                sections.Add(new PaperSection(false, [.. upright]));
                upright.Clear();
            }
        }
    }
}
