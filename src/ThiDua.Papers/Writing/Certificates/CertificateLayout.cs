using ThiDua.Papers.Writing.Pdf;

namespace ThiDua.Papers.Writing.Certificates;

/// <summary>The lying A4 page on which the frame is drawn, and the colours of certificates.</summary>
internal static class CertificateLayout
{
    public const double Width = 297;
    public const double Height = 210;

    public static Ink Red => new(0.80, 0.05, 0.09);

    public static Ink Gold => new(0.71, 0.52, 0.16);

    public static Ink PaleGold => new(0.96, 0.89, 0.70);

    public static Ink White => new(1, 1, 1);

    /// <summary>An ink from "CC0D17".</summary>
    public static Ink InkOf(string hexadecimal)
    {
        var colour = Convert.FromHexString(hexadecimal);
        return new Ink(colour[0] / 255.0, colour[1] / 255.0, colour[2] / 255.0);
    }
}
