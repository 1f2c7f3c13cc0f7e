using T = ThiDua.Papers.Writing.Certificates.CertificateText;

namespace ThiDua.Papers.Writing.Certificates;

/// <summary>The layouts that are shipped.</summary>
public static class CertificateDesigns
{
    /// <summary>Red of the lines that the decree wants red.</summary>
    public const string Red = "CC0D17";

    private const double BodyLeft = 36;
    private const double BodyWidth = 225;
    private const double SignerLeft = 157;
    private const double SignerWidth = 118;
    private const double FootLeft = 32;
    private const double FootWidth = 112;

    /// <summary>
    /// Everything printed on white paper, by QĐ 01/2026/QĐ-TTg, Điều 61 (before it NĐ 98/2023/NĐ-CP, Điều 104): lying A4, emblem above, quốc hiệu,
    /// tiêu ngữ, position of the decider in red bold capitals, "TẶNG", the form in red bold capitals, recipient, decision and số sổ vàng at the
    /// lower left, place, date and signature at the lower right.
    /// </summary>
    public static CertificateDesign FullPrint { get; } = new()
    {
        Frame = true,
        Emblem = new CertificateBox(136.25, 23.5, 24.5, 24.5),
        Fields =
        [
            Body(T.Nation, 49.8, 7.4, 14, 12) with { Face = CertificateFace.Bold, Capitals = true },
            Body(T.Motto, 57.2, 7.4, 15, 12) with { Face = CertificateFace.Bold, Underline = true },
            Body(T.IssuerPosition, 67, 12, 18, 11) with { Face = CertificateFace.Bold, Colour = Red, Capitals = true },
            Body(T.Verb, 79, 7, 15, 11) with { Face = CertificateFace.Bold, Capitals = true },
            Body(T.FormName, 86, 17.5, 40, 16) with { Face = CertificateFace.Bold, Colour = Red, Capitals = true },
            .. Recipient,
            .. Foot,
        ],
    };

    /// <summary>Only what a blank leaves open, to be moved onto its lines.</summary>
    public static CertificateDesign PrePrinted { get; } = new() { Fields = [.. Recipient, .. Foot.Where(f => f.Text is not T.Register)] };

    /// <summary>A field where it stands until somebody moves it.</summary>
    /// <param name="text">Its text.</param>
    public static CertificateField Usual(CertificateText text) =>
        FullPrint.Fields.FirstOrDefault(f => f.Text == text) ?? Alone.First(f => f.Text == text);

    private static IEnumerable<CertificateField> Recipient =>
    [
        Body(T.RecipientName, 103.5, 15, 27, 10) with { Face = CertificateFace.Bold },
        Body(T.TitleAndUnit, 118.5, 8.5, 15, 8),
        Body(T.Achievement, 127, 20, 15.5, 8) with { Face = CertificateFace.Italic, Lines = 2 },
    ];

    private static IEnumerable<CertificateField> Foot =>
    [
        Left(T.Decision, 170.3, 6.6, 13, 7),
        Left(T.GoldBook, 176.9, 6.6, 13, 7),
        Left(T.Register, 183.9, 4.2, 9, 6),
        Signer(T.PlaceAndDate, 147.2, 6.6, 13, 8) with { Face = CertificateFace.Italic },
        Signer(T.Capacity, 153.8, 14.4, 14, 7) with { Face = CertificateFace.Bold, Anchor = CertificateAnchor.Top, Capitals = true },
        Signer(T.SignerName, 179.4, 6.8, 14, 8) with { Face = CertificateFace.Bold, Anchor = CertificateAnchor.Bottom },
    ];

    // Single words and numbers, for blanks that print the words around them.
    private static IEnumerable<CertificateField> Alone =>
    [
        Left(T.DecisionNumber, 170.3, 6.6, 13, 7) with { Box = new CertificateBox(60, 170.3, 34, 6.6) },
        Number(T.DecisionDay, 104, 170.3), Number(T.DecisionMonth, 118, 170.3), Number(T.DecisionYear, 131, 170.3),
        Number(T.GoldBookNumber, 60, 176.9),
        Signer(T.Place, 147.2, 6.6, 13, 8) with { Box = new CertificateBox(165, 147.2, 34, 6.6), Face = CertificateFace.Italic },
        Number(T.SigningDay, 212, 147.2), Number(T.SigningMonth, 229, 147.2), Number(T.SigningYear, 246, 147.2),
    ];

    private static CertificateField Body(T text, double y, double height, double size, double least) =>
        new() { Text = text, Box = new CertificateBox(BodyLeft, y, BodyWidth, height), Size = size, LeastSize = least };

    private static CertificateField Left(T text, double y, double height, double size, double least) => new()
    {
        Text = text, Box = new CertificateBox(FootLeft, y, FootWidth, height), Size = size, LeastSize = least,
        Align = CertificateAlign.Left, Anchor = CertificateAnchor.Bottom,
    };

    private static CertificateField Signer(T text, double y, double height, double size, double least) =>
        new() { Text = text, Box = new CertificateBox(SignerLeft, y, SignerWidth, height), Size = size, LeastSize = least };

    private static CertificateField Number(T text, double x, double y) => new()
    {
        Text = text, Box = new CertificateBox(x, y, 13, 6.6), Size = 13, LeastSize = 8, Anchor = CertificateAnchor.Bottom,
    };
}
