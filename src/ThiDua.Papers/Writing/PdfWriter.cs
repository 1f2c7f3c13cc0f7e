using ThiDua.Papers.Writing.Pdf;

namespace ThiDua.Papers.Writing;

/// <summary>Writes papers as one PDF file, each from a new page, laid out by NĐ 30/2020/NĐ-CP, Phụ lục I; for reading and printing.</summary>
public static class PdfWriter
{
    /// <summary>An empty square to mark by hand, drawn in the middle of a table's cell that holds it alone.</summary>
    public const string Square = "\u25a1";

    /// <summary>Writes the papers with their appendices; all typefaces embedded, text that can be searched. Equal papers give equal bytes.</summary>
    /// <param name="papers">In order; at least one. The same paper may come more than once: as many sheets of a ballot as there are voters.</param>
    /// <param name="output">Where to; need not be seekable, stays open.</param>
    /// <param name="cancellationToken">Stops between papers.</param>
    /// <exception cref="ArgumentException">There is no paper.</exception>
    public static void Write(IReadOnlyList<Paper> papers, Stream output, CancellationToken cancellationToken = default)
    {
        if (papers.Count == 0)
        {
            throw new ArgumentException("There is no paper to write.", nameof(papers));
        }

        using var document = new PdfDocument(output);
        foreach (var paper in papers)
        {
            cancellationToken.ThrowIfCancellationRequested();
            using (var flow = new PdfFlow(document))
            {
                PdfPaperHead.Draw(flow, paper);
                new PdfBlocks(flow).Draw(paper.Body);
                PdfPaperFoot.Draw(flow, paper.Signatures, paper.Recipients);
            }

            foreach (var appendix in paper.Appendices)
            {
                using var flow = new PdfFlow(document);
                PdfPaperHead.Draw(flow, appendix);
                new PdfBlocks(flow).Draw(appendix.Blocks);
                PdfPaperFoot.Draw(flow, appendix.Signatures, null);
            }
        }

        document.Finish(PaperLines.DocumentTitle(papers[0]));
    }
}
