using ThiDua.Papers.Writing.Pdf;
using L = ThiDua.Papers.Writing.Certificates.CertificateLayout;

namespace ThiDua.Papers.Writing.Certificates;

/// <summary>
/// Sets the body of each certificate of one issue. Long names and achievements shrink or wrap; when even that is too high, everything shrinks
/// together, so that nothing ever reaches the foot.
/// </summary>
internal sealed class CertificateBodies(CertificateIssue issue)
{
    private const double ShrinkBy = 0.95;

    /// <summary>What stands on every certificate, by scale: nearly all use the first.</summary>
    private readonly Dictionary<double, BodyPart[]> shared = [];

    public CertificateBody Of(Certificate certificate)
    {
        var scale = 1.0;
        var body = Set(certificate, scale);
        while (!body.Fits)
        {
            scale *= ShrinkBy;
            body = Set(certificate, scale);
        }

        return body;
    }

    private CertificateBody Set(Certificate certificate, double scale)
    {
        if (!shared.TryGetValue(scale, out var head))
        {
            shared[scale] = head =
            [
                new(Fit(CleanText.Capitals(issue.IssuerPosition), Face.Bold, 18 * scale, 13 * scale, 1), L.Red, 0),
                new(Fit(CleanText.Capitals(issue.Verb), Face.Bold, 15 * scale, 12 * scale, 1), Ink.Black, 1.5),
                new(Fit(CleanText.Capitals(issue.FormName), Face.Bold, 40 * scale, 22 * scale, 1), L.Red, 0.8) { Element = "H1" },
            ];
        }

        var (face, wished, least) = issue.NameLettering is CertificateLettering.Script ? (Face.Script, 34, 26) : (Face.Bold, 27, 20);
        List<BodyPart> parts = [.. head, new(Fit(CleanText.Of(certificate.Name), face, wished * scale, least * scale, 1), Ink.Black, 3)];
        if (CleanText.Of(certificate.TitleAndUnit) is { Length: > 0 } unit)
        {
            parts.Add(new(Fit(unit, Face.Regular, 15 * scale, 12 * scale, 1), Ink.Black, 1));
        }

        parts.Add(new(Fit(CleanText.Of(certificate.Achievement), Face.Italic, 15.5 * scale, 12 * scale, 2), Ink.Black, 2.5));
        return new CertificateBody(parts);
    }

    private static FittedText Fit(string text, Face face, double wished, double least, int lines) =>
        TextFit.Fit(text, face, wished, least, L.BodyWidth, lines);
}
