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
    public static void Write(CertificateIssue issue, IEnumerable<Certificate> certificates, Stream output, CancellationToken cancellationToken = default)
    {
        DesignFaults.Refuse(issue.Design);
        using var document = new PdfDocument(output);
        PdfImageHandle? emblem = issue is { Emblem: { } picture, Design.Emblem: not null } ? document.AddImage(picture.Pixels) : null;
        PdfFormHandle? frame = issue.Design.Frame ? document.AddForm(L.Width, L.Height, CertificateFrame.Packed) : null;
        var settings = new CertificateSettings(issue);
        var pages = 0;
        foreach (var certificate in certificates)
        {
            cancellationToken.ThrowIfCancellationRequested();
            using var section = document.Tags.Group("Sect");
            new CertificatePage(document, issue).Draw(certificate, settings.Of(certificate), emblem, frame);
            pages++;
        }

        if (pages == 0)
        {
            throw new ArgumentException("There is no certificate to write.", nameof(certificates));
        }

        document.Finish(new PdfMetadata(CleanText.Of($"{issue.FormName} của {issue.IssuerPosition}")));
    }
}
