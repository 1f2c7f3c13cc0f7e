namespace ThiDua.Papers.Writing.Pdf;

/// <summary>Where a paragraph may break: never with one line alone at the foot of a page or at the top of the next.</summary>
internal static class PageBreaks
{
    private const int Least = 2;

    /// <summary>Rounding of lengths must not send a line that just fits to the next page.</summary>
    private const double Tolerance = 0.001;

    /// <summary>How many of the lines stay on the page; the rest go on to the next.</summary>
    /// <param name="lines">Lines to place.</param>
    /// <param name="height">Height of one.</param>
    /// <param name="free">Height left on the page.</param>
    /// <param name="after">Height that must stand on one page with the last lines, such as the signers'.</param>
    public static int Staying(int lines, double height, double free, double after)
    {
        var fitting = (int)((free + Tolerance) / height);
        if (fitting >= lines && (lines * height) + after <= free + Tolerance)
        {
            return lines;
        }

        var staying = Math.Min(fitting, lines - Least);
        return staying >= Least ? staying : 0;
    }
}
