namespace ThiDua.Papers.Writing.Certificates;

/// <summary>A text that its box does not hold at its least size.</summary>
/// <param name="Name">The recipient.</param>
/// <param name="Text">Which text.</param>
/// <param name="Needs">Size in points at which it would fit.</param>
/// <param name="Least">Least size of the field, in points.</param>
public sealed record CertificateMisfit(string Name, CertificateText Text, double Needs, double Least);

/// <summary>Looks before printing whether every text fits.</summary>
public static class CertificateFit
{
    /// <summary>Texts too long for their boxes, by certificate; none when all can be printed.</summary>
    /// <param name="issue">What all share, with the layout.</param>
    /// <param name="certificates">What is to be printed.</param>
    public static IReadOnlyList<CertificateMisfit> Misfits(CertificateIssue issue, IEnumerable<Certificate> certificates)
    {
        var settings = new CertificateSettings(issue);
        return [.. certificates.SelectMany(certificate => settings.Of(certificate)
            .Where(s => s.TooLong)
            .Select(s => new CertificateMisfit(certificate.Name, s.Field.Text, Math.Round(s.Size, 1), s.Field.LeastSize)))];
    }
}
