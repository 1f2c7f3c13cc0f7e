using ThiDua.Papers.Writing.Pdf;
using L = ThiDua.Papers.Writing.Certificates.CertificateLayout;

namespace ThiDua.Papers.Writing.Certificates;

/// <summary>Writes certificates as one PDF, one on each page, by the layout of their issue.</summary>
public static class CertificateWriter
{
    /// <summary>
    /// Writes the file: all typefaces embedded, text that can be searched and copied. Whatever the length of a name or an achievement, nothing
    /// leaves its box; ask <see cref="CertificateFit"/> before, whether it can still be read. Equal input gives equal bytes.
    /// </summary>
    /// <param name="issue">What all share.</param>
    /// <param name="certificates">One for each page, in order; at least one.</param>
    /// <param name="output">Where to; need not be seekable, stays open.</param>
    /// <param name="cancellationToken">Stops between pages.</param>
    /// <exception cref="ArgumentException">There is no certificate, or the layout has a fault of <see cref="DesignFaults"/>.</exception>
    public static void Write(CertificateIssue issue, IEnumerable<Certificate> certificates, Stream output, CancellationToken cancellationToken = default) =>
        Write([new CertificateBatch(issue, certificates)], output, cancellationToken);

    /// <summary>As the other, with a layout for each batch: collectives and individuals in one file.</summary>
    /// <param name="batches">In order; at least one certificate in all.</param>
    /// <param name="output">Where to; need not be seekable, stays open.</param>
    /// <param name="cancellationToken">Stops between pages.</param>
    /// <exception cref="ArgumentException">There is no certificate, or a layout has a fault of <see cref="DesignFaults"/>.</exception>
    public static void Write(IReadOnlyList<CertificateBatch> batches, Stream output, CancellationToken cancellationToken = default)
    {
        batches.ToList().ForEach(b => DesignFaults.Refuse(b.Issue.Design));
        using var document = new PdfDocument(output);
        var drawings = new Drawings(document);
        var pages = batches.Sum(batch => Write(document, drawings, batch, cancellationToken));
        if (pages == 0)
        {
            throw new ArgumentException("There is no certificate to write.", nameof(batches));
        }

        document.Finish(new PdfMetadata(CleanText.Of($"{batches[0].Issue.FormName} của {batches[0].Issue.IssuerPosition}")));
    }

    private static int Write(PdfDocument document, Drawings drawings, CertificateBatch batch, CancellationToken cancellationToken)
    {
        var issue = batch.Issue;
        PdfImageHandle? emblem = issue is { Emblem: { } picture, Design.Emblem: not null } ? drawings.Of(picture) : null;
        PdfFormHandle? frame = issue.Design.Frame ? drawings.Frame : null;
        var settings = new CertificateSettings(issue);
        var pages = 0;
        foreach (var certificate in batch.Certificates)
        {
            cancellationToken.ThrowIfCancellationRequested();
            using var section = document.Tags.Group("Sect");
            new CertificatePage(document, issue).Draw(certificate, settings.Of(certificate), emblem, frame);
            pages++;
        }

        return pages;
    }

    /// <summary>Pictures and frame stand in the file once.</summary>
    private sealed class Drawings(PdfDocument document)
    {
        private readonly Dictionary<EmblemImage, PdfImageHandle> emblems = new(ReferenceEqualityComparer.Instance);
        private PdfFormHandle? frame;

        public PdfFormHandle Frame => frame ??= document.AddForm(L.Width, L.Height, CertificateFrame.Packed);

        public PdfImageHandle Of(EmblemImage picture)
        {
            if (!emblems.TryGetValue(picture, out var handle))
            {
                emblems[picture] = handle = document.AddImage(picture.Pixels);
            }

            return handle;
        }
    }
}

/// <summary>Certificates that share a layout.</summary>
/// <param name="Issue">What they share.</param>
/// <param name="Certificates">The certificates, in order.</param>
public sealed record CertificateBatch(CertificateIssue Issue, IEnumerable<Certificate> Certificates);
