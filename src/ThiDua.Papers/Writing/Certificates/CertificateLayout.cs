using ThiDua.Papers.Writing.Pdf;

namespace ThiDua.Papers.Writing.Certificates;

/// <summary>QĐ 01/2026/QĐ-TTg, Điều 61, in numbers: millimetres from the upper left corner of a lying A4 page, and points.</summary>
internal static class CertificateLayout
{
    public const double Width = 297;
    public const double Height = 210;
    public const double Middle = Width / 2;

    public const double EmblemTop = 23.5;
    public const double EmblemSide = 24.5;

    public const double NationBaseline = 55.5;
    public const double NationSize = 14;
    public const double MottoBaseline = 62;
    public const double MottoSize = 15;
    public const double MottoRule = 64;

    /// <summary>What lies between the motto and the foot, from here to there.</summary>
    public const double BodyTop = 68.5;
    public const double BodyBottom = 145;
    public const double BodyWidth = 225;

    /// <summary>The foot: decision and register at the left, place, date and signature at the right.</summary>
    public const double FootLeft = 32;
    public const double FootLeftWidth = 112;
    public const double DecisionBaseline = 178;
    public const double RegisterBaseline = 184.5;
    public const double SignerMiddle = 216;
    public const double SignerWidth = 118;
    public const double DateBaseline = 151.5;
    public const double CapacityTop = 153.5;
    public const double SignerBaseline = 184.5;
    public const double FootSize = 13;
    public const double CapacitySize = 14;

    /// <summary>Height that the capacity lines may take together; the rest down to the name is for the pen and the seal.</summary>
    public const double CapacityHeight = 14;

    public static Ink Red => new(0.80, 0.05, 0.09);

    public static Ink Gold => new(0.71, 0.52, 0.16);

    public static Ink PaleGold => new(0.96, 0.89, 0.70);

    public static Ink White => new(1, 1, 1);
}
