using ThiDua.Papers.Writing.Pdf;

namespace ThiDua.Papers.Writing;

/// <summary>Writes papers as one PDF file, each from a new page, laid out by NĐ 30/2020/NĐ-CP, Phụ lục I; for reading and printing.</summary>
public static class PdfWriter
{
    /// <summary>An empty square to mark by hand, drawn in the middle of a table's cell that holds it alone.</summary>
    public const string Square = "\u25a1";

    /// <summary>
    /// Writes the papers with their appendices: all typefaces embedded, text that can be searched, a structure tree in reading order, language and
    /// title set. Equal papers give equal bytes. No conformance to a standard of archiving is claimed.
    /// </summary>
    /// <param name="papers">In order; at least one. The same paper may come more than once: as many sheets of a ballot as there are voters.</param>
    /// <param name="output">Where to; need not be seekable, stays open.</param>
    /// <param name="cancellationToken">Stops between papers.</param>
    /// <exception cref="ArgumentException">There is no paper, or one has a fault of <see cref="PaperFaults"/>.</exception>
    public static void Write(IReadOnlyList<Paper> papers, Stream output, CancellationToken cancellationToken = default) =>
        Write(papers, output, null, cancellationToken);

    /// <summary>As the shorter one; the file also says when the papers were made.</summary>
    /// <param name="papers">In order; at least one.</param>
    /// <param name="output">Where to; need not be seekable, stays open.</param>
    /// <param name="created">When they were made; it is part of the bytes. Null says nothing.</param>
    /// <param name="cancellationToken">Stops between papers.</param>
    /// <exception cref="ArgumentException">There is no paper, or one has a fault of <see cref="PaperFaults"/>.</exception>
    public static void Write(IReadOnlyList<Paper> papers, Stream output, DateTimeOffset? created, CancellationToken cancellationToken)
    {
        if (papers.Count == 0)
        {
            throw new ArgumentException("There is no paper to write.", nameof(papers));
        }

        foreach (var paper in papers.Distinct(ReferenceEqualityComparer.Instance).Cast<Paper>())
        {
            PaperFaults.Refuse(paper);
        }

        using var document = new PdfDocument(output);
        foreach (var paper in papers)
        {
            cancellationToken.ThrowIfCancellationRequested();
            Write(document, paper);
        }

        document.Finish(new PdfMetadata(PaperLines.DocumentTitle(papers[0]), CleanText.Of(papers[0].Letterhead.Agency), created));
    }

    private static void Write(PdfDocument document, Paper paper)
    {
        var sections = PaperSection.Of(paper.Body);
        using (document.Tags.Group("Sect"))
        using (var flow = new PdfFlow(document, sections[0].Landscape, paper.Marks, paper.Marks.AddressLine))
        {
            PdfPaperHead.Draw(flow, paper);
            var foot = new PdfPaperFoot(paper.Signatures, paper.Recipients, paper.Marks.Drafter, PaperLayout.TextWidth(sections[^1].Landscape));
            var blocks = new PdfBlocks(flow);
            foreach (var (i, section) in sections.Index())
            {
                flow.Turn(section.Landscape);
                blocks.Draw(section.Blocks, i == sections.Count - 1 ? foot.Height : 0);
            }

            foot.Draw(flow);
        }

        foreach (var appendix in paper.Appendices)
        {
            using var section = document.Tags.Group("Sect");
            using var flow = new PdfFlow(document, appendix.Landscape, paper.Marks);
            PdfPaperHead.Draw(flow, appendix);
            var foot = new PdfPaperFoot(appendix.Signatures, null, null, flow.Width);
            new PdfBlocks(flow).Draw(appendix.Blocks, foot.Height);
            foot.Draw(flow);
        }
    }
}
