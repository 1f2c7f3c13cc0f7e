using System.Globalization;
using T = ThiDua.Papers.Writing.Certificates.CertificateText;

namespace ThiDua.Papers.Writing.Certificates;

/// <summary>What each field says on one certificate.</summary>
internal static class CertificateTexts
{
    /// <summary>Texts that differ from certificate to certificate; all others are set once an issue.</summary>
    public static bool IsOwn(T text) => text is T.RecipientName or T.TitleAndUnit or T.Achievement or T.GoldBook or T.GoldBookNumber or T.Register;

    /// <summary>The text as it is set; lines are parted by line feeds; empty when there is nothing to say.</summary>
    public static string Of(CertificateField field, CertificateIssue issue, Certificate certificate)
    {
        var text = field.Words is { Length: > 0 } words ? words : Usual(field.Text, issue, certificate);
        return field.Capitals ? CleanText.Capitals(text) : CleanText.Of(text);
    }

    private static string? Usual(T text, CertificateIssue issue, Certificate certificate) => text switch
    {
        T.Nation => PaperLines.Nation,
        T.Motto => PaperLines.Motto,
        T.IssuerPosition => issue.IssuerPosition,
        T.Verb => issue.Verb,
        T.FormName => issue.FormName,
        T.RecipientName => certificate.Name,
        T.TitleAndUnit => certificate.TitleAndUnit,
        T.Achievement => certificate.Achievement,
        T.Decision => $"Quyết định số {issue.DecisionNumber?.Reference ?? new string('.', 24)}, {issue.Issued.Date}",
        T.GoldBook => $"Số sổ vàng: {GoldBook(certificate) ?? new string('.', 12)}",
        T.Register => Register(certificate),
        T.PlaceAndDate => issue.Issued.ToString().Replace('\n', ' '),
        T.Capacity => string.Join('\n', issue.CapacityLines.Select(line => line.Replace('\n', ' '))),
        T.SignerName => issue.SignerName?.Replace('\n', ' '),
        T.DecisionNumber => issue.DecisionNumber?.Reference,
        T.DecisionDay or T.SigningDay => issue.Issued.Date.Day?.ToString("00", CultureInfo.InvariantCulture),
        T.DecisionMonth or T.SigningMonth => Month(issue.Issued.Date.Month),
        T.DecisionYear or T.SigningYear => issue.Issued.Date.Year?.ToString(CultureInfo.InvariantCulture),
        T.GoldBookNumber => GoldBook(certificate),
        T.Place => issue.Issued.Place,
        _ => throw new ArgumentOutOfRangeException(nameof(text), text, "There is no such text on a certificate."),
    };

    private static string? GoldBook(Certificate certificate) => certificate.GoldBookNumber?.ToString("00", CultureInfo.InvariantCulture);

    // Months 1 and 2 with a leading zero (NĐ 30/2020, Phụ lục I, mục II.4).
    private static string? Month(int? month) => month?.ToString(month < 3 ? "00" : "0", CultureInfo.InvariantCulture);

    private static string? Register(Certificate certificate) => (certificate.RegisterNumber, certificate.Check) switch
    {
        (null, null) => null,
        ({ } number, null) => $"Số đăng ký: {number}",
        (null, { } check) => $"Mã tra cứu: {check.Code}",
        var (number, check) => $"Số đăng ký: {number} - Mã tra cứu: {check.Code}",
    };
}
